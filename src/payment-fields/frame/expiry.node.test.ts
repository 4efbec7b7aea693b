import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { expiryDigits, expiryFault, formatExpiry, parseExpiry } from './expiry.js';

const today = new Date(2031, 5, 30, 23, 59);
const fault = (text: string): string | undefined => expiryFault(expiryDigits(text), today);
const two = (value: number): string => String(value).padStart(2, '0');

test('a card is good through the last day of its month', () => {
  assert.equal(fault('06/31'), undefined);
  assert.equal(fault('05/31'), 'expired');
  assert.equal(fault('12/30'), 'expired');
  assert.equal(expiryFault(expiryDigits('06/31'), new Date(2031, 6, 1)), 'expired');
});

test('what is half typed is incomplete, what cannot become a date is invalid', () => {
  assert.equal(fault(''), 'required');
  assert.equal(fault('0'), 'incomplete');
  assert.equal(fault('12'), 'incomplete');
  assert.equal(fault('12/3'), 'incomplete');
  assert.equal(fault('12/203'), 'incomplete');
  assert.equal(fault('13'), 'invalid');
  assert.equal(fault('00/32'), 'invalid');
  assert.equal(fault('12/99'), 'invalid');
});

test('month and year are read however a customer or a password manager writes them', () => {
  for (const text of [
    '0732',
    '07/32',
    '7/32',
    '07 / 32',
    '07-32',
    '07.2032',
    '072032',
    '07/2032',
    '2032-07',
    '2032/7',
    '732',
    '٠٧/٣٢',
    '０７／３２',
    '7 32',
  ]) {
    assert.deepEqual(parseExpiry(expiryDigits(text)), { month: 7, year: 2032 }, text);
  }
});

test('every month and year of the next twenty years can be typed in four ways', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2032, max: 2050 }), (month, year) => {
      for (const text of [`${two(month)}/${year % 100}`, `${month}/${year}`, `${two(month)}${year}`, `${year}-${two(month)}`]) {
        assert.deepEqual(parseExpiry(expiryDigits(text)), { month, year }, text);
        assert.equal(fault(text), undefined, text);
      }
    }),
  );
});

test('it is written as MM/YY, also while it is being typed', () => {
  const typed = (text: string): string => formatExpiry(expiryDigits(text));
  assert.deepEqual(['1', '12', '12/3', '12/32', '5', '1/', '12/2', '12/20', '12/203', '12/2032'].map(typed), [
    '1',
    '12/',
    '12/3',
    '12/32',
    '05/',
    '01/',
    '12/2',
    '12/20',
    '12/203',
    '12/32',
  ]);
});

test('reading what was written gives the same month and year', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12, unit: fc.constantFrom(...'0123456789/- .') }), (text) => {
      const digits = expiryDigits(text);
      const again = expiryDigits(formatExpiry(digits));
      assert.deepEqual(parseExpiry(again), parseExpiry(digits));
    }),
    { examples: [['0000-20'], ['2029-20'], ['20/25']] },
  );
});
