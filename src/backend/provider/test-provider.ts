import type { Money } from '../../domain/entities.js';
import { parseTestToken } from '../../domain/test-cards.js';
import { systemTimer, type Timer } from '../clock.js';
import type {
  Charge,
  PaymentProvider,
  ProviderEvent,
  ProviderMessage,
  ProviderResult,
  ProviderReturn,
  TokenFacts,
} from './payment-provider.js';
import { readSigned } from './signed-events.js';
import { MemoryTestBook, type TestBook, type TestCharge } from './test-book.js';

/** A mandate of the test bank: the debit is accepted and confirmed days later. */
const debitToken = /^debit_test\.[\w-]{8,64}$/;

export const slowAnswerMs = 12_000;
const debitDays = 3;

export interface TestProviderOptions {
  readonly timer?: Timer;
  /** Where the challenge page of the card frame's origin stands, e.g. `https://fields.example/challenge.html`. */
  readonly challengeUrl: string;
  /** Where it writes down what it did; default in this process. */
  readonly book?: TestBook;
  /** What events are signed with (`signEvents`); without one none is believed. */
  readonly eventSecret?: string;
}

/** A payment service that does what the test card says. Its book of charges is what exactly-once tests look at. */
export class TestProvider implements PaymentProvider {
  readonly name = 'test';
  readonly debitDays = debitDays;
  readonly returnsEveryMs = 0;
  /** As far as this process had to do with them. */
  readonly #charges = new Map<string, TestCharge>();
  readonly #lost = new Set<string>();
  readonly #book: TestBook;
  readonly #timer: Timer;
  readonly #challengeUrl: string;
  readonly #eventSecret: string | undefined;

  constructor(options: TestProviderOptions) {
    this.#timer = options.timer ?? systemTimer;
    this.#challengeUrl = options.challengeUrl;
    this.#eventSecret = options.eventSecret;
    this.#book = options.book ?? new MemoryTestBook();
  }

  /** Money really taken by this process, by key. */
  get captured(): { readonly key: string; readonly amount: Money }[] {
    return [...this.#charges.values()].filter(({ result }) => result.kind === 'approved').map(({ key, amount }) => ({ key, amount }));
  }

  async inspect(token: string): Promise<TokenFacts | undefined> {
    if (debitToken.test(token)) return { type: 'bankDebit', funding: 'unknown' };
    const card = parseTestToken(token);
    return card && { type: 'card', funding: card.funding };
  }

  async charge({ key, amount, token, paymentId }: Charge): Promise<ProviderResult> {
    const known = await this.#book.get(key);
    if (known) return known.result;
    const outcome = debitToken.test(token) ? 'debit' : (parseTestToken(token)?.outcome ?? 'declined:generic');
    const kept = await this.#book.add({ key, amount, outcome, result: this.#resultOf(outcome, paymentId) });
    this.#charges.set(key, kept);
    if (outcome === 'slow') await new Promise<void>((resolve) => this.#timer.after(slowAnswerMs, resolve));
    return kept.result;
  }

  async confirm(key: string, result: string | undefined): Promise<ProviderResult> {
    const charge = await this.#book.get(key);
    if (!charge) return { kind: 'declined', code: 'generic' };
    if (charge.result.kind !== 'challenge') return charge.result;
    const confirmed: TestCharge = {
      ...charge,
      result: result?.startsWith('approved.') ? { kind: 'approved' } : { kind: 'declined', code: 'authenticationFailed' },
    };
    await this.#book.put(confirmed);
    this.#charges.set(key, confirmed);
    return confirmed.result;
  }

  async byKey(key: string): Promise<ProviderResult | undefined> {
    return (await this.#book.get(key))?.result;
  }

  async cancel(key: string): Promise<ProviderResult | undefined> {
    const charge = await this.#book.get(key);
    if (charge?.result.kind !== 'challenge') return charge?.result;
    await this.#book.put({ ...charge, result: { kind: 'declined', code: 'authenticationFailed' } });
    return { kind: 'declined', code: 'authenticationFailed' };
  }

  async readEvents(message: ProviderMessage): Promise<readonly ProviderEvent[] | undefined> {
    return this.#eventSecret === undefined ? undefined : readSigned(this.#eventSecret, message);
  }

  async returns(): Promise<readonly ProviderReturn[]> {
    return this.#book.returned();
  }

  /** Lets the bank take a debit back; the backend hears of it with its next due work. `R02` to `R04` mean an account that is gone. */
  returnDebit(key: string, code = 'R01'): void {
    void this.#book.takeBack({ key, code });
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
