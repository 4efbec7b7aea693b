import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseAmount } from './amount-input.js';
import { currencyCodes, minorDigits } from './currencies.js';
import { money, toPlainDecimal } from './money.js';

const locales = ['en', 'nl', 'fr', 'ko', 'de-CH', 'ar'];
const moreLocales = [...locales, 'en-GB', 'en-IN', 'nl-BE', 'fr-CH', 'de', 'de-AT', 'ar-EG', 'fa', 'ja', 'zh', 'sv', 'pl', 'es'];
const digitClasses = ['KRW', 'JPY', 'XAF', 'USD', 'EUR', 'GBP', 'CHF', 'BHD', 'KWD', 'IQD', 'CLF', 'UYW'];
const displays = ['symbol', 'narrowSymbol', 'code'] as const;

const print = (minor: number, code: string, locale: string, currencyDisplay: (typeof displays)[number]): string => {
  const digits = minorDigits(code);
  const options = {
    style: 'currency',
    currency: code,
    currencyDisplay,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  } as const;
  return new Intl.NumberFormat(locale, options).format(toPlainDecimal(money(minor, code)) as `${number}`);
};
const roundTrip = (minor: number, code: string, locale: string, display: (typeof displays)[number]): void => {
  const text = print(minor, code, locale, display);
  assert.deepEqual(parseAmount(text, code, locale), { ok: true, money: money(minor, code) }, `${JSON.stringify(text)} in ${locale}`);
};

for (const locale of locales) {
  test(`what ${locale} prints is what ${locale} reads, for currencies of 0, 2, 3 and 4 digits`, () => {
    fc.assert(
      fc.property(fc.nat(10_000_000_000), fc.constantFrom(...digitClasses), fc.constantFrom(...displays), (minor, code, display) => {
        roundTrip(minor, code, locale, display);
      }),
      { numRuns: 300, examples: digitClasses.map((code) => [1234, code, 'symbol'] as [number, string, (typeof displays)[number]]) },
    );
  });
}

test('the round trip holds for every currency of the list and further locales', () => {
  fc.assert(
    fc.property(
      fc.nat(1_000_000_000),
      fc.constantFrom(...currencyCodes()),
      fc.constantFrom(...moreLocales),
      fc.constantFrom(...displays),
      roundTrip,
    ),
    { numRuns: 2000 },
  );
});

test('an empty field is told apart from a wrong one', () => {
  for (const text of ['', ' ', '\u00a0']) assert.deepEqual(parseAmount(text, 'USD', 'en'), { ok: false, code: 'empty' });
  for (const text of ['abc', '$', '1.2.3', '12k', '5%', '1e3', '1Z-204417'])
    assert.deepEqual(parseAmount(text, 'USD', 'en'), { ok: false, code: 'format' }, text);
});

test('an amount in another currency is never taken for one in this currency', () => {
  for (const text of ['EUR 50', '50 €', '£50', 'CA$50', '₩50', '50 kr', '50 CHF', 'MXN 50']) {
    assert.deepEqual(parseAmount(text, 'USD', 'en'), { ok: false, code: 'format' }, text);
  }
  assert.equal(parseAmount('$50', 'EUR', 'nl').ok, false);
  assert.equal(parseAmount('50 EUR', 'KRW', 'ko').ok, false);
});

test('the sign, the code and everyday names of this currency are taken, on either side and together', () => {
  for (const text of ['50', '$50', '$ 50', '50$', 'USD 50', '50 usd', 'US$50', 'us$ 50', '$50 USD']) {
    assert.deepEqual(parseAmount(text, 'USD', 'en'), { ok: true, money: money(5000, 'USD') }, text);
  }
  for (const text of ['13,000원', '￦13,000', '₩13,000', 'KRW 13000', '13000']) {
    assert.deepEqual(parseAmount(text, 'KRW', 'ko'), { ok: true, money: money(13000, 'KRW') }, text);
  }
  assert.deepEqual(parseAmount('Fr. 50.-', 'CHF', 'de-CH'), { ok: true, money: money(5000, 'CHF') });
  assert.deepEqual(parseAmount('€ 1.250,-', 'EUR', 'nl'), { ok: true, money: money(125000, 'EUR') });
  assert.deepEqual(parseAmount('50 kr.', 'DKK', 'da'), { ok: true, money: money(5000, 'DKK') });
});

test('more decimals than the currency has are refused, never rounded', () => {
  for (const [text, code] of [
    ['1250.00', 'KRW'],
    ['1250.5', 'KRW'],
    ['12.3456', 'USD'],
    ['0.125', 'USD'],
    ['1234.567', 'EUR'],
    ['1.2345', 'BHD'],
  ] as const) {
    assert.deepEqual(parseAmount(text, code, 'en'), { ok: false, code: 'decimals' }, `${text} ${code}`);
  }
});

test('the customer is asked back about one separator before exactly three digits that is not the locale’s way to group', () => {
  const ambiguous = [
    ['1.234', 'USD', 'en', [123400]],
    ['1,234', 'EUR', 'nl', [123400]],
    ['1.234', 'EUR', 'fr', [123400]],
    ['1.234', 'CHF', 'de-CH', [123400]],
    ['13.000', 'KRW', 'ko', [13000]],
    ['1,234', 'BHD', 'en', [1234000, 1234]],
    ['1.234', 'CLF', 'en', [12340000, 12340]],
  ] as const;
  for (const [text, code, locale, minors] of ambiguous) {
    assert.deepEqual(
      parseAmount(text, code, locale),
      { ok: false, code: 'ambiguous', readings: minors.map((minor) => money(minor, code)) },
      `${text} ${code} ${locale}`,
    );
  }
  const clear = [
    ['1,234', 'USD', 'en', 123400],
    ['1.234', 'EUR', 'nl', 123400],
    ['13,000', 'KRW', 'ko', 13000],
    ['13.000', 'KRW', 'nl', 13000],
    ['1.234', 'BHD', 'en', 1234],
    ['1,234', 'BHD', 'fr', 1234],
    ['1 234', 'EUR', 'fr', 123400],
    ['1’234', 'CHF', 'de-CH', 123400],
    ['0.500', 'BHD', 'nl', 500],
  ] as const;
  for (const [text, code, locale, minor] of clear) {
    assert.deepEqual(parseAmount(text, code, locale), { ok: true, money: money(minor, code) }, `${text} ${code} ${locale}`);
  }
});

test('nothing but one separator before exactly three digits is ever asked back', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[0-9]{1,4}([.,' ][0-9]{1,4}){0,3}$/),
      fc.constantFrom(...digitClasses),
      fc.constantFrom(...moreLocales),
      (text, code, locale) => {
        const result = parseAmount(text, code, locale);
        if (!result.ok && result.code === 'ambiguous') assert.match(text, /^[1-9]\d{0,2}[.,]\d{3}$/);
      },
    ),
    { numRuns: 2000 },
  );
});

test('a negative amount is refused by name, and minus zero is zero', () => {
  for (const text of ['-5', '−5.00', '(5)', '5-', '$-5', '-1.234'])
    assert.deepEqual(parseAmount(text, 'USD', 'en'), { ok: false, code: 'negative' }, text);
  assert.deepEqual(parseAmount('-0', 'USD', 'en'), { ok: true, money: money(0, 'USD') });
});

test('an amount too large to be exact is refused', () => {
  assert.deepEqual(parseAmount('90071992547409.91', 'USD', 'en'), { ok: true, money: money(Number.MAX_SAFE_INTEGER, 'USD') });
  assert.deepEqual(parseAmount('90071992547409.92', 'USD', 'en'), { ok: false, code: 'format' });
  assert.deepEqual(parseAmount('9'.repeat(60), 'USD', 'en'), { ok: false, code: 'format' });
});

test('an unknown locale reads as English', () => {
  for (const locale of ['', 'xx', 'not a locale', '-', 'en-XA'])
    assert.deepEqual(parseAmount('1,234.50', 'USD', locale), { ok: true, money: money(123450, 'USD') }, locale);
});

test('no text, currency or locale makes it throw, and what it accepts is exact and not negative', () => {
  const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.stringMatching(/^[-+()€$A-Za-z .,'0-9\u00a0٫٬]{0,40}$/));
  const anyCurrency = fc.oneof(fc.constantFrom(...digitClasses), fc.string({ maxLength: 5 }));
  fc.assert(
    fc.property(anyText, anyCurrency, fc.oneof(fc.constantFrom(...moreLocales), fc.string({ maxLength: 8 })), (text, code, locale) => {
      const result = parseAmount(text, code, locale);
      if (!result.ok) return;
      assert.ok(Number.isSafeInteger(result.money.minor) && result.money.minor >= 0);
      assert.equal(result.money.currency, code);
    }),
    { numRuns: 2000 },
  );
});
