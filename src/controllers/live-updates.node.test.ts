import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { BillingClient, LiveChange } from '../client/billing-client.js';
import { BillingError } from '../domain/errors.js';
import { followLive } from './live-updates.js';

interface Stream {
  readonly hear: (change: LiveChange) => void;
  readonly recent: number | undefined;
  readonly signal: AbortSignal | undefined;
}

const stage = (t: TestContext, refusal?: BillingError) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 });
  const page = Object.assign(new EventTarget(), { hidden: false });
  const names = ['document', 'window', 'navigator'] as const;
  for (const [name, value] of [
    ['document', page],
    ['window', new EventTarget()],
    ['navigator', { onLine: true }],
  ] as const)
    Object.defineProperty(globalThis, name, { value, configurable: true });
  t.after(() => names.forEach((name) => Reflect.deleteProperty(globalThis, name)));
  const streams: Stream[] = [];
  const client: BillingClient = {
    live: {
      subscribe: (_topics, hear, o) => {
        streams.push({ hear, recent: o?.recentSeconds, signal: o?.signal });
        return refusal ? Promise.reject(refusal) : new Promise(() => undefined);
      },
    },
  };
  const told: string[] = [];
  const stop = new AbortController();
  const follow = (...topics: ('invoices' | 'payments')[]): void =>
    followLive(client, { topics, refresh: (topic) => told.push(topic) }, stop.signal);
  const pass = async (milliseconds: number): Promise<void> => {
    t.mock.timers.tick(milliseconds);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { page, streams, told, stop, follow, pass };
};

describe('live updates on a page', () => {
  it('come by one stream for all, after what the page shows first, in groups and to whom they concern', async (t) => {
    const { streams, told, stop, follow, pass } = stage(t);
    follow('invoices');
    follow('payments', 'invoices');
    await pass(1_900);
    assert.equal(streams.length, 0);
    await pass(200);
    assert.equal(streams.length, 1);
    assert.equal(streams[0]?.recent, 8, 'it begins with what happened since');
    for (let times = 0; times < 5; times += 1) streams[0].hear({ topic: 'payments' });
    await pass(400);
    assert.deepEqual(told, ['payments']);
    streams[0].hear({ resync: true });
    await pass(400);
    assert.equal(told.length, 1, 'nobody reads again so soon');
    await pass(3_000);
    assert.equal(told.length, 3);
    stop.abort();
    assert.ok(streams[0].signal?.aborted);
  });

  it('give the line back in a tab that nobody sees, and begin again with what happened meanwhile', async (t) => {
    const { page, streams, stop, follow, pass } = stage(t);
    follow('invoices');
    await pass(2_000);
    page.hidden = true;
    page.dispatchEvent(new Event('visibilitychange'));
    await pass(60_000);
    assert.ok(streams[0]?.signal?.aborted);
    await pass(30_000);
    page.hidden = false;
    page.dispatchEvent(new Event('visibilitychange'));
    await pass(300);
    assert.equal(streams.length, 2);
    assert.equal(streams[1]?.recent, 36);
    stop.abort();
  });

  it('are asked for every minute where there is no stream', async (t) => {
    const { streams, told, stop, follow, pass } = stage(t, new BillingError('unsupported'));
    follow('invoices');
    await pass(2_000);
    assert.equal(streams.length, 1);
    await pass(60_000);
    await pass(400);
    assert.deepEqual(told, ['invoices']);
    stop.abort();
  });
});
