import type { TokenizedMethod } from '../domain/entities.js';
import type { TestOutcome } from '../domain/test-cards.js';
import type { CardValidity, MountedFields, PaymentFields } from '../payment-fields/adapter.js';
import { cardToken } from './guest-payment.js';

export interface TokenFieldsOptions {
  /** What becomes of a payment with the token; default `approved`. */
  readonly outcome?: TestOutcome;
  readonly funding?: NonNullable<TokenizedMethod['funding']>;
  /** What `faults` and `tokenize` answer while it is not empty. */
  readonly faults?: CardValidity['faults'];
}

/** Payment fields for stories and tests, where no second origin serves the card frame: nothing is typed, a token of the wanted outcome comes back. */
export class TokenFields implements PaymentFields {
  outcome: TestOutcome;
  funding: NonNullable<TokenizedMethod['funding']>;
  faults: CardValidity['faults'];
  /** How often the security code was cleared, fields were mounted and destroyed. */
  readonly calls = { cleared: 0, mounted: 0, destroyed: 0 };

  constructor({ outcome = 'approved', funding = 'credit', faults = {} }: TokenFieldsOptions = {}) {
    this.outcome = outcome;
    this.funding = funding;
    this.faults = faults;
  }

  mount(container: HTMLElement): MountedFields {
    this.calls.mounted++;
    container.textContent = 'Visa •••• •••• •••• 4242';
    const validity = (): CardValidity => ({ complete: Object.keys(this.faults).length === 0, empty: false, faults: this.faults });
    return {
      ready: Promise.resolve(),
      get validity() {
        return validity();
      },
      update: () => undefined,
      focus: () => undefined,
      showFaults: () => Promise.resolve(validity()),
      tokenize: () =>
        Promise.resolve({
          token: cardToken(this.outcome, this.funding),
          type: 'card',
          brand: 'visa',
          funding: this.funding,
          last4: '4242',
          expiry: { month: 12, year: 2029 },
        }),
      clearSecurityCode: () => void this.calls.cleared++,
      destroy: () => {
        this.calls.destroyed++;
        container.textContent = '';
      },
    };
  }
}
