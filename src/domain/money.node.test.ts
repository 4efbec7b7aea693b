import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { currencyCodes, minorDigits } from './currencies.js';
import {
  absolute,
  addMoney,
  compareMoney,
  fromPlainDecimal,
  isZero,
  money,
  subtractMoney,
  sumByCurrency,
  sumMoney,
  toPlainDecimal,
  zero,
} from './money.js';

const currency = fc.constantFrom('KRW', 'JPY', 'EUR', 'USD', 'BHD', 'KWD', 'CLF', ...currencyCodes());
const minor = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.constantFrom(0, 1, -1, 99, 100, 101));
// Small enough that sums of fifty stay safe.
const addable = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });

test('an amount holds whole minor units and a currency', () => {
  assert.deepEqual(money(125000, 'USD'), { minor: 125000, currency: 'USD' });
  assert.deepEqual(zero('KRW'), { minor: 0, currency: 'KRW' });
});

test('a fraction, an unsafe number and a malformed currency are refused', () => {
  for (const bad of [0.5, NaN, Infinity, -Infinity, Number.MAX_SAFE_INTEGER + 1]) assert.throws(() => money(bad, 'USD'), RangeError);
  for (const bad of ['', 'usd', 'US', 'EURO', '€']) assert.throws(() => money(1, bad), RangeError);
});

test('nothing is ever minus zero', () => {
  assert.ok(Object.is(money(-0, 'EUR').minor, 0));
  assert.ok(Object.is(subtractMoney(money(5, 'EUR'), money(5, 'EUR')).minor, 0));
  assert.equal(toPlainDecimal(money(-0, 'EUR')), '0.00');
});

test('currencies are never added, subtracted, summed or compared with one another', () => {
  const dollars = money(1, 'USD');
  const euros = money(1, 'EUR');
  assert.throws(() => addMoney(dollars, euros), RangeError);
  assert.throws(() => subtractMoney(dollars, euros), RangeError);
  assert.throws(() => compareMoney(dollars, euros), RangeError);
  assert.throws(() => sumMoney([dollars, euros], 'USD'), RangeError);
  assert.throws(() => sumMoney([dollars], 'EUR'), RangeError);
});

test('a sum that would no longer be exact throws instead of rounding', () => {
  assert.throws(() => addMoney(money(Number.MAX_SAFE_INTEGER, 'USD'), money(1, 'USD')), RangeError);
  assert.throws(() => subtractMoney(money(-Number.MAX_SAFE_INTEGER, 'USD'), money(1, 'USD')), RangeError);
});

test('sums agree with big integers whatever the order', () => {
  fc.assert(
    fc.property(fc.array(addable, { maxLength: 50 }), (minors) => {
      const list = minors.map((value) => money(value, 'BHD'));
      const expected = minors.reduce((sum, value) => sum + BigInt(value), 0n);
      assert.equal(BigInt(sumMoney(list, 'BHD').minor), expected);
      assert.equal(BigInt(sumMoney([...list].reverse(), 'BHD').minor), expected);
    }),
  );
});

test('an empty list sums to zero of the currency asked for', () => {
  assert.deepEqual(sumMoney([], 'KRW'), { minor: 0, currency: 'KRW' });
});

test('subtracting what was added gives the amount back', () => {
  fc.assert(
    fc.property(addable, addable, (a, b) => {
      assert.deepEqual(subtractMoney(addMoney(money(a, 'EUR'), money(b, 'EUR')), money(b, 'EUR')), money(a, 'EUR'));
    }),
  );
});

test('sums by currency keep every currency apart and in the order of appearance', () => {
  const sums = sumByCurrency([money(5, 'USD'), money(7, 'KRW'), money(-2, 'USD'), money(1, 'EUR')]);
  assert.deepEqual(
    [...sums.entries()],
    [
      ['USD', money(3, 'USD')],
      ['KRW', money(7, 'KRW')],
      ['EUR', money(1, 'EUR')],
    ],
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(addable, fc.constantFrom('USD', 'EUR', 'KRW'))), (items) => {
      const list = items.map(([value, code]) => money(value, code));
      const result = sumByCurrency(list);
      assert.deepEqual([...result.keys()], [...new Set(list.map((item) => item.currency))]);
      for (const [code, sum] of result)
        assert.deepEqual(
          sum,
          sumMoney(
            list.filter((item) => item.currency === code),
            code,
          ),
        );
    }),
  );
});

test('comparing sorts from the smallest to the largest', () => {
  fc.assert(
    fc.property(fc.array(minor), (minors) => {
      const sorted = minors.map((value) => money(value, 'EUR')).sort(compareMoney);
      assert.deepEqual(
        sorted.map((item) => item.minor),
        [...minors].sort((a, b) => a - b),
      );
    }),
  );
  assert.equal(compareMoney(money(1, 'EUR'), money(1, 'EUR')), 0);
});

test('zero is zero, and an amount without its sign is never negative', () => {
  assert.equal(isZero(money(0, 'EUR')), true);
  assert.equal(isZero(money(-1, 'EUR')), false);
  assert.deepEqual(absolute(money(-4000, 'EUR')), money(4000, 'EUR'));
  assert.deepEqual(absolute(money(4000, 'EUR')), money(4000, 'EUR'));
});

test('plain decimals show all digits of the currency', () => {
  const cases = [
    [money(125000, 'USD'), '1250.00'],
    [money(13000, 'KRW'), '13000'],
    [money(5, 'EUR'), '0.05'],
    [money(-5, 'BHD'), '-0.005'],
    [money(0, 'KRW'), '0'],
    [money(0, 'CLF'), '0.0000'],
    [money(-123, 'JPY'), '-123'],
    [money(Number.MAX_SAFE_INTEGER, 'USD'), '90071992547409.91'],
  ] as const;
  for (const [amount, text] of cases) assert.equal(toPlainDecimal(amount), text);
});

test('a plain decimal reads back as the very same amount, for every currency', () => {
  fc.assert(
    fc.property(minor, currency, (value, code) => {
      const amount = money(value, code);
      const text = toPlainDecimal(amount);
      assert.deepEqual(fromPlainDecimal(text, code), amount);
      assert.equal(text.split('.')[1]?.length ?? 0, minorDigits(code));
    }),
    { numRuns: 1000 },
  );
});

test('a plain decimal may leave digits out, or add zeros that the currency does not have', () => {
  assert.deepEqual(fromPlainDecimal('1250', 'USD'), money(125000, 'USD'));
  assert.deepEqual(fromPlainDecimal('1250.5', 'USD'), money(125050, 'USD'));
  assert.deepEqual(fromPlainDecimal('13000.00', 'KRW'), money(13000, 'KRW'));
  assert.deepEqual(fromPlainDecimal('0012.340', 'EUR'), money(1234, 'EUR'));
  assert.deepEqual(fromPlainDecimal('-0.00', 'EUR'), money(0, 'EUR'));
});

test('a plain decimal is never rounded and never guessed at', () => {
  for (const [text, code] of [
    ['1.234', 'USD'],
    ['13000.5', 'KRW'],
    ['0.0001', 'BHD'],
    ['90071992547409.92', 'USD'],
    ['9007199254740992', 'KRW'],
  ] as const) {
    assert.equal(fromPlainDecimal(text, code), undefined, `${text} ${code}`);
  }
  for (const text of ['', '.', '.5', '5.', '1,5', '1 000', '+5', '--5', '1e3', '0x10', 'NaN', 'Infinity', '１２', '5-', ' 5', '5\n']) {
    assert.equal(fromPlainDecimal(text, 'USD'), undefined, JSON.stringify(text));
  }
  assert.equal(fromPlainDecimal('5', 'dollars'), undefined);
  fc.assert(
    fc.property(fc.string(), currency, (text, code) => {
      const read = fromPlainDecimal(text, code);
      if (read) assert.match(text, /^-?\d+(\.\d+)?$/);
    }),
  );
});
