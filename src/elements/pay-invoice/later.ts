import type { Checkout } from './checkout.js';
import type { CheckoutHost } from './checkout-host.js';
import type { Lookup, LookupNeeds } from './lookup.js';

export type Steps = typeof import('./steps.js');

/** What is loaded once a customer begins to fill in the form: the first step stays small. */
export interface Later {
  readonly steps: Steps;
  readonly lookup: Lookup;
  readonly checkout: Checkout;
}

export const makeLater = (steps: Steps, host: CheckoutHost, needs: LookupNeeds): Later => ({
  steps,
  lookup: new steps.Lookup(host, needs),
  checkout: new steps.Checkout(host),
});
