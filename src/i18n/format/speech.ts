import type { Speech, Translator } from '../catalog/speech.js';
import { localeDirection } from './direction.js';
import { formatCountry, formatDate, formatInstant, formatList, formatMoney, formatMoneyWithCode, formatNumber } from './format.js';

/**
 * Words and formats together, for mails, documents, stories and tests; in a page, `Language` does the same for the page's locale.
 * @param timeZone IANA zone of instants; absent = that of the machine, so give one on a server.
 */
export const createSpeech = (translator: Translator, timeZone?: string): Speech => {
  const { locale } = translator;
  return {
    ...translator,
    direction: localeDirection(locale),
    money: (amount) => formatMoney(amount, locale),
    moneyWithCode: (amount) => formatMoneyWithCode(amount, locale),
    date: (date, style) => formatDate(date, locale, style),
    instant: (instant) => formatInstant(instant, locale, timeZone),
    number: (value) => formatNumber(value, locale),
    list: (items) => formatList(items, locale),
    country: (code) => formatCountry(code, locale),
  };
};
