import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { lettersToDigits, mod97 } from './mod97.js';

describe('the remainder by 97', () => {
  it('is that of the whole number, however long', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 40n }), (number) => {
        assert.equal(mod97(String(number)), Number(number % 97n));
      }),
    );
  });

  it('takes letters as two digits each', () => {
    assert.equal(lettersToDigits('A1Z'), '10135');
  });
});
