import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays } from './business-date.js';
import { expiryStatus, isCardUsableOn, lastDayOf } from './card-expiry.js';

describe('a card', () => {
  for (const [month, year, last] of [
    [1, 2026, '2026-01-31'],
    [2, 2026, '2026-02-28'],
    [2, 2028, '2028-02-29'],
    [12, 2026, '2026-12-31'],
  ] as const) {
    it(`of ${month}/${year} can be used up to ${last} and not a day longer`, () => {
      assert.equal(lastDayOf({ month, year }), last);
      assert.equal(isCardUsableOn({ month, year }, last), true);
      assert.equal(isCardUsableOn({ month, year }, addDays(last, 1)), false);
    });
  }

  it('is expiring on its last 60 days, today included', () => {
    const expiry = { month: 3, year: 2026 };
    assert.equal(expiryStatus(expiry, '2026-01-29'), 'active');
    assert.equal(expiryStatus(expiry, '2026-01-30'), 'expiring');
    assert.equal(expiryStatus(expiry, '2026-03-31'), 'expiring');
    assert.equal(expiryStatus(expiry, '2026-04-01'), 'expired');
  });

  it('without a known month is not in the way', () => {
    assert.equal(expiryStatus(undefined, '2026-01-01'), 'active');
    assert.equal(isCardUsableOn(undefined, '2026-01-01'), true);
  });

  it('is expired exactly on the days on which it cannot be used', () => {
    const days = fc.integer({ min: -400, max: 400 }).map((offset) => addDays('2026-06-15', offset));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.constantFrom(2025, 2026, 2027), days, (month, year, day) => {
        assert.equal(isCardUsableOn({ month, year }, day), expiryStatus({ month, year }, day) !== 'expired');
      }),
    );
  });

  it('of a month that is none is a fault of the program', () => {
    assert.throws(() => lastDayOf({ month: 13, year: 2026 }), RangeError);
  });
});
