import type { Instant } from '../../domain/entities.js';
import { BillingEvent } from '../../internal/billing-event.js';

/** The session ends soon; `preventDefault()` keeps the kit's own dialog closed, for a host that asks in its own way. */
export class SessionWarningEvent extends BillingEvent<{ readonly endsAt: Instant }> {
  constructor(endsAt: Instant) {
    super('billing-session-warning', { endsAt }, { cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'billing-session-warning': SessionWarningEvent;
  }
}
