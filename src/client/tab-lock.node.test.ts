import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withTabLock } from './tab-lock.js';
import type { Locks } from './tab-lock.js';
import { VirtualTime } from './virtual-time.fixture.js';

type Granted = (lock: Lock | null) => unknown;
/** Locks as one browser keeps them for all its tabs. */
const browserWith = (): Locks => {
  const queues = new Map<string, Promise<unknown>>();
  const request = async (name: string, options: LockOptions, granted: Granted): Promise<unknown> => {
    const before = queues.get(name) ?? Promise.resolve();
    const gaveUp = new Promise<never>((_, reject) =>
      options.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
    );
    const turn = Promise.race([before, gaveUp]).then(() => granted(null));
    queues.set(
      name,
      turn.catch(() => before),
    );
    return turn;
  };
  return { request: request as Locks['request'] };
};

describe('the lock between tabs', () => {
  it('lets the second tab begin when the first has ended', async () => {
    const { wait, settle } = new VirtualTime();
    const locks = browserWith();
    const log: string[] = [];
    let end: () => void = () => undefined;
    const first = withTabLock(locks, 'inv-1', wait, () => new Promise<void>((resolve) => (end = resolve)));
    const second = withTabLock(locks, 'inv-1', wait, async () => void log.push('second'));
    await withTabLock(locks, 'inv-2', wait, async () => void log.push('other invoice'));
    await settle();
    assert.deepEqual(log, ['other invoice']);
    end();
    await Promise.all([first, second]);
    assert.deepEqual(log, ['other invoice', 'second']);
  });

  it('is comfort only: after twenty seconds the second tab goes on all the same', async () => {
    const time = new VirtualTime();
    const locks = browserWith();
    void withTabLock(locks, 'inv-1', time.wait, () => new Promise(() => undefined));
    let at = 0;
    const start = time.now;
    void withTabLock(locks, 'inv-1', time.wait, async () => void (at = time.now - start));
    await time.until(() => at > 0);
    assert.equal(at, 20_000);
  });

  it('is not missed where the browser has none or denies it, and the work runs once', async () => {
    const { wait } = new VirtualTime();
    let runs = 0;
    const work = async (): Promise<number> => ++runs;
    const denying = { request: () => Promise.reject(new DOMException('', 'SecurityError')) } as unknown as Locks;
    assert.equal(await withTabLock(undefined, 'x', wait, work), 1);
    assert.equal(await withTabLock(denying, 'x', wait, work), 2);
  });

  it('hands on what the work throws without running it again', async () => {
    const { wait } = new VirtualTime();
    let runs = 0;
    const work = async (): Promise<never> => {
      runs++;
      throw new Error('fault of the program');
    };
    await assert.rejects(withTabLock(browserWith(), 'x', wait, work), /fault of the program/);
    assert.equal(runs, 1);
  });
});
