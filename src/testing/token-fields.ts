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
  /** A debit from a bank account instead of a card: accepted at once, settled within days. */
  readonly debit?: boolean;
}

/** Payment fields for stories and tests, where no second origin serves the card frame: nothing is typed, a token of the wanted outcome comes back. */
export class TokenFields implements PaymentFields {
  outcome: TestOutcome;
  funding: NonNullable<TokenizedMethod['funding']>;
  faults: CardValidity['faults'];
  readonly #debit: boolean;
  /** How often the security code was cleared, fields were mounted and destroyed. */
  readonly calls = { cleared: 0, mounted: 0, destroyed: 0 };

  constructor({ outcome = 'approved', funding = 'credit', faults = {}, debit = false }: TokenFieldsOptions = {}) {
    this.outcome = outcome;
    this.funding = funding;
    this.faults = faults;
    this.#debit = debit;
  }

  mount(container: HTMLElement): MountedFields {
    this.calls.mounted++;
    container.textContent = this.#debit ? 'DE89 •••• 3000' : 'Visa •••• •••• •••• 4242';
    const validity = (): CardValidity => ({ complete: Object.keys(this.faults).length === 0, empty: false, faults: this.faults });
    return {
      ready: Promise.resolve(),
      get validity() {
        return validity();
      },
      update: () => undefined,
      focus: () => undefined,
      showFaults: () => Promise.resolve(validity()),
      tokenize: () => Promise.resolve(this.#debit ? debitMethod() : this.#cardMethod()),
      clearSecurityCode: () => void this.calls.cleared++,
      destroy: () => {
        this.calls.destroyed++;
        container.textContent = '';
      },
    };
  }

  #cardMethod(): TokenizedMethod {
    const token = cardToken(this.outcome, this.funding);
    return { token, type: 'card', brand: 'visa', funding: this.funding, last4: '4242', expiry: { month: 12, year: 2029 } };
  }
}

const debitMethod = (): TokenizedMethod => ({ token: `debit_test.${crypto.randomUUID()}`, type: 'bankDebit', last4: '3000' });
