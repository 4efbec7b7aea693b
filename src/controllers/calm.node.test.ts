import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Calm } from './calm.js';

describe('a calm moment', () => {
  it('is none while somebody presses or types, and comes a second later', (t) => {
    t.mock.timers.enable({ apis: ['Date'], now: 1_000_000 });
    const page = new EventTarget();
    (globalThis as { document?: unknown }).document = page;
    t.after(() => delete (globalThis as { document?: unknown }).document);
    const stop = new AbortController();
    const calm = new Calm();
    calm.watch(stop.signal);
    assert.equal(calm.waitMs, 0);
    page.dispatchEvent(new Event('pointerdown'));
    t.mock.timers.tick(30_000);
    assert.ok(calm.waitMs > 0, 'a hand that drags is waited for');
    page.dispatchEvent(new Event('pointerup'));
    assert.equal(calm.waitMs, 1_000);
    t.mock.timers.tick(1_000);
    assert.equal(calm.waitMs, 0);
    for (let keys = 0; keys < 25; keys += 1) {
      page.dispatchEvent(new Event('keydown'));
      t.mock.timers.tick(500);
    }
    assert.equal(calm.waitMs, 0, 'who types for ever does not put it off for ever');
    stop.abort();
    t.mock.timers.tick(60_000);
    page.dispatchEvent(new Event('keydown'));
    assert.equal(calm.waitMs, 0);
  });
});
