import { BillingEvent } from '../../internal/billing-event.js';

/** The customer wants to go to a page, named as in the attribute `pages`; `preventDefault()` lets a host route by itself. */
export class NavigateEvent extends BillingEvent<{ readonly to: string }> {
  constructor(to: string) {
    super('navigate', { to }, { cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    navigate: NavigateEvent;
  }
}
