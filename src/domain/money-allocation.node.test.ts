import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { money } from './money.js';
import { allocate } from './money-allocation.js';

const minors = (parts: readonly { minor: number }[]): number[] => parts.map((part) => part.minor);
const currency = fc.constantFrom('KRW', 'EUR', 'BHD', 'CLF');
const weights = fc
  .array(fc.oneof(fc.nat(10), fc.nat(10_000_000), fc.maxSafeNat()), { minLength: 1, maxLength: 30 })
  .filter((list) => list.some((weight) => weight > 0));

test('a cent that cannot be divided goes to the largest parts, one cent a part', () => {
  assert.deepEqual(minors(allocate(money(100, 'EUR'), [1, 1, 1])), [34, 33, 33]);
  assert.deepEqual(minors(allocate(money(5, 'KRW'), [1, 1])), [3, 2]);
  assert.deepEqual(minors(allocate(money(-100, 'EUR'), [1, 1, 1])), [-34, -33, -33]);
});

test('a part without weight gets nothing, not even what is left over', () => {
  assert.deepEqual(minors(allocate(money(100, 'EUR'), [0, 3, 0, 4])), [0, 42, 0, 58]);
});

test('parts keep the currency', () => {
  assert.deepEqual(allocate(money(3, 'BHD'), [1, 2]), [money(1, 'BHD'), money(2, 'BHD')]);
});

test('the parts add up to the whole, whatever the amount, the weights and the currency', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), currency, weights, (value, code, list) => {
      const parts = allocate(money(value, code), list);
      assert.equal(parts.length, list.length);
      assert.equal(
        parts.reduce((sum, part) => sum + BigInt(part.minor), 0n),
        BigInt(value),
      );
      assert.ok(parts.every((part) => part.currency === code));
    }),
    { numRuns: 500 },
  );
});

test('no part is further than one minor unit from its exact share, and has the sign of the whole', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), weights, (value, list) => {
      const total = list.reduce((sum, weight) => sum + BigInt(weight), 0n);
      allocate(money(value, 'EUR'), list).forEach((part, index) => {
        // |part * total - value * weight| <= total, in whole numbers
        const off = BigInt(part.minor) * total - BigInt(value) * BigInt(list[index] ?? 0);
        assert.ok((off < 0n ? -off : off) <= total, `part ${index}`);
        assert.ok(part.minor === 0 || Math.sign(part.minor) === Math.sign(value));
      });
    }),
    { numRuns: 500 },
  );
});

test('weights that are no weights are refused', () => {
  for (const bad of [[], [0], [0, 0], [-1, 2], [0.5], [NaN], [Infinity], [Number.MAX_SAFE_INTEGER + 1]]) {
    assert.throws(() => allocate(money(1, 'EUR'), bad), RangeError, String(bad));
  }
});

test('no other file of the room loads the library, so that the pay form stays small', () => {
  const room = new URL('.', import.meta.url);
  const loading = readdirSync(room).filter(
    (name) =>
      name.endsWith('.ts') &&
      !name.endsWith('.test.ts') &&
      /from '(dinero\.js|\.\/money-allocation\.js)/.test(readFileSync(new URL(name, room), 'utf8')),
  );
  assert.deepEqual(loading, ['money-allocation.ts']);
});
