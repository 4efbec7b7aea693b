import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Payment } from '../contract/generated/types.js';
import { storeRuns } from '../testing/stores.js';
import { twoProcesses, type Process } from '../testing/two-processes.fixture.js';
import { checkBooks } from './services/books.js';

type Bench = Awaited<ReturnType<typeof twoProcesses>>;

const aLease = 15_000;

/** Everything that is still to come: whatever leases and pauses there are, they end. */
const letPass = async ({ clock }: Bench, { backend }: Process): Promise<void> => {
  for (let round = 0; round < 6; round += 1) {
    clock.advance(30_000);
    await backend.runDue();
    await backend.idle();
  }
};

const statusesOf = async ({ store }: Bench, invoiceId: string): Promise<readonly string[]> =>
  (await store.transaction((tx) => tx.payments.ofInvoice(invoiceId))).map(({ payment }) => payment.status);

/** What the books say in two ways: row by row, and as an operator sees them. */
const isBalanced = async ({ store }: Bench, { backend }: Process): Promise<void> => {
  assert.deepEqual(await checkBooks(store), []);
  const { balanced, odd } = await backend.books();
  assert.deepEqual([balanced, odd], [true, []]);
};

describe('a process that dies', () => {
  for (const death of ['beforeCall', 'afterCall'] as const) {
    it(`${death === 'beforeCall' ? 'before it has called the provider' : 'before it has written down the answer'} is followed by another, and nothing is charged twice`, async () => {
      const on = await twoProcesses();
      const [one, other] = [on.start(), on.start()];
      const { token, input, invoiceId } = await on.guest(one);
      const died = one.dieAt(death);
      void one.probe.post('/payments', input, { token, key: 'key' });
      await died;
      on.clock.advance(aLease - 1);
      await other.backend.runDue();
      await other.backend.idle();
      assert.deepEqual(await statusesOf(on, invoiceId), ['processing']);
      on.clock.advance(1);
      await other.backend.runDue();
      await other.backend.idle();
      assert.deepEqual([await statusesOf(on, invoiceId), on.provider.captured.length], [['succeeded'], 1]);
      const replay = await other.probe.post('/payments', input, { token, key: 'key' });
      assert.deepEqual([replay.status, (replay.body as Payment).status], [200, 'succeeded']);
      await isBalanced(on, other);
    });

    it(`${death === 'beforeCall' ? 'before' : 'after'} a challenge is confirmed is followed by another`, async () => {
      const on = await twoProcesses();
      const [one, other] = [on.start(), on.start()];
      const { token, input, invoiceId } = await on.guest(one, 'challenge');
      const { id } = (await one.probe.post('/payments', input, { token, key: 'key' })).body as Payment;
      const died = one.dieAt(death);
      void one.probe.post(`/payments/${id}/confirm`, { result: 'approved.x' }, { token, key: 'confirm' });
      await died;
      await letPass(on, other);
      assert.deepEqual([await statusesOf(on, invoiceId), on.provider.captured.length], [['succeeded'], 1]);
      await isBalanced(on, other);
    });
  }

  it('has its payment taken up by one of many', async () => {
    const on = await twoProcesses();
    const one = on.start();
    const { token, input, invoiceId } = await on.guest(one);
    const died = one.dieAt('afterCall');
    void one.probe.post('/payments', input, { token, key: 'key' });
    await died;
    on.clock.advance(aLease);
    let asked = 0;
    const { byKey } = on.provider;
    on.provider.byKey = (key) => ((asked += 1), byKey.call(on.provider, key));
    const others = [on.start(), on.start(), on.start()];
    await Promise.all(others.map(({ backend }) => backend.runDue()));
    await Promise.all(others.map(({ backend }) => backend.idle()));
    assert.deepEqual([await statusesOf(on, invoiceId), on.provider.captured.length, asked], [['succeeded'], 1, 1]);
  });
});

describe('a provider that does not know', () => {
  it('is asked again, more and more rarely, and the operator hears of it', async () => {
    const on = await twoProcesses();
    const one = on.start();
    const { token, input, invoiceId } = await on.guest(one);
    const { charge } = on.provider;
    on.provider.charge = () => Promise.reject(new Error('no line'));
    const answer = await one.probe.post('/payments', input, { token, key: 'key' });
    assert.deepEqual([answer.status, (answer.body as Payment).status], [202, 'processing']);
    await letPass(on, one);
    assert.deepEqual([await statusesOf(on, invoiceId), on.faults.map(({ name }) => name)], [['processing'], ['JobFailing']]);
    on.provider.charge = charge;
    await letPass(on, one);
    assert.deepEqual([await statusesOf(on, invoiceId), on.provider.captured.length], [['succeeded'], 1]);
  });
});

const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('pay' as const), who: fc.nat(1), tab: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('runDue' as const), who: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('event' as const), who: fc.nat(1), times: fc.integer({ min: 1, max: 2 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('kill' as const), who: fc.nat(1), at: fc.constantFrom('now', 'beforeCall', 'afterCall') }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), for: fc.constantFrom(1_000, 10_000, 15_000, 60_000) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** As far as everything gets that can get on without a death or the clock. */
const turns = async (on: Bench): Promise<void> => {
  for (let turn = 0; turn < 30; turn += 1) await on.store.transaction(async () => undefined);
};

const play = async (on: Bench, processes: Process[], steps: readonly Step[]): Promise<string> => {
  const tabs = [await on.guest(on.start()), await on.guest(on.start())];
  for (const one of steps) {
    const process = 'who' in one ? processes[one.who] : undefined;
    if (one.kind === 'wait') on.clock.advance(one.for);
    else if (!process) continue;
    else if (one.kind === 'pay') {
      const { token, input } = tabs[one.tab] ?? assert.fail();
      void process.probe.post('/payments', input, { token, key: `key-${one.tab}` });
    } else if (one.kind === 'runDue') void process.backend.runDue();
    else if (one.kind === 'event') {
      const events = on.provider.captured.map(({ key }) => ({ key, news: { kind: 'approved' as const } }));
      for (let time = 0; time < one.times; time += 1) void on.post(process, events);
    } else {
      if (one.at === 'now') process.die();
      else void process.dieAt(one.at);
      // A killed process is started again, by another name.
      if (one.at === 'now') processes[one.who] = on.start();
    }
    if (one.kind === 'wait') await turns(on);
  }
  await turns(on);
  return tabs[0]?.invoiceId ?? '';
};

describe('whatever happens, in whatever order', () => {
  it('an invoice is charged at most once, the charge is known in the end, and the books balance', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        const on = await twoProcesses();
        const invoiceId = await play(on, [on.start(), on.start()], steps);
        const last = on.start();
        await letPass(on, last);
        const statuses = await statusesOf(on, invoiceId);
        const charged = on.provider.captured.length;
        assert.ok(charged <= 1 && statuses.length <= 1, `${charged} charges, ${statuses.join()}`);
        assert.deepEqual([statuses, charged], statuses.length === 1 ? [['succeeded'], 1] : [[], 0]);
        await isBalanced(on, last);
      }),
      { numRuns: storeRuns(25) },
    );
  });
});
