import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isLocalDate } from '../../../domain/business-date.js';
import { dayNumber } from './day-number.js';
import { numberKeys, rankKeys, textKeys, type SortKeys } from './sort-keys.js';
import { orderOf } from './sort-order.js';

/** Rising keys never put a later value first; those without a value come last, in any case. */
function isInOrder<T>(values: readonly (T | undefined)[], keys: SortKeys, below: (one: T, other: T) => boolean): void {
  const order = [...orderOf(keys)];
  assert.deepEqual(
    [...order].sort((one, other) => one - other),
    values.map((_value, row) => row),
  );
  assert.equal(keys.present, values.filter((value) => value !== undefined).length);
  order.forEach((row, place) => {
    const [value, before] = [values[row], values[order[place - 1] ?? row]];
    if (place >= keys.present) assert.equal(value, undefined);
    else if (value !== undefined && before !== undefined) {
      const isEqual =
        keys.values[row] === keys.values[order[place - 1] ?? row] && keys.upper?.[row] === keys.upper?.[order[place - 1] ?? row];
      if (!isEqual || keys.exact) assert.ok(!below(value, before), `${String(before)} before ${String(value)}`);
      if (isEqual && keys.exact) assert.equal(value, before);
    }
  });
}

void describe('sort keys', () => {
  void it('of numbers rise as the numbers do', () => {
    const number = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -70_000, max: 70_000 }), fc.maxSafeInteger());
    fc.assert(
      fc.property(fc.array(fc.option(number, { nil: undefined }), { maxLength: 80 }), (values) => {
        const numbers = Float64Array.from(values, (value) => value ?? NaN);
        isInOrder(values, numberKeys(numbers), (one, other) => one < other);
      }),
    );
  });

  void it('of texts rise with their code units, as far as they tell', () => {
    const char = fc.oneof(
      fc.constantFrom('0', '1', 'A', 'B', '-', '\0', '\x7f', 'é', '가', '😀'),
      fc.string({ minLength: 1, maxLength: 1 }),
    );
    const tail = fc.array(char, { maxLength: 12 }).map((chars) => chars.join(''));
    const texts = fc
      .tuple(fc.constantFrom('', 'INV-', 'INV-2026-0000'), fc.array(fc.option(tail, { nil: undefined }), { maxLength: 60 }))
      .map(([start, tails]) => tails.map((one) => one && start + one));
    fc.assert(fc.property(texts, (values) => isInOrder(values, textKeys(values), (one, other) => one < other)));
  });

  void it('of ranks rise with them', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(40), { nil: undefined }), { maxLength: 80 }), (values) => {
        const ranks = Int32Array.from(values, (value) => value ?? -1);
        isInOrder(values, rankKeys(ranks, 41), (one, other) => one < other);
      }),
    );
  });
});

void describe('the number of a day', () => {
  void it('rises from day to day, and is none for what is no day', () => {
    const digits = (least: number, most: number, length: number): fc.Arbitrary<string> =>
      fc.integer({ min: least, max: most }).map((value) => String(value).padStart(length, '0'));
    const day = fc.tuple(digits(0, 9999, 4), digits(0, 13, 2), digits(0, 32, 2)).map((parts) => parts.join('-'));
    const any = fc.oneof(
      day,
      day,
      fc.string({ maxLength: 10 }),
      fc.constantFrom(null, undefined, 20260101, '2024-02-29', '2023-02-29', '+026-01-01'),
    );
    fc.assert(
      fc.property(any, any, (one, other) => {
        for (const value of [one, other]) assert.equal(Number.isNaN(dayNumber(value)), !isLocalDate(value), String(value));
        if (isLocalDate(one) && isLocalDate(other)) assert.equal(dayNumber(one) < dayNumber(other), one < other);
      }),
      { numRuns: 2000 },
    );
  });
});
