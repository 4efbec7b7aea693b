import { BillingError, type IntentOutcome, type Quote, type QuoteInput } from '../../src/client/index.js';
import type { StockedInvoice } from '../biller/stock.js';
import type { Dice } from '../dice.js';
import { tokenOf, type Habit } from '../payment-service/token.js';
import { usualHabits } from './errands.js';
import { clientPatienceMs, rest, Tab, type TabOptions } from './tab.js';
import type { ToldIntent } from './told.js';

/** How often a customer asks for something before giving up on the day. */
const patience = 12;

export interface Wish {
  readonly invoices: readonly StockedInvoice[];
  /** Of the first invoice alone; absent: all that is due. */
  readonly minor?: number;
  readonly habit?: Habit;
  readonly payDate?: string;
}

/** Somebody at a page who wants to pay: asks what it comes to, agrees, presses Pay, and believes what the page says. */
export class Customer {
  readonly name: string;
  readonly tab: Tab;
  readonly #dice: Dice;
  readonly #guestToken: string | undefined;
  readonly #options: TabOptions;
  #intents = 0;

  constructor(options: TabOptions, dice: Dice, guestToken?: string) {
    this.name = options.name;
    this.#options = options;
    this.tab = new Tab(options);
    this.#dice = dice;
    this.#guestToken = guestToken;
  }

  /** The same customer on a new page, which remembers what its tab has stored. */
  reopened(): Customer {
    this.tab.leave();
    return new Customer({ ...this.#options, name: `${this.name}r`, storage: this.tab.storage }, this.#dice, this.#guestToken);
  }

  /** Pays until it is paid, or until the server says that there is nothing to pay; undefined where it never came to a payment. */
  async pay(wish: Wish): Promise<ToldIntent | undefined> {
    let last: ToldIntent | undefined;
    for (let tries = 0; tries < 4; tries += 1) {
      const intent = await this.payOnce(wish);
      if (!intent) return last;
      last = intent;
      const outcome = await this.untilTold(intent);
      if (outcome.kind !== 'notCharged' || outcome.why === 'declined') return intent;
      // Given up or refused: nothing was charged, so asking what is due says whether there is still something to pay.
      await rest(500);
    }
    return last;
  }

  /** Presses Pay once. */
  async payOnce(wish: Wish): Promise<ToldIntent | undefined> {
    const habit = wish.habit ?? this.#dice.pick(usualHabits);
    const type = habit === 'debit' || habit === 'bounced' ? 'bankDebit' : 'card';
    const quote = await this.quote({
      items: wish.invoices.map(({ id }, index) => ({ invoiceId: id, ...amountOf(wish, index) })),
      methodType: type,
      ...(type === 'card' && { funding: 'credit' as const }),
      ...(wish.payDate !== undefined && { payDate: wish.payDate }),
    });
    if (!quote || quote.items.length === 0 || this.tab.isGone) return undefined;
    this.#intents += 1;
    const token = tokenOf(habit, `${this.name}-${this.#intents}`);
    return this.tab.pay(
      {
        quoteId: quote.id,
        items: quote.items.map(({ invoiceId, amount }) => ({ invoiceId, amount })),
        expectedTotal: quote.total,
        source: { token, type, label: 'Visa •••• 4242', ...(type === 'card' && { funding: 'credit' as const }) },
        ...(wish.payDate !== undefined && { payDate: quote.payDate }),
      },
      {
        invoiceIds: quote.items.map(({ invoiceId }) => invoiceId),
        invoiceNumbers: quote.items.map(({ invoiceNumber = '' }) => invoiceNumber),
        total: quote.total,
        methodLabel: 'Visa •••• 4242',
        ...(this.#guestToken !== undefined && { guestToken: this.#guestToken }),
      },
      this.name,
    );
  }

  /** Waits as `pay-invoice` does: looks again while it is being checked, answers the bank where it asks. */
  async untilTold(intent: ToldIntent): Promise<IntentOutcome> {
    let outcome = intent.outcome;
    while (outcome === undefined || outcome.kind === 'checking' || outcome.kind === 'action') {
      outcome = this.tab.hear(intent, outcome?.kind === 'action' ? await this.#answerBank(outcome) : await this.#watch(intent));
    }
    return outcome;
  }

  /** What it comes to; undefined where the server says that there is nothing to pay. */
  quote(input: QuoteInput): Promise<Quote | undefined> {
    return this.insist((o) => this.tab.client.payments.quote(input, o));
  }

  /** Asks again while nobody knows; undefined as soon as the server has said no. */
  async insist<T>(ask: (o: { guestToken?: string }) => Promise<T>): Promise<T | undefined> {
    for (let tries = 0; tries < patience && !this.tab.isGone; tries += 1) {
      try {
        return await ask(this.#guestToken === undefined ? {} : { guestToken: this.#guestToken });
      } catch (fault) {
        if (!(fault instanceof BillingError)) throw fault;
        if (!fault.retryable && fault.code !== 'bad_response') return undefined;
        await rest(1_000 + 500 * tries);
      }
    }
    return undefined;
  }

  #watch({ outcome }: ToldIntent): Promise<IntentOutcome> {
    const pending = outcome?.kind === 'checking' ? outcome.intent : undefined;
    if (!pending) throw new Error('There is nothing to watch');
    return new Promise((resolve) => this.tab.intents.watch(pending, { signal: new AbortController().signal, onOutcome: resolve }));
  }

  async #answerBank({ intent, payment }: Extract<IntentOutcome, { kind: 'action' }>): Promise<IntentOutcome> {
    const answer = this.#dice.fraction() < 0.75 ? 'approved' : 'refused';
    const outcome = await this.tab.intents.confirm(intent, payment, answer);
    if (outcome.kind === 'action') await rest(clientPatienceMs / 4);
    return outcome;
  }
}

const amountOf = ({ minor }: Wish, index: number): { amount?: { minor: number; currency: string } } =>
  minor === undefined || index > 0 ? {} : { amount: { minor, currency: 'USD' } };
