import { normaliseDigits } from './digits.js';

/** What a text says before a currency and a locale decide between its readings. */
export interface AmountText {
  readonly negative: boolean;
  /** Signs, codes and words around the number, without spaces: "$", "USD", "US$", "원"; one entry each side that has some. */
  readonly markers: readonly string[];
  /** Plain decimals without a sign, at most two; the one that takes the separator for grouping comes first. */
  readonly readings: readonly string[];
  /** The one separator of the number, where two readings come from it. */
  readonly separator?: string;
}

/** Longer texts are no amounts; the cap bounds the work on pasted junk. */
const longest = 64;
const dashes = '-\u2010-\u2015\u2212';
const surroundings = /^(\D*)(\d(?:.*\d)?)(\D*)$/su;
const noCents = new RegExp(`^\\s*[.,\u066b][${dashes}\\s]*`, 'u');
const signs = new RegExp(`[${dashes}()+]`, 'gu');
const marker = /^[\p{L}\p{M}\p{Sc}./]{1,10}$/u;
const names = /[\p{L}\p{Sc}]/u;
// Separators by what they may mean: a space or apostrophe only groups, the Arabic decimal separator only starts decimals, point and comma
// do either.
const grouping = /^[.,\u066c'\u2019\u02bc\s]$/u;
const decimal = /^[.,\u066b]$/u;

const trimZeros = (whole: string): string => whole.replace(/^0+(?=\d)/, '');

/** Threes after a first part that does not start with zero; with commas also the Indian way, twos and three at the end ("12,34,567"). */
const isGrouped = (parts: readonly string[], separator: string): boolean => {
  const [first = '', ...rest] = parts;
  const middle = rest.slice(0, -1);
  const evenly = (length: number): boolean => middle.every((part) => part.length === length);
  return /^[1-9]\d{0,2}$/.test(first) && rest.at(-1)?.length === 3 && (evenly(3) || (separator === ',' && evenly(2)));
};

const wholeNumber = (parts: readonly string[], separators: readonly string[]): string | undefined => {
  if (parts.length === 1) return /^\d+$/.test(parts[0] ?? '') ? trimZeros(parts[0] ?? '') : undefined;
  const [separator = ''] = separators;
  return grouping.test(separator) && separators.every((other) => other === separator) && isGrouped(parts, separator)
    ? parts.join('')
    : undefined;
};

const decimalNumber = (parts: readonly string[], separators: readonly string[]): string | undefined => {
  const point = separators.at(-1) ?? '';
  const earlier = separators.slice(0, -1);
  if (!decimal.test(point) || earlier.includes(point)) return undefined;
  const whole = parts.length === 2 && parts[0] === '' ? '0' : wholeNumber(parts.slice(0, -1), earlier);
  return whole === undefined ? undefined : `${whole}.${parts.at(-1) ?? ''}`;
};

/**
 * Splits a typed amount into sign, currency marks and readings; `undefined` when it is no amount. Accepts what invoices print:
 * "1.250,00", "1,250.00", "1'250.00", "1 250,00" with any space, "12,34,567.00", "€ 1.250,-", "(40.00)", "40.00-", ".50", and digits of
 * every script.
 */
export const readAmountText = (text: string): AmountText | undefined => {
  if (text.length > longest) return undefined;
  const match = surroundings.exec(normaliseDigits(text).trim());
  if (!match) return undefined;
  const [, before = '', middle = '', after = ''] = match;
  // A separator right before the first digit belongs to the number (".50"), unless it ends an abbreviation ("Rs.50").
  const leading = /(?:^|[^\p{L}\p{M}/])([.,\u066b])$/u.exec(before)?.[1] ?? '';
  const number = leading + middle;
  const prefix = before.slice(0, before.length - leading.length);
  // "25,-", "25.–" and a bare "25." say that there are no cents; what remains of dashes and brackets is a minus.
  const isWhole = noCents.test(after);
  const suffix = after.replace(noCents, ' ');
  const markers = [prefix, suffix].map((side) => side.replace(signs, '').replace(/\s/gu, '')).filter((side) => side !== '');
  if (!markers.every((side) => marker.test(side) && names.test(side))) return undefined;
  const separators = number.match(/\D/gu) ?? [];
  const parts = number.split(/\D/u);
  const readings = [wholeNumber(parts, separators), isWhole ? undefined : decimalNumber(parts, separators)];
  const possible = readings.filter((reading) => reading !== undefined);
  if (possible.length === 0) return undefined;
  return {
    negative: new RegExp(`[${dashes}(]`, 'u').test(prefix) || new RegExp(`[${dashes})]`, 'u').test(suffix),
    markers,
    readings: possible,
    ...(possible.length === 2 && { separator: separators[0] ?? '' }),
  };
};

/**
 * Every plain decimal that the text allows, at most two ("1.234" is 1234 or 1.234), none when it is no amount. For look-up facts: the
 * customer copies the invoice, nobody knows its currency yet, and the server accepts any reading (docs/specification, look-up facts).
 */
export const amountReadings = (text: string): string[] => {
  const read = readAmountText(text);
  if (!read) return [];
  return read.readings.map((reading) => (read.negative && /[1-9]/.test(reading) ? `-${reading}` : reading));
};
