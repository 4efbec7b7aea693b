import { readAmountText } from './amount-readings.js';
import type { AmountText } from './amount-readings.js';
import { hasCurrencyShape, minorDigits } from './currencies.js';
import type { Money } from './entities.js';
import { fromPlainDecimal } from './money.js';

export { amountReadings } from './amount-readings.js';
export { normaliseDigits } from './digits.js';

/**
 * Why an amount was not taken: `decimals` means more than the currency has, `ambiguous` that the customer must be asked which reading is
 * meant.
 */
export type AmountFault = 'empty' | 'format' | 'decimals' | 'ambiguous' | 'negative';
export type ParsedAmount =
  { readonly ok: true; readonly money: Money } | { readonly ok: false; readonly code: AmountFault; readonly readings?: readonly Money[] };

const fault = (code: AmountFault, readings?: readonly Money[]): ParsedAmount => ({ ok: false, code, ...(readings && { readings }) });

// Words of the street that no locale's data has as a sign, as `plainMark` leaves them.
const everyday: Readonly<Record<string, string>> = {
  KRW: '원',
  JPY: '円',
  CNY: '元',
  CHF: 'fr',
  SEK: 'kr',
  NOK: 'kr',
  DKK: 'kr',
  INR: 'rs',
};

const currencyParts = (locale: string, currency: string, currencyDisplay: 'symbol' | 'narrowSymbol'): Intl.NumberFormatPart[] => {
  // Explicit, or an engine shows no decimal separator for the dinar of Iraq.
  const digits = minorDigits(currency);
  const options = { currencyDisplay, numberingSystem: 'latn', minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(locale, { style: 'currency', currency, ...options }).formatToParts(1234567.8);
};

// Compatibility forms too, because Korean and Japanese keyboards give full-width signs; without points and capitals, which people leave
// out or add.
const plainMark = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{Cf}\s.]/gu, '')
    .toLowerCase();

/** "EUR 50" or "€ 50" typed at an invoice in dollars must not be read as 50 dollars, so every mark has to be one of this currency. */
const knowsMark = (typed: string, currency: string, locale: string): boolean => {
  const mark = plainMark(typed);
  const code = currency.toLowerCase();
  if (mark === code || mark === everyday[currency]) return true;
  const signs = [locale, 'en'].flatMap((language) =>
    (['symbol', 'narrowSymbol'] as const).flatMap((display) =>
      currencyParts(language, currency, display)
        .filter((part) => part.type === 'currency')
        .map((part) => plainMark(part.value)),
    ),
  );
  // "US$" and "USD$": a code starts with its country.
  return signs.some((sign) => [sign, code + sign, sign + code, code.slice(0, 2) + sign].includes(mark));
};

/** An unknown or malformed locale reads as English, as it does on the screen. */
const knownLocale = (locale: string): string => {
  try {
    return Intl.NumberFormat.supportedLocalesOf([locale])[0] ?? 'en';
  } catch {
    return 'en';
  }
};

const fractionOf = (reading: string): string => reading.split('.')[1] ?? '';

/** Asks back only about one separator with exactly three digits behind it, and not when the text is what the locale itself would print. */
const choose = (read: AmountText, currency: string, locale: string): ParsedAmount => {
  const digits = minorDigits(currency);
  const fitting = read.readings.filter((reading) => fractionOf(reading).length <= digits);
  const amounts = fitting.map((reading) => fromPlainDecimal(reading, currency)).filter((amount) => amount !== undefined);
  const [first] = amounts;
  if (fitting.length === 0) return fault('decimals');
  if (!first || amounts.length < fitting.length) return fault('format');
  if (read.separator === undefined) return { ok: true, money: first };
  const parts = currencyParts(locale, currency, 'symbol');
  const isLocal = (type: Intl.NumberFormatPartTypes): boolean => parts.some((part) => part.type === type && part.value === read.separator);
  const [, decimalReading] = amounts;
  if (digits === 3 && decimalReading && isLocal('decimal')) return { ok: true, money: decimalReading };
  return isLocal('group') && amounts.length === 1 ? { ok: true, money: first } : fault('ambiguous', amounts);
};

/**
 * Reads an amount that the customer may edit (PAY-05), exactly: no rounding, no guess at a foreign currency. Takes signs, codes, spaces
 * and grouping of any locale; the locale only decides how a lone separator before three digits is meant. `readings` come with `ambiguous`
 * and are the ones to offer.
 */
export const parseAmount = (text: string, currency: string, locale: string): ParsedAmount => {
  if (text.trim() === '') return fault('empty');
  const read = readAmountText(text);
  const language = knownLocale(locale);
  if (!read || !hasCurrencyShape(currency) || !read.markers.every((mark) => knowsMark(mark, currency, language))) return fault('format');
  if (read.negative && read.readings.some((reading) => /[1-9]/.test(reading))) return fault('negative');
  return choose(read, currency, language);
};
