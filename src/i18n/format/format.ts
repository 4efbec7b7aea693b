import { hasCurrencyShape, minorDigits } from '../../domain/currencies.js';
import type { Instant, LocalDate, Money } from '../../domain/entities.js';
import { toPlainDecimal } from '../../domain/plain-decimal.js';
import type { DateStyle } from '../catalog/speech.js';
import { cached } from './intl-cache.js';

// Every `locale` here is a BCP 47 tag that the engine takes (see `canonicalTag`); everything else may come from a backend and never throws.

const moneyFormat = cached((key) => {
  const [locale, code, currencyDisplay] = key.split(' ');
  const currency = hasCurrencyShape(code) ? code : 'XXX';
  // Always explicit: engines take a currency's digits from CLDR, which disagrees with ISO 4217 for some sixteen currencies.
  const digits = minorDigits(currency);
  const options = { style: 'currency', currency, currencyDisplay, minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(locale, options as Intl.NumberFormatOptions);
});

// The decimal goes in as text: divided by 100, the largest amounts would lose their last cents.
const writeMoney = (amount: Money, locale: string, display: 'symbol' | 'code'): string =>
  moneyFormat(`${locale} ${amount.currency} ${display}`).format(toPlainDecimal(amount) as `${number}`);

/** "$1,250.00", "1 250,00 €", "₩13,000": the sign that the locale uses and the digits of ISO 4217. Exact up to 2^53 - 1 minor units. */
export const formatMoney = (amount: Money, locale: string): string => writeMoney(amount, locale, 'symbol');

/** "USD 1,250.00": with the ISO code, for the moment of consent, because a bare "$" is several currencies. */
export const formatMoneyWithCode = (amount: Money, locale: string): string => writeMoney(amount, locale, 'code');

const dateFormat = cached((key) => {
  const [locale, style] = key.split(' ');
  return new Intl.DateTimeFormat(locale, { dateStyle: style === 'long' ? 'long' : 'medium', timeZone: 'UTC' });
});

/**
 * A business date as written, whatever the reader's time zone: it is a page of a calendar and not a moment. The month is never a bare
 * number in English, where 11/12 is two dates. Text that is no date comes back as it is.
 */
export const formatDate = (date: LocalDate, locale: string, style?: DateStyle): string => {
  const midnight = Date.parse(`${date}T00:00Z`);
  return Number.isNaN(midnight) ? date : dateFormat(`${locale} ${style}`).format(midnight);
};

const instantFormat = cached((key) => {
  const [locale, zone] = key.split(' ');
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone || undefined });
});

/** Date and time of an instant, in the given IANA zone, else in the reader's. Text that is no instant comes back as it is. */
export const formatInstant = (instant: Instant, locale: string, timeZone = ''): string => {
  const moment = Date.parse(instant);
  return Number.isNaN(moment) ? instant : instantFormat(`${locale} ${timeZone}`).format(moment);
};

const numberFormat = cached((locale) => new Intl.NumberFormat(locale));
export const formatNumber = (value: number, locale: string): string => numberFormat(locale).format(value);

const percentFormat = cached((locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 3 }));
/** A rate as billing states it: the decimal string or number "1.5" reads "1.5%". */
export const formatPercent = (percent: string | number, locale: string): string => percentFormat(locale).format(Number(percent) / 100);

const listFormat = cached((locale) => new Intl.ListFormat(locale));
/** "A, B, and C", as the locale joins them. */
export const formatList = (items: readonly string[], locale: string): string => listFormat(locale).format(items);

const countryNames = cached((locale) => new Intl.DisplayNames(locale, { type: 'region' }));
/** The name of a country by its ISO 3166-1 alpha-2 code; text that is no code comes back as it is. */
export const formatCountry = (code: string, locale: string): string => {
  try {
    return countryNames(locale).of(code) ?? code;
  } catch {
    return code;
  }
};
