import type { BillingClient, CallOptions, Quote, QuoteInput } from '../../../client/billing-client.js';
import type { Id } from '../../../domain/entities.js';
import { asBillingError } from '../../../domain/as-billing-error.js';
import { BillingError } from '../../../domain/errors.js';
import type { CreditUse } from '../../../domain/wallet.js';

export interface QuotingNeeds {
  client(): BillingClient | undefined;
  options(): CallOptions;
  /** What to ask for now; undefined while there is nothing that could be quoted. */
  input(): QuoteInput | undefined;
  changed(): void;
}

/** Asks what the draft comes to; of several askings the newest one counts. */
export class Quoting {
  readonly #needs: QuotingNeeds;
  #turn = 0;
  /** The newest answer for the draft; it stays while a newer one is under way. */
  quote: Quote | undefined;
  error: BillingError | undefined;
  busy = false;
  /** What the backend proposed last when it was asked for the oldest credits first: the ones to choose from. */
  proposal: readonly CreditUse[] = [];
  /** Codes of rewards that were refused, by invoice (PAY-16). */
  rewardFaults: ReadonlyMap<Id, { readonly code: string; readonly date?: string }> = new Map();

  constructor(needs: QuotingNeeds) {
    this.#needs = needs;
  }

  clear(): void {
    this.#turn += 1;
    this.quote = undefined;
    this.error = undefined;
    this.busy = false;
    this.proposal = [];
    this.rewardFaults = new Map();
  }

  /** @returns the quote, or undefined where there is none or a newer asking has overtaken this one; `error` says why there is none */
  async ask(): Promise<Quote | undefined> {
    const input = this.#needs.input();
    const turn = ++this.#turn;
    if (!input) {
      this.quote = undefined;
      this.busy = false;
      return undefined;
    }
    this.busy = true;
    this.#needs.changed();
    try {
      const quote = await this.#payments.quote(input, this.#needs.options());
      if (turn !== this.#turn) return undefined;
      this.quote = quote;
      this.error = undefined;
      if (input.credits === 'oldestFirst') this.proposal = quote.credits ?? [];
      return quote;
    } catch (thrown) {
      if (turn !== this.#turn) return undefined;
      this.#refuse(asBillingError(thrown), input);
      return undefined;
    } finally {
      if (turn === this.#turn) this.busy = false;
      this.#needs.changed();
    }
  }

  get #payments(): NonNullable<BillingClient['payments']> {
    const payments = this.#needs.client()?.payments;
    if (!payments) throw new BillingError('unsupported');
    return payments;
  }

  #refuse(error: BillingError, { rewards = [] }: QuoteInput): void {
    this.error = error;
    const faults = (error.details.fields ?? []).flatMap(({ pointer, code }) => {
      const reward = rewards[Number(/^\/rewards\/(\d+)/.exec(pointer)?.[1] ?? NaN)];
      const date = error.details.params?.['date'];
      return reward ? [[reward.invoiceId, { code, ...(date !== undefined && { date: String(date) }) }] as const] : [];
    });
    this.rewardFaults = new Map(faults);
  }
}

/** What is on the screen is no longer true: an invoice was paid, or a credit used, meanwhile. */
export const isStale = ({ code, details: { fields = [] } }: BillingError): boolean =>
  code === 'already_paid' || code === 'not_payable' || fields.some((field) => /^(notPayable|credit)\./.test(field.code));
