import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { PayInput, QuoteInput } from '../contract/generated/types.js';
import { money } from '../domain/money.js';
import { accountBench, day, hour, type AccountBench, type Answer, type Customer, type Paid } from '../testing/account-bench.fixture.js';
import { cardToken } from '../testing/index.js';
import { storeRuns } from '../testing/stores.js';
import type { BillingStore } from './store/billing-store.js';

/** A store in which transactions of different requests interleave as `order` says: each waits a number of turns before it starts. */
const jittered = (store: BillingStore, order: () => number): void => {
  const transaction = store.transaction.bind(store);
  store.transaction = async (work) => {
    for (let turn = order(); turn > 0; turn -= 1) await Promise.resolve();
    return transaction(work);
  };
};

interface Table {
  readonly on: AccountBench;
  readonly one: Customer;
  readonly other: Customer;
  begin(): void;
}

/** Two people of one company at one table; from `begin` on their transactions come in the order of `turns`. */
const table = async (turns: readonly number[]): Promise<Table> => {
  const on = await accountBench();
  const [one, other] = [await on.customer('payer'), await on.customer('admin')];
  let next = 0;
  return { on, one, other, begin: () => jittered(on.page.controls.store, () => turns[next++ % turns.length] ?? 0) };
};

const ready = async (me: Customer, invoices: readonly string[], extra: Partial<QuoteInput> = {}): Promise<PayInput> => {
  const methodId = extra.methodId ?? me.visa;
  const quoted = await me.quote({ ...extra, items: invoices, methodId });
  assert.equal(quoted.code, undefined, JSON.stringify(quoted));
  return me.inputOf(quoted, { source: { methodId }, ...(extra.rewards && { rewards: extra.rewards }) });
};

const taken = (on: AccountBench): number => on.captured().reduce((sum, charge) => sum + charge.amount.minor, 0);
const codes = (answers: readonly Answer<Paid>[]): readonly string[] =>
  answers.map(({ body }) => body.code ?? body.status).map((code) => (code === 'already_paid' || code === 'not_payable' ? 'refused' : code));
const balances = (on: AccountBench, ids: readonly string[]): Promise<readonly number[]> =>
  on.page.controls.store.transaction(async (tx) =>
    Promise.all(ids.map(async (id) => (await tx.ledger.ofInvoice(id)).reduce((sum, entry) => sum + entry.amount.minor, 0))),
  );

const interleavings = fc.array(fc.nat(40), { minLength: 5, maxLength: 30 });
const always = (numRuns: number, prove: (turns: readonly number[]) => Promise<void>): Promise<void> =>
  fc.assert(fc.asyncProperty(interleavings, prove), { numRuns: storeRuns(numRuns) }) as Promise<void>;

describe('two people at once', () => {
  it('who pay the same invoices charge each once', () =>
    always(30, async (turns) => {
      const { on, one, other, begin } = await table(turns);
      const ids = [await on.issue({ minor: 1_000 }), await on.issue({ minor: 2_000 })];
      const inputs = [await ready(one, ids), await ready(other, [...ids].reverse())] as const;
      begin();
      const answers = await Promise.all([one.pay(inputs[0]), other.pay(inputs[1])]);
      assert.deepEqual([...codes(answers)].sort(), ['refused', 'succeeded']);
      assert.deepEqual([taken(on), await balances(on, ids), await on.books()], [3_000, [0, 0], []]);
    }));

  it('of whom one pays some of the invoices of the other: what is left is quoted anew, nothing twice', () =>
    always(25, async (turns) => {
      const { on, one, other, begin } = await table(turns);
      const [first, second, third] = [await on.issue({ minor: 1_000 }), await on.issue({ minor: 2_000 }), await on.issue({ minor: 4_000 })];
      const inputs = [await ready(one, [first, second]), await ready(other, [second, third])] as const;
      begin();
      const answers = await Promise.all([one.pay(inputs[0]), other.pay(inputs[1])]);
      assert.deepEqual([...codes(answers)].sort(), ['quote_changed', 'succeeded']);
      assert.ok([3_000, 6_000].includes(taken(on)));
      assert.deepEqual(await on.books(), []);
    }));

  it('who use one credit at once use it once', () =>
    always(30, async (turns) => {
      const { on, one, other, begin } = await table(turns);
      const ids = [await on.issue({ minor: 20_000 }), await on.issue({ minor: 21_000 })];
      const inputs = [
        await ready(one, [ids[0] ?? ''], { credits: 'oldestFirst' }),
        await ready(other, [ids[1] ?? ''], { credits: 'oldestFirst' }),
      ] as const;
      begin();
      const answers = await Promise.all([one.pay(inputs[0]), other.pay(inputs[1])]);
      assert.deepEqual([...codes(answers)].sort(), ['quote_changed', 'succeeded']);
      const fresh = answers.find(({ body }) => body.code === 'quote_changed')?.body.quote;
      assert.ok((fresh?.total.minor ?? 0) > 0);
      assert.deepEqual(await on.books(), []);
    }));

  it('who use one reward code at once use it once', () =>
    always(20, async (turns) => {
      const { on, one, other, begin } = await table(turns);
      const ids = [await on.issue({ draft: { supportInvoice: true } }), await on.issue({ draft: { supportInvoice: true } })];
      const of = (index: number) => ({ rewards: [{ code: 'SUPPORT-50', invoiceId: ids[index] ?? '' }] });
      const inputs = [await ready(one, [ids[0] ?? ''], of(0)), await ready(other, [ids[1] ?? ''], of(1))] as const;
      begin();
      const answers = await Promise.all([one.pay(inputs[0]), other.pay(inputs[1])]);
      assert.deepEqual([...codes(answers)].sort(), ['quote_changed', 'succeeded']);
      assert.deepEqual([taken(on), await on.books()], [5_000, []]);
    }));

  it('of whom one schedules and one pays now: one of them has the invoice', () =>
    always(30, async (turns) => {
      const { on, one, other, begin } = await table(turns);
      const id = await on.issue();
      const inputs = [await ready(one, [id], { payDate: '2026-03-18' }), await ready(other, [id])] as const;
      begin();
      const answers = await Promise.all([one.pay(inputs[0]), other.pay(inputs[1])]);
      const won = codes(answers);
      assert.ok(won.includes('refused') && (won.includes('scheduled') || won.includes('succeeded')), won.join());
      await on.pass(6 * day);
      assert.deepEqual([await balances(on, [id]), await on.books()], [[0], []]);
      assert.equal(on.captured().filter((charge) => answers.some(({ body }) => body.id === charge.key)).length, 1);
    }));

  it('of whom one approves and one rejects: one of them decides', () =>
    always(30, async (turns) => {
      const { on, one, other, begin } = await table(turns);
      const manager = await on.customer('manager');
      const id = await on.issue({ minor: 6_000_000 });
      const { body } = await one.pay(await ready(one, [id]));
      begin();
      const answers = await Promise.all([other.change(body, 'approve'), manager.change(body, 'reject', { comment: 'no' })]);
      const ends = codes(answers);
      assert.ok(ends.includes('conflict') && (ends.includes('succeeded') || ends.includes('rejected')), ends.join());
      const charged = ends.includes('succeeded');
      assert.deepEqual(
        [on.captured().length, await balances(on, [id]), await on.books()],
        [charged ? 1 : 0, [charged ? 0 : 6_000_000], []],
      );
    }));

  it('who both approve charge once', () =>
    always(20, async (turns) => {
      const { on, one, other, begin } = await table(turns);
      const manager = await on.customer('manager');
      const { body } = await one.pay(await ready(one, [await on.issue({ minor: 6_000_000 })]));
      begin();
      const answers = await Promise.all([other.change(body, 'approve'), manager.change(body, 'approve')]);
      assert.deepEqual([[...codes(answers)].sort(), on.captured().length, await on.books()], [['conflict', 'succeeded'], 1, []]);
    }));

  it('of whom one moves and one cancels: the second is told', () =>
    always(20, async (turns) => {
      const { on, one, other, begin } = await table(turns);
      const { body } = await one.pay(await ready(one, [await on.issue()], { payDate: '2026-03-18' }));
      begin();
      const answers = await Promise.all([one.change(body, 'reschedule', { payDate: '2026-03-19' }), other.change(body, 'cancel')]);
      assert.equal(codes(answers).filter((code) => code === 'conflict').length, 1, codes(answers).join());
      assert.deepEqual(await on.books(), []);
    }));
});

describe('a scheduled payment on its day', () => {
  it('that somebody cancels at that moment is cancelled or charged, never both', () =>
    always(30, async (turns) => {
      const { on, one, begin } = await table(turns);
      const id = await on.issue();
      const { body } = await one.pay(await ready(one, [id], { payDate: '2026-03-18' }));
      const runAt = Date.parse(body.cancellableUntil ?? '');
      on.page.controls.clock.moveBusiness(runAt - on.page.controls.clock.businessNow() - 1);
      begin();
      // The cancellation is on its way when the moment comes.
      const cancelling = one.change(body, 'cancel');
      on.page.controls.clock.moveBusiness(1);
      const [cancelled] = await Promise.all([cancelling, on.page.backend.runDue(), on.page.backend.runDue()]);
      await on.page.backend.idle();
      const charged = on.captured().filter((charge) => charge.key === body.id).length;
      assert.equal(charged, cancelled.body.status === 'cancelled' ? 0 : 1, JSON.stringify(cancelled.body));
      assert.deepEqual([await balances(on, [id]), await on.books()], [[charged === 1 ? 0 : 10_000], []]);
    }));

  it('is charged once by any number of processes that find it due', () =>
    always(20, async (turns) => {
      const { on, one, begin } = await table(turns);
      const { body } = await one.pay(
        await ready(one, [await on.issue({ minor: 30_000 })], { payDate: '2026-03-18', credits: 'oldestFirst' }),
      );
      on.page.controls.clock.moveBusiness(6 * day);
      begin();
      await Promise.all([on.page.backend.runDue(), on.page.backend.runDue(), on.page.backend.runDue()]);
      await on.page.backend.idle();
      const own = on.captured().filter((charge) => charge.key === body.id);
      assert.deepEqual([own.map((charge) => charge.amount.minor), await on.books()], [[7_000], []]);
    }));

  it('whose invoice is paid by bank at that moment takes what is left of it', () =>
    always(25, async (turns) => {
      const { on, one, begin } = await table(turns);
      const id = await on.issue();
      const advice = { items: [{ invoiceId: id, amount: money(4_000, 'USD') }], kind: 'wire', sentOn: '2026-03-12' };
      const advised = (await one.post<Paid>('/remittance-advices', advice, 'advice')).body;
      const { body } = await one.pay(await ready(one, [id], { payDate: '2026-03-18' }));
      on.page.controls.clock.moveBusiness(6 * day);
      begin();
      await Promise.all([on.page.backend.runDue(), on.page.backend.receiveFunds(advised.id)]);
      await on.page.backend.idle();
      const own = on.captured().filter((charge) => charge.key === body.id);
      assert.ok([6_000, 10_000].includes(own[0]?.amount.minor ?? 0), JSON.stringify(own));
      assert.deepEqual([await balances(on, [id]), await on.books()], [[0], []]);
    }));
});

it('a debit that the bank returns while its invoice is being paid again is neither lost nor paid twice', () =>
  always(20, async (turns) => {
    const { on, one, other, begin } = await table(turns);
    const id = await on.issue();
    const debit = (await one.pay(await ready(one, [id], { methodId: 'pm_finch_operating' }))).body;
    await on.pass(6 * day);
    on.page.controls.provider.returnDebit(debit.id);
    begin();
    const quoting = other.quote({ items: [id], methodId: other.visa });
    const [quoted] = await Promise.all([quoting, on.page.backend.runDue(), on.page.backend.runDue()]);
    const input = quoted.code === undefined ? other.inputOf(quoted, { source: { methodId: other.visa } }) : await ready(other, [id]);
    assert.equal((await other.pay(input)).body.status, 'succeeded');
    assert.deepEqual([await balances(on, [id]), await on.books()], [[0], []]);
  }));

/** One step of a story: who does it, to which invoices, to which of the payments made so far. */
interface Step {
  readonly on: AccountBench;
  readonly me: Customer;
  readonly items: readonly string[];
  readonly made: Paid[];
  readonly some: Paid | undefined;
}

const paying =
  (extra: Partial<QuoteInput>) =>
  async ({ me, items, made }: Step): Promise<void> => {
    const methodId = extra.methodId ?? me.visa;
    const quoted = await me.quote({ ...extra, items, methodId });
    if (quoted.code !== undefined) return;
    const { body } = await me.pay(me.inputOf(quoted, { source: { methodId } }));
    if (body.code === undefined) made.push(body);
  };
const changing =
  (operation: Parameters<Customer['change']>[1], body?: object) =>
  async ({ me, some }: Step): Promise<void> => {
    const latest = some && (await me.get<Paid>(`/payments/${some.id}`)).body;
    if (latest?.version !== undefined) await me.change(latest, operation, body);
  };
const waiting =
  (milliseconds: number) =>
  async ({ on }: Step): Promise<void> => {
    on.page.controls.clock.moveBusiness(milliseconds);
    await on.page.backend.runDue();
  };

/** Anything at all that people, banks and time can do. */
const steps = {
  pay: paying({}),
  schedule: paying({ payDate: '2026-03-16' }),
  debit: paying({ methodId: 'pm_finch_operating' }),
  credits: paying({ credits: 'oldestFirst' }),
  later: paying({ credits: 'oldestFirst', payDate: '2026-03-15' }),
  cancel: changing('cancel'),
  move: changing('reschedule', { payDate: '2026-03-17' }),
  approve: changing('approve'),
  reject: changing('reject', { comment: 'no' }),
  hours: waiting(5 * hour),
  days: waiting(2 * day),
  decline: async ({ me, items, made }: Step): Promise<void> => {
    const quoted = await me.quote({ items, methodType: 'card', funding: 'credit', credits: 'oldestFirst' });
    if (quoted.code !== undefined) return;
    const source = { token: cardToken('declined:generic'), type: 'card' };
    const { body } = await me.pay(me.inputOf(quoted, { source }));
    if (body.code === undefined) made.push(body);
  },
  advise: async ({ me, items, made }: Step): Promise<void> => {
    const advice = { items: [{ invoiceId: items[0] ?? '', amount: money(3_000, 'USD') }], kind: 'wire', sentOn: '2026-03-12' };
    const { body } = await me.post<Paid>('/remittance-advices', advice, crypto.randomUUID());
    if (body.code === undefined) made.push(body);
  },
  match: async ({ on, some }: Step): Promise<void> => {
    if (some?.status === 'awaitingFunds') await on.page.backend.receiveFunds(some.id);
  },
  bankReturn: async ({ on, some }: Step): Promise<void> => {
    if (some) on.page.controls.provider.returnDebit(some.id, 'R01');
    await on.page.backend.runDue();
  },
};

describe('whatever people do', () => {
  const action = fc.record({
    kind: fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])),
    who: fc.nat(2),
    invoices: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 3 }),
    which: fc.nat(8),
    beside: fc.boolean(),
  });

  it('nobody is charged twice, nothing is lost, and the books balance', () =>
    fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 4, maxLength: 14 }), interleavings, async (actions, turns) => {
        const { on, one, other, begin } = await table(turns);
        const people = [one, other, await on.customer('manager')];
        const minors = [30_000, 6_000_000, 2_500, 12_000];
        const ids: string[] = [];
        for (const [index, minor] of minors.entries()) ids.push(await on.issue({ minor, due: 5 + index }));
        begin();
        const made: Paid[] = [];
        const running: Promise<void>[] = [];
        for (const { kind, who, invoices, which, beside } of actions) {
          const items = invoices.map((index) => ids[index] ?? '');
          const step = steps[kind]({ on, me: people[who] ?? one, items, made, some: made[which % Math.max(1, made.length)] });
          if (beside) running.push(step);
          else await step;
        }
        await Promise.all(running);
        await on.pass(30 * day);
        await on.pass(10 * day);
        assert.deepEqual(await on.books(), []);
        const left = await balances(on, ids);
        assert.ok(
          left.every((minor, index) => minor >= 0 && minor <= (minors[index] ?? 0)),
          JSON.stringify(left),
        );
        await provesEveryCharge(on);
      }),
      { numRuns: storeRuns(80) },
    ));
});

/** Every charge of the provider is a payment that says so, and every payment that says so was charged for exactly that. */
const provesEveryCharge = async (on: AccountBench): Promise<void> => {
  const rows = await on.page.controls.store.transaction((tx) => tx.payments.all());
  const byKey = new Map(rows.map((row) => [row.providerKey, row.payment]));
  for (const { key, amount } of on.captured()) {
    const payment = byKey.get(key);
    assert.deepEqual([payment?.status, payment?.total], ['succeeded', amount], key);
  }
  const charged = new Set(on.captured().map((charge) => charge.key));
  for (const row of rows) {
    const isCard =
      row.payment.status === 'succeeded' && row.payment.methodType === 'card' && row.userId !== undefined && row.receivedAt !== undefined;
    if (isCard) assert.ok(charged.has(row.providerKey), row.id);
  }
};
