import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MemoryRates } from './memory-rates.js';

const windowMs = 60_000;
const noon = Date.UTC(2026, 2, 12, 12);

describe('counts of a process', () => {
  it('begin anew with each stretch of time, and each bucket has its own', async () => {
    const rates = new MemoryRates();
    const at = (milliseconds: number, bucket = 'a') => rates.count(bucket, { at: noon + milliseconds, windowMs });
    assert.deepEqual([await at(0), await at(1), await at(59_999), await at(59_999, 'b')], [1, 2, 3, 1]);
    assert.deepEqual([await at(60_000), await at(60_000, 'b')], [1, 1]);
  });

  it('of addresses that came once are not kept for ever', async () => {
    const rates = new MemoryRates();
    for (let caller = 0; caller < 20_000; caller += 1) await rates.count(String(caller), { at: noon + caller * 100, windowMs });
    assert.equal(await rates.count('19999', { at: noon + 1_999_900, windowMs }), 2);
    assert.equal(await rates.count('0', { at: noon, windowMs }), 1, 'the first was dropped');
  });
});
