import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { testCards } from '../../domain/test-cards.js';
import { brandOf, cardBrands } from './card-brand.js';
import { formatNumber, numberDigits, numberFault, passesLuhn } from './card-number.js';

const digitsOf = (least: number, most: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most }).map((list) => list.join(''));
const withCheckDigit = (start: string): string => start + [...'0123456789'].find((digit) => passesLuhn(start + digit));

const published: readonly [string, string][] = [
  ['visa', '4111111111111111'],
  ['visa', '4000000000000000006'],
  ['mastercard', '5105105105105100'],
  ['mastercard', '2223003122003222'],
  ['amex', '378282246310005'],
  ['discover', '6011111111111117'],
  ['discover', '6445644564456445'],
  ['jcb', '3530111333300000'],
  ['unionpay', '6212345678901232'],
  ['unionpay', '8171999927660000'],
  ['diners', '30569309025904'],
  ['diners', '36227206271667'],
];

test('the schemes’ own example numbers are right and have their brand', () => {
  for (const [brand, number] of published) {
    assert.equal(brandOf(number)?.name, brand, number);
    assert.equal(numberFault(number, undefined), undefined, number);
    assert.equal(numberFault(number, [brand]), undefined, number);
    assert.equal(numberFault(number, ['another']), 'brandNotAccepted', number);
  }
});

test('every card of the test provider is right and has the brand of its table', () => {
  for (const { number, brand } of testCards) {
    assert.equal(numberFault(number, undefined), undefined, number);
    assert.equal(brandOf(number)?.name, brand);
  }
});

test('exactly one check digit in ten makes a number right', () => {
  fc.assert(
    fc.property(digitsOf(1, 18), (start) => {
      assert.equal([...'0123456789'].filter((digit) => passesLuhn(start + digit)).length, 1);
    }),
  );
});

test('one wrong digit never passes', () => {
  fc.assert(
    fc.property(digitsOf(11, 18), fc.nat(), fc.integer({ min: 1, max: 9 }), (start, at, shift) => {
      const number = withCheckDigit(start);
      const index = at % number.length;
      const wrong = number.slice(0, index) + ((Number(number[index]) + shift) % 10) + number.slice(index + 1);
      assert.equal(passesLuhn(wrong), false);
    }),
  );
});

test('a number that is right at one length of its brand is incomplete while it is shorter, and invalid when longer', () => {
  assert.equal(numberFault('', undefined), 'required');
  assert.equal(numberFault('4', undefined), 'incomplete');
  assert.equal(numberFault('424242424242424', undefined), 'incomplete');
  assert.equal(numberFault('4242424242424241', undefined), 'invalid');
  assert.equal(numberFault('42424242424242424242', undefined), 'invalid');
  assert.equal(numberFault('37828224631000', undefined), 'incomplete');
  assert.equal(numberFault('3782822463100050', undefined), 'invalid');
});

test('a number of an unknown range is taken where every brand is, refused where brands are listed, and only once it is whole', () => {
  const unknown = withCheckDigit('99999999999999');
  assert.equal(numberFault(unknown, undefined), undefined);
  assert.equal(numberFault(unknown, ['visa']), 'brandNotAccepted');
  assert.equal(numberFault('9999', ['visa']), 'incomplete');
});

test('a brand that is not taken is told with the first digits', () => {
  assert.equal(numberFault('37', ['visa', 'mastercard']), 'brandNotAccepted');
  assert.equal(numberFault('3', ['visa', 'mastercard']), 'incomplete');
});

test('prefixes of a brand have one length, and their ends belong to the brand', () => {
  for (const { name, prefixes } of cardBrands) {
    for (const [from, to] of prefixes) {
      assert.equal(from.length, to.length);
      assert.ok(from <= to);
      assert.equal(brandOf(from)?.name, name);
      assert.equal(brandOf(to)?.name, name);
    }
  }
});

test('writing a number in groups and reading it again loses no digit', () => {
  fc.assert(
    fc.property(digitsOf(0, 40), (digits) => {
      assert.equal(numberDigits(formatNumber(digits)), digits);
    }),
  );
});

test('groups are those on the card', () => {
  assert.equal(formatNumber('4242424242424242'), '4242 4242 4242 4242');
  assert.equal(formatNumber('378282246310005'), '3782 822463 10005');
  assert.equal(formatNumber('37828'), '3782 8');
  assert.equal(formatNumber('4000000000000000006'), '4000 0000 0000 0000 006');
  assert.equal(formatNumber(''), '');
});

test('digits of any script count, whatever stands between them does not', () => {
  assert.equal(numberDigits('４２４２-4242 ٤٢٤٢.४२४२'), '4242424242424242');
  assert.equal(numberDigits('card'), '');
  assert.equal(numberDigits('1'.repeat(5000)).length, 40);
});
