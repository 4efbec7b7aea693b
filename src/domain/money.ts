import { hasCurrencyShape, minorDigits } from './currencies.js';
import type { Money } from './entities.js';

export { toPlainDecimal } from './plain-decimal.js';

/**
 * An amount of whole minor units. Throws RangeError for a fraction, for anything beyond 2^53 - 1 and for a currency that is not three
 * capitals.
 */
export const money = (minor: number, currency: string): Money => {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`Not a safe number of minor units: ${minor}`);
  if (!hasCurrencyShape(currency)) throw new RangeError(`Not a currency code: ${currency}`);
  // Adding 0 turns -0 into 0, which would otherwise print as "-0.00".
  return { minor: minor + 0, currency };
};

/** Zero of a currency. */
export const zero = (currency: string): Money => money(0, currency);

const sameCurrency = (a: Money, b: Money): string => {
  if (a.currency !== b.currency) throw new RangeError(`Amounts in ${a.currency} and ${b.currency} do not mix`);
  return a.currency;
};

/** Throws RangeError when the currencies differ, or when the sum is no longer exact. */
export const addMoney = (a: Money, b: Money): Money => money(a.minor + b.minor, sameCurrency(a, b));

/** Throws RangeError when the currencies differ, or when the difference is no longer exact. */
export const subtractMoney = (a: Money, b: Money): Money => money(a.minor - b.minor, sameCurrency(a, b));

/** The sum of a list, zero of `currency` for an empty one. Throws RangeError when an item is in another currency. */
export const sumMoney = (list: readonly Money[], currency: string): Money => list.reduce(addMoney, zero(currency));

/** One sum for each currency, in the order in which the currencies first appear: totals are never drawn together (C-22). */
export const sumByCurrency = (list: readonly Money[]): Map<string, Money> => {
  const sums = new Map<string, Money>();
  for (const item of list) sums.set(item.currency, addMoney(sums.get(item.currency) ?? zero(item.currency), item));
  return sums;
};

/** Below zero, zero or above zero, as for `sort`. Throws RangeError when the currencies differ. */
export const compareMoney = (a: Money, b: Money): number => {
  sameCurrency(a, b);
  return Math.sign(a.minor - b.minor);
};

export const isZero = (amount: Money): boolean => amount.minor === 0;

/** The amount without its sign: credits are negative on documents and positive in the words of the screen ("Credit EUR 40.00"). */
export const absolute = (amount: Money): Money => money(Math.abs(amount.minor), amount.currency);

/**
 * Reads a plain decimal ("1250", "1250.5", "-12.50"). Zeros beyond the currency's digits are dropped, because invoices do print "KRW
 * 13,000.00". `undefined` for any other text, for a real fraction of a minor unit and beyond 2^53 - 1 minor units: nothing is
 * ever rounded.
 */
export const fromPlainDecimal = (text: string, currency: string): Money | undefined => {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match || !hasCurrencyShape(currency)) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  const digits = minorDigits(currency);
  if (/[1-9]/.test(fraction.slice(digits))) return undefined;
  const minor = Number(sign + whole + fraction.slice(0, digits).padEnd(digits, '0'));
  return Number.isSafeInteger(minor) ? money(minor, currency) : undefined;
};
