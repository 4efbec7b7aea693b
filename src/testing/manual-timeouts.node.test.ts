import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { ManualTimeouts } from './manual-timeouts.js';

describe('time of the page, moved by hand', () => {
  const time = new ManualTimeouts();
  const real = globalThis.setTimeout;
  beforeEach(() => time.install());
  afterEach(() => time.uninstall());

  it('rings what is due in order, and nothing that was cleared', () => {
    const rung: string[] = [];
    const ring = globalThis.setTimeout;
    ring(() => rung.push('late'), 2_000);
    ring(() => rung.push('early'), 1_000);
    clearTimeout(ring(() => rung.push('cleared'), 500));
    time.pass(999);
    assert.deepEqual(rung, []);
    time.pass(5_000);
    assert.deepEqual(rung, ['early', 'late']);
  });

  it('lets turns of the engine pass by themselves', async () => {
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
  });

  it('gives the clock back', () => {
    assert.notEqual(globalThis.setTimeout, real);
    time.uninstall();
    assert.equal(globalThis.setTimeout, real);
  });
});
