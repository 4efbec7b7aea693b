import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { presetOf, presets, rangeOf } from './date-presets.js';

const today = '2026-03-12';

void describe('presets of the calendar', () => {
  void it('count back from today, both ends included', () => {
    assert.deepEqual(rangeOf('last30', today), { from: '2026-02-10', to: today });
    assert.deepEqual(rangeOf('last45', today), { from: '2026-01-26', to: today });
    assert.deepEqual(rangeOf('last90', today), { from: '2025-12-12', to: today });
  });

  void it('take the whole month and the whole year', () => {
    assert.deepEqual(rangeOf('thisMonth', today), { from: '2026-03-01', to: '2026-03-31' });
    assert.deepEqual(rangeOf('thisMonth', '2028-02-10'), { from: '2028-02-01', to: '2028-02-29' });
    assert.deepEqual(rangeOf('thisMonth', '2026-12-31'), { from: '2026-12-01', to: '2026-12-31' });
    assert.deepEqual(rangeOf('thisYear', today), { from: '2026-01-01', to: '2026-12-31' });
  });

  void it('twelve months end today and do not hold the same day twice', () => {
    assert.deepEqual(rangeOf('last12Months', today), { from: '2025-03-13', to: today });
    assert.deepEqual(rangeOf('last12Months', '2028-02-29'), { from: '2027-03-01', to: '2028-02-29' });
  });

  void it('are told again from their days', () => {
    for (const preset of presets) {
      const range = rangeOf(preset, today);
      if (range) assert.equal(presetOf(range, today), preset);
    }
    assert.equal(presetOf(undefined, today), 'any');
    assert.equal(presetOf({}, today), 'any');
    assert.equal(presetOf({ from: '2026-01-02' }, today), 'custom');
  });
});
