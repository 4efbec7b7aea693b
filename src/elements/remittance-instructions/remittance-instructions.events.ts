import type { Id, Money } from '../../domain/entities.js';
import { BillingEvent } from '../../internal/billing-event.js';

/** The customer told of a transfer or cheque, and the biller waits for the money. Nothing was charged. */
export class RemittanceAdvisedEvent extends BillingEvent<{
  readonly reference: string;
  readonly invoiceIds: readonly Id[];
  readonly total: Money;
}> {
  constructor(detail: { readonly reference: string; readonly invoiceIds: readonly Id[]; readonly total: Money }) {
    super('remittance-advised', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'remittance-advised': RemittanceAdvisedEvent;
  }
}
