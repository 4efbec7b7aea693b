import type { ClientController } from '../../controllers/client-controller.js';
import type { PartHost } from '../../controllers/lazy-part.js';
import type { SessionController } from '../../controllers/session-controller.js';
import type { PdfFonts } from '../../documents/pdf/pdf-fonts.js';
import type { Invoice } from '../../domain/entities.js';
import type { BillingError } from '../../domain/errors.js';
import type { WantedDocuments } from '../../events/shared-events.js';
import type { Order, PrintOrder } from './order.js';

/** What the parts of the element ask of it. */
export interface DownloadHost extends PartHost {
  readonly clients: ClientController;
  readonly session: SessionController;
  /** What is asked for now: by another element, else by the page. */
  readonly wanted: WantedDocuments | undefined;
  /** The page's own invoices, in place of a client's. */
  readonly invoices?: readonly Invoice[];
  readonly pdfFonts?: PdfFonts;
  readonly workerUrl?: string;
  readonly enrolmentHref?: string;
  readonly offline: boolean;
  readonly blocked: Blocked | undefined;
  start(order: Order | PrintOrder): void;
  failed(error: BillingError): void;
  /** Moves the focus once the next state is drawn. */
  focusOn(selector: string): void;
  close(): void;
}

/** Why nothing is asked for. */
export type Blocked = 'unauthenticated' | 'forbidden' | 'unsupported' | 'session';
