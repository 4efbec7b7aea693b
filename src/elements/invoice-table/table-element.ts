import type { LitElement } from 'lit';
import type { BillingClient } from '../../client/billing-client.js';
import type { InvoiceListItem, InvoiceView } from '../../domain/invoice-query.js';
import type { Language } from '../../i18n/locale/language.js';

/** What the element itself says. */
export interface TableElement extends LitElement {
  client?: BillingClient;
  baseUrl?: string;
  readonly speech: Language;
  readonly invoices?: readonly InvoiceListItem[];
  readonly pageSize: number;
  readonly selectable: boolean;
  readonly allow?: string;
  view: InvoiceView;
}
