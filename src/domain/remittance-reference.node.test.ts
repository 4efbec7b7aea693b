import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  belgianReference,
  creditorReference,
  isBelgianReference,
  isCreditorReference,
  remittanceReference,
} from './remittance-reference.js';

const body = fc.stringMatching(/^[A-Z0-9]{1,21}$/);
const number = fc.stringMatching(/^[0-9]{1,10}$/);

/** Check digits once more with one big number instead of digit by digit. */
const checkDigits = (text: string): string => {
  const digits = [...`${text}RF00`].map((char) => String(parseInt(char, 36))).join('');
  return String(98n - (BigInt(digits) % 97n)).padStart(2, '0');
};

test('the creditor reference of the standard’s own example comes out', () => {
  assert.equal(creditorReference('539007547034'), 'RF18539007547034');
  assert.equal(isCreditorReference('RF18 5390 0754 7034'), true);
  assert.equal(isCreditorReference('rf18539007547034'), true);
});

test('check digits agree with the standard for every number, and the reference proves right', () => {
  fc.assert(
    fc.property(body, (text) => {
      const reference = creditorReference(text);
      assert.equal(reference, `RF${checkDigits(text)}${text}`);
      assert.equal(isCreditorReference(reference ?? ''), true);
    }),
    { numRuns: 500 },
  );
});

test('one wrong character, or two swapped, is found out', () => {
  fc.assert(
    fc.property(body, fc.nat(20), fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'), (text, at, other) => {
      const reference = creditorReference(text) ?? '';
      const index = 4 + (at % text.length);
      fc.pre(/\d/.test(reference[index] ?? '') && /\d/.test(other) && reference[index] !== other);
      assert.equal(isCreditorReference(reference.slice(0, index) + other + reference.slice(index + 1)), false);
    }),
  );
  assert.equal(isCreditorReference('RF18539007547043'), false);
});

test('hyphens, spaces, points and small letters of an invoice number do not matter', () => {
  assert.equal(creditorReference('1z-204417'), creditorReference('1Z 204.417'));
  assert.equal(isCreditorReference(creditorReference('1Z-204417') ?? ''), true);
});

test('a number that the reference cannot carry has none', () => {
  for (const text of ['', ' - ', 'A'.repeat(22), 'ÄÖ1', '1_2', '請求書1']) assert.equal(creditorReference(text), undefined, text);
  for (const text of ['', 'RF', 'RF18', 'XX18539007547034', 'RFAB539007547034', `RF18${'1'.repeat(22)}`])
    assert.equal(isCreditorReference(text), false, text);
});

test('the Belgian message of a known example comes out', () => {
  assert.equal(belgianReference('0909337554'), '+++090/9337/55493+++');
  assert.equal(isBelgianReference('+++090/9337/55493+++'), true);
  assert.equal(isBelgianReference('***090/9337/55493***'), true);
  assert.equal(isBelgianReference('090933755493'), true);
});

test('Belgian check digits are the remainder by 97, with 97 for none', () => {
  fc.assert(
    fc.property(number, (text) => {
      const reference = belgianReference(text) ?? '';
      assert.match(reference, /^\+{3}\d{3}\/\d{4}\/\d{5}\+{3}$/);
      const digits = reference.replace(/\D/g, '');
      assert.equal(Number(digits.slice(0, 10)), Number(text));
      const rest = Number(text) % 97;
      assert.equal(Number(digits.slice(10)), rest === 0 ? 97 : rest);
      assert.equal(isBelgianReference(reference), true);
    }),
    { numRuns: 500 },
  );
  assert.equal(belgianReference('97'), '+++000/0000/09797+++');
});

test('a Belgian message with one wrong digit is found out', () => {
  fc.assert(
    fc.property(number, fc.nat(9), fc.integer({ min: 1, max: 9 }), (text, at, change) => {
      const digits = (belgianReference(text) ?? '').replace(/\D/g, '');
      const wrong = (Number(digits[at]) + change) % 10;
      assert.equal(isBelgianReference(digits.slice(0, at) + String(wrong) + digits.slice(at + 1)), false);
    }),
  );
});

test('a number with letters or too many digits has no Belgian message, because shortened ones could coincide', () => {
  for (const text of ['', '1Z-204417', '12345678901', 'A']) assert.equal(belgianReference(text), undefined, text);
  for (const text of ['', '+++', '+++090/9337/5549+++', '090/9337/55493/1', 'abc']) assert.equal(isBelgianReference(text), false, text);
});

test('two different numbers never share a reference', () => {
  fc.assert(
    fc.property(number, number, (a, b) => {
      fc.pre(Number(a) !== Number(b));
      assert.notEqual(creditorReference(a), creditorReference(b));
      assert.notEqual(belgianReference(a), belgianReference(b));
    }),
  );
});

test('the customer quotes what the country uses, and the invoice number where that cannot carry it (R-052, PAY-26)', () => {
  assert.equal(remittanceReference('invoiceNumber', '1Z-204417'), '1Z-204417');
  assert.equal(remittanceReference(undefined, '1Z-204417'), '1Z-204417');
  assert.equal(remittanceReference('newFormat', '1Z-204417'), '1Z-204417');
  assert.equal(remittanceReference('rf', '539007547034'), 'RF18539007547034');
  assert.equal(remittanceReference('rf', 'x'.repeat(30)), 'x'.repeat(30));
  assert.equal(remittanceReference('belgian', '0909337554'), '+++090/9337/55493+++');
  assert.equal(remittanceReference('belgian', '1Z-204417'), '1Z-204417');
});
