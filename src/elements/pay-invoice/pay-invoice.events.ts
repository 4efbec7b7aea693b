import type { Id, LocalDate, Money } from '../../domain/entities.js';
import { BillingEvent } from '../../internal/billing-event.js';

/** The customer pressed Pay and nothing has been sent yet; `preventDefault()` keeps it from being sent. */
export class PaymentSubmitEvent extends BillingEvent<{ readonly invoiceIds: readonly Id[]; readonly total: Money }> {
  constructor(detail: { readonly invoiceIds: readonly Id[]; readonly total: Money }) {
    super('payment-submit', detail, { cancelable: true });
  }
}

/** The payment was received, or was accepted by the bank and settles within days. Once per payment. */
export class InvoicePaidEvent extends BillingEvent<{
  readonly reference: string;
  readonly invoiceIds: readonly Id[];
  readonly total: Money;
}> {
  constructor(detail: { readonly reference: string; readonly invoiceIds: readonly Id[]; readonly total: Money }) {
    super('invoice-paid', detail);
  }
}

/** The payment is made on a day to come, or as soon as a colleague approves it. */
export class PaymentScheduledEvent extends BillingEvent<{
  readonly reference: string;
  readonly invoiceIds: readonly Id[];
  readonly total: Money;
  readonly payDate?: LocalDate;
}> {
  constructor(detail: PaymentScheduledEvent['detail']) {
    super('payment-scheduled', detail);
  }
}

/** The payment did not happen and nothing was charged. `code` is a decline code or an error code. */
export class PaymentFailedEvent extends BillingEvent<{ readonly code: string }> {
  constructor(code: string) {
    super('payment-failed', { code });
  }
}

/** The outcome is not known yet; the element keeps asking (PAY-21). */
export class PaymentCheckingEvent extends BillingEvent<{ readonly invoiceIds: readonly Id[]; readonly total: Money }> {
  constructor(detail: { readonly invoiceIds: readonly Id[]; readonly total: Money }) {
    super('payment-checking', detail);
  }
}

/** The customer chose to pay by bank transfer or cheque. */
export class RemittanceChosenEvent extends BillingEvent<{ readonly invoiceIds: readonly Id[] }> {
  constructor(invoiceIds: readonly Id[]) {
    super('remittance-chosen', { invoiceIds });
  }
}

declare global {
  interface HTMLElementEventMap {
    'payment-submit': PaymentSubmitEvent;
    'invoice-paid': InvoicePaidEvent;
    'payment-scheduled': PaymentScheduledEvent;
    'payment-failed': PaymentFailedEvent;
    'payment-checking': PaymentCheckingEvent;
    'remittance-chosen': RemittanceChosenEvent;
  }
}
