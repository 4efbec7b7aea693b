import type { BillingTerms, Id, Invoice, SupportContact } from '../../domain/entities.js';
import type { Speech } from '../../i18n/catalog/speech.js';

/** What the templates of an invoice are given. */
export interface DetailContext {
  readonly speech: Speech;
  readonly invoice: Invoice;
  /** Of the invoice's country, once they are known. */
  readonly terms: BillingTerms | undefined;
  /** Everything is drawn for paper: every group open, every line there. */
  readonly printing: boolean;
  /** Number of an account, for the lines of an invoice that covers several. */
  accountNumber(id: Id): string | undefined;
}

/** Who helps: the contact printed on the invoice, else the country's. */
export const contactOf = ({ invoice, terms }: DetailContext): SupportContact | undefined =>
  invoice.billingContact ?? terms?.profile.support;
