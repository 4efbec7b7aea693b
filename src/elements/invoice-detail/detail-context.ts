import type { Id } from '../../domain/entities.js';
import type { InvoiceContext } from '../../views/invoice-facts.js';

/** What the templates of an invoice are given. */
export interface DetailContext extends InvoiceContext {
  /** Everything is drawn for paper: every group open, every line there. */
  readonly printing: boolean;
  /** Number of an account, for the lines of an invoice that covers several. */
  accountNumber(id: Id): string | undefined;
}
