/** Options of an event: only an intention (`…-request`, `…-submit`) can be prevented, a fact cannot. */
export interface BillingEventOptions {
  readonly cancelable?: boolean;
}

/**
 * Base of every public event. Public events bubble and are composed, so that a host hears them on any ancestor; events between parts of
 * one element do neither and do not use this class. `detail` carries ids, codes and amounts, never card data, tokens or bank numbers.
 */
export class BillingEvent<Detail = undefined> extends CustomEvent<Detail> {
  constructor(type: string, detail: Detail, options: BillingEventOptions = {}) {
    super(type, { detail, bubbles: true, composed: true, cancelable: options.cancelable ?? false });
  }
}
