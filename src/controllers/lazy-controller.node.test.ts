import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LazyController } from './lazy-controller.js';

function probe() {
  const loads: { release: (value: string) => void; fail: (error: unknown) => void }[] = [];
  const host = {
    updates: 0,
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => void host.updates++,
    updateComplete: Promise.resolve(true),
  };
  const lazy = new LazyController(host, () => new Promise<string>((release, fail) => loads.push({ release, fail })));
  return { lazy, loads, host };
}
const turn = () => new Promise((done) => setImmediate(done));

test('is loaded once, however often it is wanted', async () => {
  const { lazy, loads } = probe();
  lazy.prefetch();
  assert.equal(lazy.wanted(), undefined);
  const used: string[] = [];
  const using = lazy.use((value) => (used.push(value), Promise.resolve()));
  loads[0]?.release('steps');
  assert.equal(await using, true);
  assert.deepEqual([loads.length, used, lazy.wanted()], [1, ['steps'], 'steps']);
});

test('fetching ahead says nothing of a failure, and the next need tries again', async () => {
  const { lazy, loads } = probe();
  lazy.prefetch();
  loads[0]?.fail(new Error('offline'));
  await turn();
  assert.equal(lazy.state, 'idle');
  const using = lazy.use(() => Promise.resolve());
  assert.equal(lazy.state, 'waiting');
  loads[1]?.release('steps');
  assert.equal(await using, true);
});

test('a need that cannot be met is drawn, is not tried again by itself, and is on retry', async () => {
  const { lazy, loads } = probe();
  const using = lazy.use(() => Promise.reject(new Error('never reached')));
  loads[0]?.fail(new Error('offline'));
  assert.equal(await using, false);
  assert.deepEqual([lazy.state, lazy.wanted(), loads.length], ['failed', undefined, 1]);
  lazy.retry();
  lazy.wanted();
  assert.equal(loads.length, 2);
});
