import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { amountReadings, readAmountText } from './amount-readings.js';
import { minorDigits } from './currencies.js';
import { money, toPlainDecimal } from './money.js';

const locales = [
  'en',
  'en-IN',
  'nl',
  'fr',
  'fr-CH',
  'ko',
  'de',
  'de-CH',
  'de-AT',
  'ar',
  'ar-EG',
  'fa',
  'bn',
  'hi',
  'pl',
  'sv',
  'pt-BR',
  'ja',
];
const currency = fc.constantFrom('KRW', 'JPY', 'XOF', 'USD', 'EUR', 'CHF', 'INR', 'BHD', 'KWD', 'CLF');
const displays = ['symbol', 'narrowSymbol', 'code'] as const;

const print = (minor: number, code: string, locale: string, currencyDisplay: (typeof displays)[number]): string => {
  const digits = minorDigits(code);
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: code,
    currencyDisplay,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // As a text, because a number would be rounded to a float first.
  return format.format(toPlainDecimal(money(minor, code)) as `${number}`);
};

test('what an invoice prints is read, whichever country printed it', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['1250', ['1250']],
    ['1250.00', ['1250.00']],
    ['1250,00', ['1250.00']],
    ['1,250.00', ['1250.00']],
    ['1.250,00', ['1250.00']],
    ['1 250,00', ['1250.00']],
    ['1\u00a0250,00', ['1250.00']],
    ['1\u202f250,00', ['1250.00']],
    ['1\u2009250.00', ['1250.00']],
    ["1'250.00", ['1250.00']],
    ['1’250.00', ['1250.00']],
    ["1'250", ['1250']],
    ['1 250', ['1250']],
    ['1,234,567.89', ['1234567.89']],
    ['1.234.567,89', ['1234567.89']],
    ['1.234.567', ['1234567']],
    ['1,234,567', ['1234567']],
    ['12,34,567.00', ['1234567.00']],
    ['1 234,567', ['1234.567']],
    ['0.500', ['0.500']],
    ['1234.567', ['1234.567']],
    ['.50', ['0.50']],
    [',50', ['0.50']],
    ['1250.', ['1250']],
    ['001250', ['1250']],
    ['0', ['0']],
    ['0,00', ['0.00']],
    ['€ 25,-', ['25']],
    ['1.250,-', ['1250']],
    ['CHF 1’250.–', ['1250']],
    ['25,-- €', ['25']],
    ['25,—', ['25']],
    ['$1,250.00', ['1250.00']],
    ['US$1,250.00', ['1250.00']],
    ['USD 1,250.00', ['1250.00']],
    ['1,250.00 USD', ['1250.00']],
    ['$1,250.00 USD', ['1250.00']],
    ['₩ 1,250,000', ['1250000']],
    ['￦1,250,000', ['1250000']],
    ['1,250,000원', ['1250000']],
    ['Fr. 50.00', ['50.00']],
    ['Rs.50', ['50']],
    ['50,00 kr.', ['50.00']],
    ['50.00 zł', ['50.00']],
    ['S/ 12.50', ['12.50']],
    ['１，２５０．００', ['1250.00']],
    ['١٬٢٥٠٫٠٠', ['1250.00']],
    ['١٫٢٣٤', ['1.234']],
    ['١٬٢٣٤', ['1234']],
    ['\u200e1,250.00\u200f', ['1250.00']],
    ['  1250.00  ', ['1250.00']],
    ['+1250.00', ['1250.00']],
  ];
  for (const [text, expected] of cases) assert.deepEqual(amountReadings(text), expected, JSON.stringify(text));
});

test('one separator before exactly three digits has two readings, and nothing else does', () => {
  assert.deepEqual(amountReadings('1.234'), ['1234', '1.234']);
  assert.deepEqual(amountReadings('13,000'), ['13000', '13.000']);
  assert.deepEqual(amountReadings('₩13,000'), ['13000', '13.000']);
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{1,4}([.,' ][0-9]{1,4}){0,3}$/), (text) => {
      const two = /^[1-9]\d{0,2}[.,]\d{3}$/.test(text);
      assert.equal(amountReadings(text).length === 2, two, text);
    }),
    { numRuns: 2000 },
  );
});

test('a credit is read with its minus, however the invoice marks it', () => {
  for (const text of ['-40.00', '−40.00', '- 40.00', '40.00-', '40.00 −', '(40.00)', '($40.00)', '$-40.00', '€ -40,00', '-€40.00']) {
    assert.deepEqual(amountReadings(text), ['-40.00'], text);
  }
  assert.deepEqual(amountReadings('-1.234'), ['-1234', '-1.234']);
  assert.deepEqual(amountReadings('-0.00'), ['0.00'], 'nothing is minus nothing');
});

test('what is no amount has no reading', () => {
  const junk = [
    '',
    ' ',
    'abc',
    '€',
    '-',
    '.',
    ',',
    '--',
    '1Z-204417',
    'A1B2C3',
    '20.12.2024',
    '2024-12-20',
    '12/20/2024',
    '080-687-6886',
    '10:30',
    '1e3',
    '0x1F',
    '1..2',
    '1,,2',
    '1,.',
    '1.2.3',
    '1,250,00',
    '1.250.00',
    '1.12.204',
    '12 50',
    '1 2 5 0',
    '10²',
    '½',
    '1_000',
    '50%',
    '#50',
    '5*5',
    '1;250',
    '<b>5</b>',
    '5\n6',
    '1 1/2',
    'INVOICE NUMBER 5',
    '9'.repeat(65),
  ];
  for (const text of junk) assert.deepEqual(amountReadings(text), [], JSON.stringify(text));
});

test('every amount is found again in what Intl prints of it, in every locale, currency and notation', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }),
      currency,
      fc.constantFrom(...locales),
      fc.constantFrom(...displays),
      (minor, code, locale, display) => {
        const text = print(minor, code, locale, display);
        const expected = toPlainDecimal(money(minor, code));
        assert.ok(amountReadings(text).includes(expected), `${text} → ${amountReadings(text).join(' | ')}, not ${expected}`);
      },
    ),
    { numRuns: 2000 },
  );
});

test('there are never more than two readings, all of them plain decimals, for any text at all', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.stringMatching(/^[-+()€$A-Za-z .,'0-9\u00a0٫٬]{0,40}$/),
    fc
      .array(fc.constantFrom('1', '23', '456', '.', ',', "'", ' ', '-', '€', 'kr', '(', ')', '٫'), { maxLength: 20 })
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(nasty, (text) => {
      const readings = amountReadings(text);
      assert.ok(readings.length <= 2);
      assert.equal(new Set(readings).size, readings.length);
      for (const reading of readings) assert.match(reading, /^-?(0|[1-9]\d*)(\.\d+)?$/);
      if (readings.length === 2) assert.equal(Number(readings[0]), Number(readings[1]) * 1000);
    }),
    { numRuns: 3000 },
  );
});

test('a reading keeps every digit that was typed, so nothing is rounded on the way', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9][0-9]{0,14}\.[0-9]{1,2}$/), (text) => {
      assert.deepEqual(amountReadings(text), [text]);
    }),
  );
});

test('signs and codes around the number are told, without spaces', () => {
  assert.deepEqual(readAmountText('US$ 1,250.00 USD')?.markers, ['US$', 'USD']);
  assert.deepEqual(readAmountText('1250')?.markers, []);
  assert.deepEqual(readAmountText('12\u00a0F CFA')?.markers, ['FCFA']);
});
