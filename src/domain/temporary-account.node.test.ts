import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isTemporaryAccount, plainAccountNumber } from './temporary-account.js';

const tenDigits = '^\\d{10}$';

test('ten digits are a temporary number where the biller says so (R-046)', () => {
  assert.equal(isTemporaryAccount('1234567890', tenDigits), true);
  for (const number of ['123456789', '12345678901', 'A1B2C3', 'A123456789', '', ' '])
    assert.equal(isTemporaryAccount(number, tenDigits), false, number);
});

test('spaces and hyphens, whichever kind, and digits of another script do not hide it', () => {
  for (const number of [
    '123-456-7890',
    '123 456 7890',
    ' 1234567890 ',
    '123‑456–7890',
    '123\u00a0456\u202f7890',
    '１２３４５６７８９０',
    '123\u200b4567890',
  ]) {
    assert.equal(isTemporaryAccount(number, tenDigits), true, number);
  }
  assert.equal(plainAccountNumber(' a1-B2 c3 '), 'a1B2c3');
});

test('hyphens and spaces anywhere never change the answer', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[0-9A-Z]{8,12}$/),
      fc.array(fc.tuple(fc.nat(12), fc.constantFrom(' ', '-', '–', '\u00a0'))),
      (number, insertions) => {
        let written = number;
        for (const [at, what] of insertions) written = written.slice(0, at) + what + written.slice(at);
        assert.equal(isTemporaryAccount(written, tenDigits), /^\d{10}$/.test(number));
      },
    ),
  );
});

test('without a pattern no number is temporary', () => {
  assert.equal(isTemporaryAccount('1234567890', undefined), false);
  assert.equal(isTemporaryAccount('1234567890', ''), false);
});

test('billers can say it in their own way: letters, ranges, counts, alternatives', () => {
  const cases = [
    ['^T\\d{4,6}$', 'T12345', true],
    ['^T\\d{4,6}$', 'T123', false],
    ['^[A-Z]{2}99', 'AB99123', true],
    ['^00\\d{8}$|^99\\d{8}$', '9912345678', true],
    ['^00\\d{8}$|^99\\d{8}$', '5512345678', false],
    ['TMP', 'XTMP1', true],
    ['^\\d+$', '5', true],
    ['^[0-9]{3,}X?$', '123X', true],
  ] as const;
  for (const [pattern, number, expected] of cases) assert.equal(isTemporaryAccount(number, pattern), expected, `${pattern} ${number}`);
});

test('an invalid pattern counts as off', () => {
  for (const pattern of ['(', '[', '^\\d{10', '[9-0]', '\\d{3,1}', '*', '+', '{5}', '\\', '^$', '|', '^\\d{10}$|', ')', 'a**']) {
    assert.equal(isTemporaryAccount('1234567890', pattern), false, pattern);
  }
});

test('a pattern that could keep the browser busy counts as off', () => {
  for (const pattern of [
    '^(\\d+)+$',
    '(a|a)*b',
    '^(\\d*)*x',
    '(?=1)',
    '(.*)\\1',
    '^\\d+\\d+\\d+$',
    '.*.*.*x',
    '\\d{1,30}\\d{1,30}\\d{1,30}',
    `^${'1'.repeat(101)}$`,
  ]) {
    assert.equal(isTemporaryAccount('1234567890', pattern), false, pattern);
  }
});

test('whatever pattern and number arrive, the answer comes at once and nothing throws', () => {
  const pattern = fc.oneof(fc.string(), fc.stringMatching(/^[\^$\\dA-Z0-9{},[\]*+?|()-]{0,60}$/));
  const start = performance.now();
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^1{0,60}$/)), pattern, (number, text) => {
      assert.equal(typeof isTemporaryAccount(number, text), 'boolean');
    }),
    { numRuns: 2000 },
  );
  isTemporaryAccount('1'.repeat(34), Array.from({ length: 10 }, () => '\\d*\\d*x').join('|'));
  assert.ok(performance.now() - start < 5000);
});

test('a text too long for an account number is none', () => {
  assert.equal(isTemporaryAccount('1'.repeat(35), '^\\d+$'), false);
  assert.equal(isTemporaryAccount('1'.repeat(100_000), '^\\d+$'), false);
});
