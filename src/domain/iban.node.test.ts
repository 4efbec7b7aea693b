import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compactIban, isBic, isIban } from './iban.js';

describe('an IBAN', () => {
  it('is known by its check digits, with or without spaces', () => {
    for (const iban of [
      'DE89 3704 0044 0532 0130 00',
      'nl91abna0417164300',
      'BE68539007547034',
      'CH9300762011623852957',
      'FR1420041010050500013M02606',
    ])
      assert.equal(isIban(iban), true, iban);
  });

  it('is none with a wrong digit, too few characters or others than letters and digits', () => {
    for (const text of ['DE88370400440532013000', 'DE89', '', '0034719082', 'DE89-3704-0044-0532-0130-00'])
      assert.equal(isIban(text), false, text);
  });

  it('is handed on in capitals without spaces', () => {
    assert.equal(compactIban('de89 3704 0044 0532 0130 00'), 'DE89370400440532013000');
  });
});

describe('a BIC', () => {
  it('has eight or eleven characters, the first six of them letters', () => {
    for (const bic of ['HAHBDEHH', 'MAASNL2RXXX']) assert.equal(isBic(bic), true, bic);
    for (const bic of ['', 'HAHBDEH', 'HAHBDEHHX', '1AHBDEHH', 'hahbdehh']) assert.equal(isBic(bic), false, bic);
  });
});
