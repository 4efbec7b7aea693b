import type { CurrencyTotals, InvoiceQuery } from '../../domain/invoice-query.js';
import { BillingEvent } from '../../internal/billing-event.js';

/** Other invoices are selected. `totals` are of those that can be paid, a currency each. */
export class SelectionChangeEvent extends BillingEvent<{ readonly count: number; readonly totals: readonly CurrencyTotals[] }> {
  constructor(detail: { readonly count: number; readonly totals: readonly CurrencyTotals[] }) {
    super('selection-change', detail);
  }
}

/** The customer narrowed or ordered the list in another way; plain data that a host may keep in its address. */
export class QueryChangeEvent extends BillingEvent<{ readonly query: InvoiceQuery }> {
  constructor(query: InvoiceQuery) {
    super('query-change', { query });
  }
}

declare global {
  interface HTMLElementEventMap {
    'selection-change': SelectionChangeEvent;
    'query-change': QueryChangeEvent;
  }
}
