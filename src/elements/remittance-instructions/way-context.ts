import type { CopyController } from '../../controllers/copy-controller.js';
import type { BillingTerms, Invoice } from '../../domain/entities.js';
import type { RemittanceGroup } from '../../domain/remittance-groups.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import type { Advising } from './advising.js';

export type Group = RemittanceGroup<Invoice> & { readonly terms: BillingTerms };

/** What the templates of the instructions are given. */
export interface WayContext {
  readonly speech: Speech;
  readonly copying: CopyController;
  readonly advising: Advising;
  /** Everything is drawn for paper: every way of paying, one after the other. */
  readonly printing: boolean;
  /** The customer may tell of a payment, and the backend takes it. */
  readonly mayAdvise: boolean;
  /** The chunk that draws QR codes, where it is there. */
  readonly scan: typeof import('./scan.js').scan | undefined;
  /** Index of the way that the customer looks at, by the group's key. */
  chosen(group: string): number;
  choose(group: string, index: number): void;
  onAdvise(group: Group): void;
  onSend(group: Group): void;
  onSupport(event: Event): void;
}
