import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as published from 'dinero.js/currencies';
import fc from 'fast-check';
import { currencyCodes, hasCurrencyShape, isCurrency, isoListDate, minorDigits } from './currencies.js';

const others = Object.values(published);
// The other list still has the lev, which Bulgaria gave up on the day of ours, and counts the ariary and the ouguiya in fifths.
const known = { withdrawn: ['BGN'], fifths: ['MGA', 'MRU'] };

test('every currency has the digits of the standard: none, two, three or four', () => {
  const expected = {
    KRW: 0,
    JPY: 0,
    XOF: 0,
    UGX: 0,
    ISK: 0,
    EUR: 2,
    USD: 2,
    HUF: 2,
    IDR: 2,
    MGA: 2,
    MRU: 2,
    AFN: 2,
    BHD: 3,
    KWD: 3,
    TND: 3,
    IQD: 3,
    CLF: 4,
    UYW: 4,
  };
  for (const [code, digits] of Object.entries(expected)) assert.equal(minorDigits(code), digits, code);
});

test('digits agree with an independent copy of the standard, currency by currency', () => {
  for (const { code, exponent } of others) {
    if (known.fifths.includes(code)) continue;
    assert.equal(minorDigits(code), exponent, code);
  }
});

test('the list has the same active codes as an independent copy of the standard', () => {
  const expected = others.map(({ code }) => code as string).filter((code) => !known.withdrawn.includes(code));
  assert.deepEqual([...currencyCodes()].sort(), expected.sort());
});

test('the list is in order, without doubles, and carries its date', () => {
  const codes = [...currencyCodes()];
  assert.deepEqual(codes, [...new Set(codes)].sort());
  assert.match(isoListDate, /^\d{4}-\d{2}-\d{2}$/);
});

test('a listed code is a currency, and so is nothing that merely looks like one', () => {
  for (const code of currencyCodes()) assert.equal(isCurrency(code), true, code);
  for (const junk of [
    '',
    'usd',
    'US',
    'USDX',
    'D A',
    'ED ',
    'XXX',
    'XAU',
    'BGN',
    'HRK',
    'EEE',
    ' USD',
    null,
    undefined,
    840,
    ['USD'],
    {},
  ]) {
    assert.equal(isCurrency(junk), false, JSON.stringify(junk));
  }
});

test('a part of two neighbouring codes is never taken for a currency', () => {
  const codes = new Set(currencyCodes());
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z ]{3}$/), (text) => {
      assert.equal(isCurrency(text), codes.has(text));
    }),
    { numRuns: 2000 },
  );
});

test('a currency newer than the list has two digits, and junk throws nothing', () => {
  assert.equal(minorDigits('QQQ'), 2);
  fc.assert(
    fc.property(fc.string(), (text) => {
      assert.ok([0, 2, 3, 4].includes(minorDigits(text)));
    }),
  );
  assert.equal(minorDigits('K'), 2, 'a letter of KRW is not KRW');
  assert.equal(minorDigits('F D'), 2);
});

test('the shape of a code is three capitals and nothing else', () => {
  for (const code of ['EUR', 'QQQ']) assert.equal(hasCurrencyShape(code), true);
  for (const junk of ['eur', 'EU', 'EURO', 'E1R', 'ÉUR', 7, null]) assert.equal(hasCurrencyShape(junk), false);
});
