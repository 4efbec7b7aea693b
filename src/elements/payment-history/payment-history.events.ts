import type { Id } from '../../domain/entities.js';
import { BillingEvent } from '../../internal/billing-event.js';

/** A scheduled payment was cancelled; its invoices are open. */
export class PaymentCancelledEvent extends BillingEvent<{ readonly id: Id }> {
  constructor(id: Id) {
    super('payment-cancelled', { id });
  }
}

/** A scheduled payment has another date or another method. */
export class PaymentRescheduledEvent extends BillingEvent<{ readonly id: Id }> {
  constructor(id: Id) {
    super('payment-rescheduled', { id });
  }
}

declare global {
  interface HTMLElementEventMap {
    'payment-cancelled': PaymentCancelledEvent;
    'payment-rescheduled': PaymentRescheduledEvent;
  }
}
