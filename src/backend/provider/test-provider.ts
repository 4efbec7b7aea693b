import type { Money } from '../../domain/entities.js';
import { parseTestToken } from '../../domain/test-cards.js';
import { systemTimer, type Timer } from '../clock.js';
import type { Charge, PaymentProvider, ProviderResult, ProviderReturn, TokenFacts } from './payment-provider.js';

/** A mandate of the test bank: the debit is accepted and confirmed days later. */
const debitToken = /^debit_test\.[\w-]{8,64}$/;

export const slowAnswerMs = 12_000;
const debitDays = 3;

interface TestCharge {
  readonly amount: Money;
  readonly outcome: string;
  result: ProviderResult;
}

export interface TestProviderOptions {
  readonly timer?: Timer;
  /** Where the challenge page of the card frame's origin stands, e.g. `https://fields.example/challenge.html`. */
  readonly challengeUrl: string;
}

/** A payment service that does what the test card says. Its book of charges is what exactly-once tests look at. */
export class TestProvider implements PaymentProvider {
  readonly name = 'test';
  readonly debitDays = debitDays;
  readonly #charges = new Map<string, TestCharge>();
  readonly #lost = new Set<string>();
  readonly #returns = new Map<string, ProviderReturn>();
  readonly #timer: Timer;
  readonly #challengeUrl: string;

  constructor(options: TestProviderOptions) {
    this.#timer = options.timer ?? systemTimer;
    this.#challengeUrl = options.challengeUrl;
  }

  /** Money really taken, by key. */
  get captured(): { readonly key: string; readonly amount: Money }[] {
    return [...this.#charges]
      .filter(([, charge]) => charge.result.kind === 'approved')
      .map(([key, charge]) => ({ key, amount: charge.amount }));
  }

  async inspect(token: string): Promise<TokenFacts | undefined> {
    if (debitToken.test(token)) return { type: 'bankDebit', funding: 'unknown' };
    const card = parseTestToken(token);
    return card && { type: 'card', funding: card.funding };
  }

  async charge(charge: Charge): Promise<ProviderResult> {
    const known = this.#charges.get(charge.key);
    if (known) return known.result;
    const outcome = debitToken.test(charge.token) ? 'debit' : (parseTestToken(charge.token)?.outcome ?? 'declined:generic');
    const result = this.#resultOf(outcome, charge.paymentId);
    this.#charges.set(charge.key, { amount: charge.amount, outcome, result });
    if (outcome === 'slow') await new Promise<void>((resolve) => this.#timer.after(slowAnswerMs, resolve));
    return result;
  }

  async confirm(key: string, result: string | undefined): Promise<ProviderResult> {
    const charge = this.#charges.get(key);
    if (!charge) return { kind: 'declined', code: 'generic' };
    if (charge.result.kind !== 'challenge') return charge.result;
    charge.result = result?.startsWith('approved.') ? { kind: 'approved' } : { kind: 'declined', code: 'authenticationFailed' };
    return charge.result;
  }

  async byKey(key: string): Promise<ProviderResult | undefined> {
    return this.#charges.get(key)?.result;
  }

  async returns(): Promise<readonly ProviderReturn[]> {
    return [...this.#returns.values()];
  }

  /** Lets the bank take a debit back; the backend hears of it with its next due work. `R02` to `R04` mean an account that is gone. */
  returnDebit(key: string, code = 'R01'): void {
    this.#returns.set(key, { key, code });
  }

  losesAnswer(key: string): boolean {
    if (this.#charges.get(key)?.outcome !== 'lostAnswer' || this.#lost.has(key)) return false;
    this.#lost.add(key);
    return true;
  }

  #resultOf(outcome: string, paymentId: string): ProviderResult {
    if (outcome.startsWith('declined')) return { kind: 'declined', code: outcome.split(':')[1] ?? 'generic' };
    if (outcome === 'challenge') {
      return { kind: 'challenge', action: { kind: 'frame', url: `${this.#challengeUrl}?p=${encodeURIComponent(paymentId)}` } };
    }
    if (outcome === 'debit') return { kind: 'accepted', settlesWithinDays: debitDays };
    return { kind: 'approved' };
  }
}
