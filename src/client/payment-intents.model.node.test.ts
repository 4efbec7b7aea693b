import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { BillingClient } from './billing-client.js';
import { decisions, FaultyBackend, faults, payInput, total } from './faulty-backend.fixture.js';
import type { Decision, Fault } from './faulty-backend.fixture.js';
import { PaymentIntents } from './payment-intents.js';
import type { IntentOutcome } from './payment-intents.js';
import { MemoryStorage, VirtualTime } from './virtual-time.fixture.js';

interface Plan {
  readonly faults: Fault[];
  readonly decisions: Decision[];
  readonly approves: boolean;
  readonly doubleClick: boolean;
  /** What the customer does while waiting: milliseconds after the one before. */
  readonly moves: { readonly after: number; readonly what: 'reload' | 'remount' }[];
}
const plans: fc.Arbitrary<Plan> = fc.record({
  faults: fc.array(fc.constantFrom(...faults), { maxLength: 14 }),
  decisions: fc.array(fc.constantFrom(...decisions), { maxLength: 3 }),
  approves: fc.boolean(),
  doubleClick: fc.boolean(),
  moves: fc.array(fc.record({ after: fc.integer({ min: 0, max: 70_000 }), what: fc.constantFrom('reload', 'remount') }), { maxLength: 4 }),
});

const never = new Promise<never>(() => undefined);

/** A page until it is closed: then nothing of it runs any more, while its requests may still arrive. */
class Page {
  alive = true;
  readonly intents: PaymentIntents;

  constructor(backend: FaultyBackend, storage: MemoryStorage, newKey: () => string) {
    const { pay, byKey, abandon, confirm, quote } = backend.group;
    const here = <T>(value: Promise<T>): Promise<T> =>
      value.then(
        (each) => (this.alive ? each : never),
        (error: unknown) => (this.alive ? Promise.reject(error as Error) : never),
      );
    const payments: BillingClient['payments'] = {
      quote,
      pay: (input, o) => here(pay(input, o)),
      byKey: (key) => here(byKey(key)),
      abandon: (key) => here(abandon(key)),
      confirm: (id, input, o) => here(confirm(id, input, o)),
    };
    const { time } = backend;
    this.intents = new PaymentIntents({
      client: { scope: 'test', payments },
      storage,
      now: () => time.now,
      random: () => 0.5,
      wait: (ms, signal) => here(time.wait(ms, signal)),
      newKey,
    });
  }
}

/** A customer who wants to pay one invoice, with a second card if told that the first was not charged. */
class Customer {
  done = false;
  settledAt = 0;
  /** Keys of which the customer was told that nothing was charged. */
  readonly toldNotCharged = new Set<string>();
  toldPaid = 0;
  #cards = ['Visa', 'Mastercard'];
  #keys = 0;
  #page: Page;
  #leave = new AbortController();
  readonly #storage = new MemoryStorage();

  constructor(
    readonly backend: FaultyBackend,
    readonly plan: Plan,
  ) {
    this.#page = this.#open();
  }

  start(): void {
    void this.#visit();
    let at = 0;
    for (const { after, what } of this.plan.moves) {
      at += after;
      this.backend.time.later(at, () => this.#move(what));
    }
  }

  #open(): Page {
    return new Page(this.backend, this.#storage, () => `key-${++this.#keys}`);
  }

  #move(what: 'reload' | 'remount'): void {
    if (this.done) return;
    this.backend.troubleAt = this.backend.time.now;
    this.#leave.abort();
    this.#leave = new AbortController();
    this.#checkNothingForgotten();
    if (what === 'reload') {
      this.#page.alive = false;
      this.#page = this.#open();
    }
    void this.#visit();
  }

  #checkNothingForgotten(): void {
    const pending = new Set(this.#page.intents.pending().map(({ key }) => key));
    for (const key of this.backend.sent)
      assert.ok(pending.has(key) || this.toldNotCharged.has(key), `${key} was dropped before its outcome was told`);
  }

  async #visit(): Promise<void> {
    const { signal } = this.#leave;
    const [intent] = this.#page.intents.pending();
    await this.#hear(intent ? await this.#page.intents.resume(intent, { signal }) : await this.#click(signal), signal);
  }

  async #click(signal: AbortSignal): Promise<IntentOutcome> {
    const context = { invoiceIds: ['inv-1'], invoiceNumbers: ['1Z-1'], total, methodLabel: this.#cards[0] ?? 'none' };
    const first = this.#page.intents.begin(payInput, context, { signal });
    if (!this.plan.doubleClick) return first;
    const [one, two] = await Promise.all([first, this.#page.intents.begin(payInput, context, { signal })]);
    assert.equal(one.kind, two.kind);
    return one;
  }

  async #hear(outcome: IntentOutcome, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    switch (outcome.kind) {
      case 'paid':
      case 'accepted':
        this.toldPaid++;
        return this.#end();
      case 'notCharged':
        assert.deepEqual(this.backend.charged, [], 'told "not charged" while charged');
        for (const key of this.backend.sent) this.toldNotCharged.add(key);
        this.#cards.shift();
        return this.#cards.length > 0 ? this.#hear(await this.#click(signal), signal) : this.#end();
      case 'action': {
        const [intent] = this.#page.intents.pending();
        assert.ok(intent, 'an intent that waits for the customer is kept');
        return this.#hear(
          await this.#page.intents.confirm(intent, outcome.payment, this.plan.approves ? 'approved' : 'refused', { signal }),
          signal,
        );
      }
      case 'checking':
        this.#page.intents.watch(outcome.intent, { signal, onOutcome: (next) => void this.#hear(next, signal) });
    }
  }

  #end(): void {
    this.done = true;
    this.settledAt = this.backend.time.now;
    assert.deepEqual(this.#page.intents.pending(), [], 'nothing stays in the storage after the last outcome');
  }
}

describe('a payment over a network that loses, delays, repeats and garbles', () => {
  it('is charged at most once, never called "not charged" when it was, keeps its key until then, and settles within a minute', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const time = new VirtualTime();
        const backend = new FaultyBackend(time, [...plan.faults], [...plan.decisions]);
        const customer = new Customer(backend, plan);
        customer.start();
        assert.ok(await time.until(() => customer.done, 60 * 60 * 1_000), 'it settles');
        assert.ok(
          customer.settledAt - backend.troubleAt <= 60_000,
          `it settles within a minute of the last fault: ${customer.settledAt - backend.troubleAt}`,
        );
        // Whatever is still on its way arrives.
        await time.pass(10 * 60 * 1_000);
        assert.ok(backend.charged.length <= 1, 'one charge at most');
        assert.equal(backend.charged.length, customer.toldPaid, 'charged exactly when told');
        for (const key of backend.charged) assert.ok(!customer.toldNotCharged.has(key), 'no charge after "not charged"');
      }),
      { numRuns: 1_500 },
    );
  });
});
