import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { freshStore, storeRuns } from '../../testing/stores.js';
import { ManualClock } from '../clock.js';
import type { BillingStore } from '../store/billing-store.js';
import type { JobRow } from '../store/job-records.js';
import { DueJobs } from './due-jobs.js';
import type { JobKind } from './job-kind.js';

const minute = 60_000;

const row = (id: string, extra: Partial<JobRow> = {}): JobRow => ({
  id,
  kind: 'note',
  subject: id,
  dueAt: 0,
  clock: 'real',
  tries: 0,
  ...extra,
});

const put = (store: BillingStore, ...rows: readonly JobRow[]): Promise<void> =>
  store.transaction(async (tx) => {
    for (const one of rows) await tx.jobs.put(one);
  });
const get = (store: BillingStore, id: string): Promise<JobRow | undefined> => store.transaction((tx) => tx.jobs.get(id));

const bench = async () => {
  const [store, clock, faults] = [await freshStore(), new ManualClock(1_000_000), [] as Error[]];
  const process = (kind: Partial<JobKind> & Pick<JobKind, 'run'>, random = () => 1): DueJobs =>
    new DueJobs({
      store,
      clock,
      random,
      onFault: (fault) => void faults.push(fault),
      kinds: () => ({ note: { leaseMs: minute, tries: 3, ...kind } }),
    });
  return { store, clock, faults, process };
};

const never = new Promise<never>(() => undefined);

describe('a job', () => {
  it('is done once, by whichever process is first', async () => {
    const { store, process } = await bench();
    const ran: string[] = [];
    const processes = [1, 2, 3].map(() => process({ run: async ({ id }) => (ran.push(id), 'done') }));
    const ids = Array.from({ length: 120 }, (_, index) => `job-${index}`);
    await put(store, ...ids.map((id) => row(id)));
    await Promise.all(processes.map((one) => one.runDue()));
    assert.deepEqual([...ran].sort(), [...ids].sort());
    assert.deepEqual(await store.transaction((tx) => tx.jobs.counts({ now: 9e12, businessNow: 9e12 })), { due: 0, left: 0 });
  });

  it('waits for the clock that it goes by', async () => {
    const { store, clock, process } = await bench();
    const ran: string[] = [];
    const jobs = process({ run: async ({ id }) => (ran.push(id), 'done') });
    await put(store, row('real', { dueAt: 1_000_000 + minute }), row('business', { dueAt: 1_000_000 + minute, clock: 'business' }));
    clock.moveBusiness(minute);
    await jobs.runDue();
    assert.deepEqual(ran, ['business']);
    clock.advance(minute);
    await jobs.runDue();
    assert.deepEqual(ran, ['business', 'real']);
  });

  it('of a process that died is taken up when its lease has ended, and not before', async () => {
    const { store, clock, process } = await bench();
    await put(store, row('job'));
    void process({ run: () => never }).runDue();
    while (!(await get(store, 'job'))?.lease) await Promise.resolve();
    const ran: number[] = [];
    const other = process({ run: async ({ tries }) => (ran.push(tries), 'done') });
    clock.advance(minute - 1);
    await other.runDue();
    assert.deepEqual(ran, []);
    clock.advance(1);
    await other.runDue();
    assert.deepEqual(ran, [2]);
  });

  it('that takes long keeps its lease by asking, and hears that it has lost it', async () => {
    const { store, clock, process } = await bench();
    await put(store, row('job'));
    const kept: boolean[] = [];
    const other = process({ run: async () => 'done' });
    const jobs = process({
      run: async (_job, lease) => {
        clock.advance(minute - 1);
        kept.push(await lease.renew());
        clock.advance(minute - 1);
        await other.runDue();
        kept.push((await get(store, 'job')) !== undefined);
        clock.advance(minute);
        await other.runDue();
        kept.push(await lease.renew());
        return 'done';
      },
    });
    await jobs.runDue();
    assert.deepEqual(kept, [true, true, false]);
  });

  it('that fails waits longer each time, and is left to the operator in the end', async () => {
    const { store, clock, faults, process } = await bench();
    await put(store, row('job'));
    const jobs = process({ pause: { firstMs: 1_000, longestMs: 1_500 }, run: () => Promise.reject(new Error('no')) });
    const waits: number[] = [];
    for (let tries = 1; tries <= 3; tries += 1) {
      await jobs.runDue();
      const after = (await get(store, 'job')) ?? assert.fail();
      assert.equal(after.tries, tries);
      waits.push(after.dueAt - clock.now());
      clock.advance(2_000);
    }
    assert.deepEqual(waits, [1_000, 1_500, 1_500]);
    await jobs.runDue();
    assert.equal((await get(store, 'job'))?.tries, 3);
    assert.deepEqual([faults.map(({ name }) => name), (faults[0]?.cause as Error).message], [['JobFailing'], 'no']);
    assert.deepEqual(await store.transaction((tx) => tx.jobs.counts({ now: clock.now(), businessNow: clock.now() })), { due: 0, left: 1 });
    assert.equal(await jobs.resume(), 1);
    await process({ run: async () => 'done' }).runDue();
    assert.equal(await get(store, 'job'), undefined);
  });

  it('that nothing else can settle is tried for ever, and the operator is told now and then', async () => {
    const { store, clock, faults, process } = await bench();
    await put(store, row('job'));
    const jobs = process({ endless: true, run: () => Promise.reject(new Error('no')) });
    for (let tries = 1; tries <= 7; tries += 1) {
      await jobs.runDue();
      clock.advance(300_000);
    }
    assert.deepEqual([(await get(store, 'job'))?.tries, faults.length], [7, 2]);
  });

  it('that waits for others keeps nobody waiting, and only so many do at once', async () => {
    const [store, clock] = [await freshStore(), new ManualClock(1_000_000)];
    const [open, ran] = [[] as (() => void)[], [] as string[]];
    const run = ({ id }: JobRow) => new Promise<'done'>((resolve) => (ran.push(id), open.push(() => resolve('done'))));
    const jobs = new DueJobs({
      store,
      clock,
      atOnce: 2,
      onFault: assert.fail,
      kinds: () => ({ note: { leaseMs: minute, tries: 3, outside: true, run } }),
    });
    await put(store, ...['a', 'b', 'c', 'd', 'e'].map((id) => row(id)));
    await jobs.runDue();
    await jobs.runDue();
    assert.deepEqual(ran, ['a', 'b']);
    const idle = jobs.idle();
    while (ran.length < 5) {
      for (const end of open.splice(0)) end();
      await store.transaction(async () => undefined);
    }
    for (const end of open.splice(0)) end();
    await idle;
    assert.deepEqual(ran, ['a', 'b', 'c', 'd', 'e']);
  });

  it('begun by the process that wrote it is not begun by another', async () => {
    const { store, process } = await bench();
    const ran: string[] = [];
    const jobs = process({ run: async ({ id }) => (ran.push(id), 'done') });
    const job = row('job', { lease: jobs.hold('note'), tries: 1 });
    await put(store, job);
    await process({ run: () => assert.fail() }).runDue();
    await jobs.begin(job);
    assert.deepEqual([ran, await get(store, 'job')], [['job'], undefined]);
  });

  it('that was replaced by what follows it stays as it was replaced', async () => {
    const { store, process } = await bench();
    await put(store, row('job'));
    const later = row('job', { dueAt: 9e12 });
    await process({ run: () => put(store, later).then(() => 'done' as const) }).runDue();
    assert.deepEqual(await get(store, 'job'), later);
  });
});

describe('claims', () => {
  it('never give one row to two, whoever asks, dies or comes late', async () => {
    const step = fc.record({ who: fc.nat(2), limit: fc.integer({ min: 1, max: 4 }), wait: fc.constantFrom(0, 0, 10, 100) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 15 }), async (steps) => {
        const store = await freshStore();
        let now = 1_000;
        await put(
          store,
          ...[0, 1, 2, 3, 4, 5].map((index) => row(`job-${index}`, { dueAt: index * 50, clock: index % 2 ? 'real' : 'business' })),
        );
        const holds = new Map<string, number>();
        for (const { who, limit, wait } of steps) {
          now += wait;
          const claim = (holder: string) =>
            store.transaction((tx) =>
              tx.jobs.claim({ kinds: ['note'], now, businessNow: now, limit, hold: () => ({ holder, until: now + 60 }) }),
            );
          const taken = (await Promise.all([claim(`${who}`), claim(`${who}'`)])).flat();
          assert.equal(new Set(taken.map(({ id }) => id)).size, taken.length);
          for (const { id, dueAt } of taken) {
            assert.ok(dueAt <= now && (holds.get(id) ?? 0) <= now);
            holds.set(id, now + 60);
          }
        }
      }),
      { numRuns: storeRuns(100) },
    );
  });
});
