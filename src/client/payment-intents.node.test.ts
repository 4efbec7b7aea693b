import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Payment } from '../domain/entities.js';
import { BillingError } from '../domain/errors.js';
import { payment, total } from './answers.fixture.js';
import type { BillingClient, CallOptions, WriteOptions } from './billing-client.js';
import { PaymentIntents } from './payment-intents.js';
import type { IntentContext, IntentOutcome, PaymentIntentsDependencies, PendingIntent } from './payment-intents.js';
import { MemoryStorage, VirtualTime } from './virtual-time.fixture.js';

const input = { quoteId: 'q', items: [{ invoiceId: 'inv-1' }], expectedTotal: total };
const context: IntentContext = {
  invoiceIds: ['inv-1'],
  invoiceNumbers: ['1Z-1'],
  total,
  methodLabel: 'Visa •••• 4242',
  guestToken: 'guest-token',
};
type Payments = NonNullable<BillingClient['payments']>;
const never = new Promise<never>(() => undefined);
const fails = (code: 'network' | 'quote_changed' | 'in_flight', retryAfterSeconds?: number): Promise<never> =>
  Promise.reject(new BillingError(code, { retryAfterSeconds }));

/** Intents over a client whose functions record their calls and answer what the test says. */
const over = (payments: Partial<Payments>, more: Partial<PaymentIntentsDependencies> = {}) => {
  const time = new VirtualTime();
  const calls: { readonly what: string; readonly at: number; readonly o: CallOptions & Partial<WriteOptions> }[] = [];
  const started = time.now;
  const noted =
    <A extends readonly unknown[], R>(what: string, act: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> => {
      calls.push({ what, at: time.now - started, o: (args.at(-1) ?? {}) as CallOptions });
      return act(...args);
    };
  const group: Payments = {
    quote: () => never,
    pay: noted('pay', payments.pay ?? (async () => payment)),
    byKey: noted('byKey', payments.byKey ?? (async () => null)),
    ...(payments.abandon ? { abandon: noted('abandon', payments.abandon) } : {}),
    ...(payments.confirm ? { confirm: noted('confirm', payments.confirm) } : {}),
  };
  const storage = new MemoryStorage();
  let keys = 0;
  const shared: PaymentIntentsDependencies = {
    client: { scope: 'test', payments: group },
    storage,
    now: () => time.now,
    random: () => 1,
    wait: time.wait,
    newKey: () => `key-${++keys}`,
    ...more,
  };
  const outcomeOf = async (outcome: Promise<IntentOutcome>): Promise<IntentOutcome> => {
    let result: IntentOutcome | undefined;
    void outcome.then((value) => (result = value));
    assert.ok(await time.until(() => result !== undefined), 'an outcome comes');
    return result as unknown as IntentOutcome;
  };
  return {
    intents: new PaymentIntents(shared),
    again: () => new PaymentIntents({ ...shared, client: { ...shared.client } }),
    time,
    calls,
    storage,
    outcomeOf,
  };
};
const names = (calls: readonly { readonly what: string }[]): string => calls.map(({ what }) => what).join(' ');

describe('paying', () => {
  it('stores the intent before the request leaves, and drops it with the answer', async () => {
    const seen: string[] = [];
    const { intents, storage, outcomeOf } = over({
      pay: async () => {
        seen.push([...storage.entries.values()].join());
        return payment;
      },
    });
    const outcome = await outcomeOf(intents.begin(input, context));
    assert.deepEqual(outcome, { kind: 'paid', payment });
    assert.match(seen[0] ?? '', /"key":"key-1"/);
    assert.equal(storage.entries.size, 0);
  });

  it('keeps ids, amounts and a label, never the token of the card', async () => {
    const { intents, storage } = over({ pay: () => never });
    void intents.begin({ ...input, source: { token: 'tok_secret', type: 'card' }, receiptEmail: 'a@example.com' }, context);
    await new Promise((resolve) => setImmediate(resolve));
    assert.doesNotMatch([...storage.entries.values()].join(), /tok_secret|example\.com/);
  });

  it('sends one request for a double click', async () => {
    const { intents, calls, outcomeOf } = over({});
    const both = Promise.all([intents.begin(input, context), intents.begin(input, { ...context, methodLabel: 'Other' })]);
    const [one, two] = await both;
    assert.deepEqual(one, two);
    assert.equal(names(calls), 'pay');
    assert.equal((await outcomeOf(intents.begin(input, context))).kind, 'paid');
    assert.equal(calls[1]?.o.idempotencyKey, 'key-3', 'a new decision has a new key');
  });

  it('sends the same key again with growing pauses, then asks, then gives the key up', async () => {
    const { intents, calls, outcomeOf } = over({ pay: () => fails('network'), abandon: async () => null });
    const checking: PendingIntent[] = [];
    const outcome = await outcomeOf(intents.begin(input, context, { locale: 'ko', onChecking: (intent) => checking.push(intent) }));
    assert.deepEqual(outcome, { kind: 'notCharged', why: 'abandoned' });
    assert.deepEqual(
      calls.map(({ what, at }) => `${what} ${at}`),
      ['pay 0', 'pay 1000', 'pay 3000', 'pay 7000', 'byKey 7000', 'byKey 8000', 'byKey 10000', 'abandon 10000'],
    );
    assert.deepEqual(new Set(calls.slice(0, 4).map(({ o }) => o.idempotencyKey)), new Set(['key-1']));
    assert.ok(calls.every(({ o }) => o.guestToken === 'guest-token' && o.locale === 'ko'));
    assert.deepEqual(
      checking.map(({ key }) => key),
      ['key-1'],
      'said once',
    );
    assert.deepEqual(intents.pending(), []);
  });

  it('waits as long as the server says while the first request runs', async () => {
    let left = 1;
    const { intents, calls, outcomeOf } = over({ pay: () => (left-- > 0 ? fails('in_flight', 9) : Promise.resolve(payment)) });
    assert.equal((await outcomeOf(intents.begin(input, context))).kind, 'paid');
    assert.equal(calls[1]?.at, 9_000);
  });

  it('says "checking" after eight seconds without an answer, and counts the request as lost after twenty-five', async () => {
    const { intents, calls, time } = over({ pay: () => never });
    let checkingAt = 0;
    const start = time.now;
    void intents.begin(input, context, { onChecking: () => (checkingAt = time.now - start) });
    await time.until(() => calls.length === 2);
    assert.equal(checkingAt, 8_000);
    assert.equal(calls[1]?.at, 26_000);
  });

  it('tells a refusal with its error, a decline with its payment, a debit as accepted, and keeps none of them', async () => {
    const failed: Payment = { ...payment, status: 'failed', failure: { code: 'insufficientFunds', at: '2025-01-15T10:00:00Z' } };
    const debit: Payment = { ...payment, status: 'processing', methodType: 'bankDebit', settlesWithinDays: 5 };
    const cases: [() => Promise<Payment>, string][] = [
      [() => fails('quote_changed'), 'notCharged refused'],
      [async () => failed, 'notCharged declined'],
      [async () => debit, 'accepted'],
    ];
    for (const [pay, expected] of cases) {
      const { intents, outcomeOf } = over({ pay });
      const outcome = await outcomeOf(intents.begin(input, context));
      assert.equal(outcome.kind === 'notCharged' ? `${outcome.kind} ${outcome.why}` : outcome.kind, expected);
      assert.deepEqual(intents.pending(), []);
    }
  });

  it('stays in checking while a card payment is processing, and remembers its reference', async () => {
    const { intents, outcomeOf } = over({ pay: async () => ({ ...payment, status: 'processing', methodType: 'card' }) });
    const outcome = await outcomeOf(intents.begin(input, context));
    assert.equal(outcome.kind, 'checking');
    assert.equal(intents.pending()[0]?.reference, 'R-1');
    assert.equal(intents.pending()[0]?.paymentId, 'pay-1');
  });

  it('over a client without payments is refused as unsupported', async () => {
    const intents = new PaymentIntents({ client: {}, storage: new MemoryStorage() });
    const outcome = await intents.begin(input, context);
    assert.ok(outcome.kind === 'notCharged' && outcome.why === 'refused' && outcome.error.code === 'unsupported');
  });

  it('works where the storage throws', async () => {
    const denied = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    const { intents, outcomeOf } = over(
      { pay: () => fails('network') },
      { storage: { getItem: denied, setItem: denied, removeItem: denied } },
    );
    assert.equal((await outcomeOf(intents.begin(input, context))).kind, 'checking');
    assert.equal(intents.pending().length, 1);
  });
});

describe('an intent from before', () => {
  it('is resumed by the same decision instead of paying again', async () => {
    const { intents, again, calls, outcomeOf } = over({
      pay: () => fails('network'),
      byKey: async () => (calls.length > 8 ? payment : null),
    });
    assert.equal((await outcomeOf(intents.begin(input, context))).kind, 'checking');
    calls.length = 0;
    const outcome = await outcomeOf(again().begin(input, context));
    assert.equal(outcome.kind, 'checking');
    assert.equal(names(calls), 'byKey byKey byKey', 'nothing was sent');
  });

  it('with another method is settled before a new payment is sent', async () => {
    let lost = true;
    const { intents, again, calls, time, outcomeOf } = over({
      pay: () => (lost ? never : Promise.resolve(payment)),
      abandon: async () => null,
    });
    void intents.begin(input, context);
    await time.settle();
    lost = false;
    const outcome = await outcomeOf(again().begin(input, { ...context, methodLabel: 'Mastercard' }));
    assert.equal(outcome.kind, 'paid');
    assert.equal(names(calls), 'pay byKey byKey byKey abandon pay');
    assert.deepEqual(
      calls.filter(({ what }) => what === 'pay').map(({ o }) => o.idempotencyKey),
      ['key-1', 'key-2'],
    );
  });

  it('that was charged is the answer to a new payment of the invoice, which is not sent', async () => {
    const { intents, again, calls, time, outcomeOf } = over({ pay: () => never, byKey: async () => payment });
    void intents.begin(input, context);
    await time.settle();
    const page = again();
    assert.equal((await outcomeOf(page.begin(input, { ...context, methodLabel: 'Mastercard' }))).kind, 'paid');
    assert.equal(names(calls), 'pay byKey');
    assert.deepEqual(page.pending(), [], 'neither the old nor the unsent one is left');
  });

  it('of another invoice does not matter', async () => {
    const { intents, again, calls, time, outcomeOf } = over({
      pay: (_, { idempotencyKey }) => (idempotencyKey === 'key-1' ? never : Promise.resolve(payment)),
    });
    void intents.begin(input, context);
    await time.settle();
    assert.equal((await outcomeOf(again().begin(input, { ...context, invoiceIds: ['inv-2'] }))).kind, 'paid');
    assert.equal(names(calls), 'pay pay');
  });

  it('is invisible to the next customer of the tab', async () => {
    const { intents, time, storage } = over({ pay: () => never });
    void intents.begin(input, context);
    await time.settle();
    const client = { scope: 'test' };
    assert.equal(new PaymentIntents({ client, storage, now: () => time.now }).pending().length, 1);
    assert.equal(new PaymentIntents({ client, storage, now: () => time.now, subject: 'user-2' }).pending().length, 0);
  });
});

describe('leaving the page or the element', () => {
  it('ends the waiting, not the payment: its outcome is kept for whoever asks next', async () => {
    let answer: (value: Payment) => void = () => undefined;
    const { intents, time, outcomeOf } = over({ pay: () => new Promise((resolve) => (answer = resolve)), byKey: async () => payment });
    const leave = new AbortController();
    const outcome = intents.begin(input, context, { signal: leave.signal });
    await time.settle();
    leave.abort();
    assert.equal((await outcome).kind, 'checking');
    answer(payment);
    await time.settle();
    const [intent] = intents.pending();
    assert.ok(intent, 'nobody heard of it, so it stays');
    assert.equal((await outcomeOf(intents.resume(intent))).kind, 'paid');
    assert.deepEqual(intents.pending(), []);
  });

  it('before anything began sends nothing', async () => {
    const { intents, calls } = over({});
    await intents.begin(input, context, { signal: AbortSignal.abort() });
    assert.equal(calls.length, 0);
    assert.deepEqual(intents.pending(), []);
  });
});

describe('3-D Secure', () => {
  const challenged: Payment = {
    ...payment,
    status: 'requiresAction',
    nextAction: { kind: 'frame', url: 'https://cards.example/c' },
    version: 3,
  };

  it('is an action whose intent is kept, and goes on with the result under a key of its own', async () => {
    const results: unknown[] = [];
    const { intents, calls, outcomeOf } = over({
      pay: async () => challenged,
      confirm: async (_, result) => {
        results.push(result);
        return payment;
      },
    });
    const outcome = await outcomeOf(intents.begin(input, context));
    assert.ok(outcome.kind === 'action' && outcome.action.kind === 'frame');
    const [intent] = intents.pending();
    assert.ok(intent);
    assert.equal((await outcomeOf(intents.confirm(intent, outcome.payment, 'approved.1'))).kind, 'paid');
    assert.deepEqual(results, [{ result: 'approved.1' }]);
    assert.equal(calls[1]?.o.idempotencyKey, 'key-1.3');
    assert.deepEqual(intents.pending(), []);
  });

  it('whose confirmation is lost is sent again, and asked after', async () => {
    const { intents, calls, outcomeOf } = over({
      pay: async () => challenged,
      confirm: () => fails('network'),
      byKey: async () => payment,
    });
    const outcome = await outcomeOf(intents.begin(input, context));
    const [intent] = intents.pending();
    assert.ok(intent && outcome.kind === 'action');
    assert.equal((await outcomeOf(intents.confirm(intent, outcome.payment, 'approved.1'))).kind, 'paid');
    assert.equal(names(calls), 'pay confirm confirm confirm confirm byKey');
  });

  it('waits for a look that is under way instead of losing the result to it', async () => {
    const { intents, calls, outcomeOf, time } = over({
      pay: async () => challenged,
      confirm: async () => payment,
      byKey: async () => challenged,
    });
    const outcome = await outcomeOf(intents.begin(input, context));
    const [intent] = intents.pending();
    assert.ok(intent && outcome.kind === 'action');
    void intents.resume(intent);
    assert.equal((await outcomeOf(intents.confirm(intent, outcome.payment, 'approved.1'))).kind, 'paid');
    await time.settle();
    assert.equal(names(calls), 'pay byKey confirm');
  });

  it('without the address of the challenge is checking', async () => {
    const { intents, outcomeOf } = over({ pay: async () => ({ ...challenged, nextAction: undefined }) });
    assert.equal((await outcomeOf(intents.begin(input, context))).kind, 'checking');
  });
});

describe('watching', () => {
  it('asks after two seconds, then ever less often up to every thirty, and tells the first outcome once', async () => {
    const processing: Payment = { ...payment, status: 'processing', methodType: 'card' };
    let status = processing;
    const { intents, calls, time, outcomeOf } = over({ pay: async () => processing, byKey: async () => status });
    const outcome = await outcomeOf(intents.begin(input, context));
    assert.ok(outcome.kind === 'checking');
    calls.length = 0;
    const heard: string[] = [];
    intents.watch(outcome.intent, { signal: new AbortController().signal, onOutcome: ({ kind }) => heard.push(kind) });
    await time.pass(100_000);
    assert.deepEqual(
      calls.map(({ at }) => at / 1_000),
      [2, 6, 14, 30, 60, 90],
    );
    status = payment;
    await time.pass(100_000);
    assert.deepEqual(heard, ['paid']);
    assert.equal(calls.length, 7);
    assert.deepEqual(intents.pending(), []);
  });

  it('stops with its signal, and the intent stays', async () => {
    const { intents, calls, time, outcomeOf } = over({ pay: () => fails('network') });
    const outcome = await outcomeOf(intents.begin(input, context));
    assert.ok(outcome.kind === 'checking');
    calls.length = 0;
    const leave = new AbortController();
    intents.watch(outcome.intent, { signal: leave.signal, onOutcome: () => assert.fail('must not be called') });
    leave.abort();
    await time.pass(100_000);
    assert.equal(calls.length, 0);
    assert.equal(intents.pending().length, 1);
  });
});

describe('junk from a client that checks nothing', () => {
  it('is an unknown outcome at every step, never "not charged"', async () => {
    for (const junk of [
      undefined,
      {},
      'paid',
      7,
      [],
      { status: 'succeeded' },
      { status: 'failed', reference: 'R', total: { minor: 1.5, currency: 'USD' } },
    ]) {
      const answer = async (): Promise<never> => junk as never;
      const { intents, outcomeOf } = over({ pay: answer, byKey: answer, abandon: answer });
      assert.equal((await outcomeOf(intents.begin(input, context))).kind, 'checking', JSON.stringify(junk));
      assert.equal(intents.pending().length, 1);
    }
  });

  it('that is thrown at once is one too', async () => {
    const thrown = (): never => {
      throw new TypeError('not a function');
    };
    const { intents, outcomeOf } = over({ pay: thrown, byKey: thrown, abandon: thrown });
    assert.equal((await outcomeOf(intents.begin(input, context))).kind, 'checking');
  });
});
