import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { rewrite, type DigitFormat, type Edit } from './caret.js';
import { formatNumber, numberDigits } from './card-number.js';
import { expiryDigits, formatExpiry } from './expiry.js';

const number: DigitFormat = { read: numberDigits, write: formatNumber };
const expiry: DigitFormat = { read: expiryDigits, write: formatExpiry };

/** `|` marks the caret. */
function after(marked: string, before: string, format: DigitFormat, deletion?: Edit['deletion']): string {
  const caret = marked.indexOf('|');
  const { text, caret: now } = rewrite({ text: marked.replace('|', ''), caret, before, ...(deletion ? { deletion } : {}) }, format);
  return `${text.slice(0, now)}|${text.slice(now)}`;
}

test('typing at the end keeps the caret at the end', () => {
  assert.equal(after('42425|', '4242', number), '4242 5|');
  assert.equal(after('12|', '1', expiry), '12/|');
  assert.equal(after('5|', '', expiry), '05/|');
});

test('typing in the middle keeps the caret behind the new digit', () => {
  assert.equal(after('429|42 4242', '42424242', number), '429|4 2424 2');
  assert.equal(after('4242| 4242', '4242424', number), '4242| 4242');
});

test('pasting a whole number puts the caret at its end', () => {
  assert.equal(after('4242-4242-4242-4242|', '', number), '4242 4242 4242 4242|');
});

test('deleting a gap deletes the digit beside it', () => {
  assert.equal(after('4242|4242', '42424242', number, 'backward'), '424|4 242');
  assert.equal(after('4242|5242', '42425242', number, 'forward'), '4242| 242');
  assert.equal(after('12|', '12', expiry, 'backward'), '1|');
});

test('deleting a digit leaves the caret where it was', () => {
  assert.equal(after('424| 4242', '42424242', number, 'backward'), '424|4 242');
  assert.equal(after('|242 4242', '42424242', number, 'forward'), '|2424 242');
});

test('deleting backwards empties the field from any start, one press a digit and no dead press', () => {
  for (const format of [number, expiry]) {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{0,18}$/), (typed) => {
        let text = format.write(format.read(typed));
        let digits = format.read(text);
        for (let presses = 0; digits !== '' && presses < 25; presses++) {
          const shorter = text.slice(0, -1);
          const next = rewrite({ text: shorter, caret: shorter.length, before: digits, deletion: 'backward' }, format);
          assert.ok(next.digits.length < digits.length, `${text} stays ${next.text}`);
          ({ text, digits } = next);
        }
        assert.equal(digits, '');
      }),
    );
  }
});

test('the caret stands beside the same digit as before, wherever it was', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\d -]{0,25}$/), fc.nat(25), (text, at) => {
      const caret = Math.min(at, text.length);
      const result = rewrite({ text, caret, before: '' }, number);
      assert.equal(numberDigits(result.text.slice(0, result.caret)), numberDigits(text.slice(0, caret)));
    }),
  );
});
