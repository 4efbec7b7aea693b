import { normaliseDigits } from './digits.js';

// Ranges, digits, letters and counts, one after the other, with alternatives on the top level. No groups, no references, no look-around:
// what is left of regular expressions cannot run away, and is enough for numbering schemes.
const atoms = /^\^?(?:(?:\\d|\[[A-Za-z0-9-]+\]|[A-Za-z0-9])(?:\{\d{1,2}(?:,\d{0,2})?\}|[*+?])?)+\$?$/;
const openEnded = /[*+?]|,\d*\}/g;
const longestPattern = 100;
const longestNumber = 34;

const isHarmless = (pattern: string): boolean =>
  pattern.length <= longestPattern &&
  pattern.split('|').every((alternative) => atoms.test(alternative) && (alternative.match(openEnded) ?? []).length <= 2);

/** The account number as rules compare it: ASCII digits, without spaces and hyphens of any kind. Letters keep their case. */
export const plainAccountNumber = (number: string): string => normaliseDigits(number).replace(/[\s\-\u2010-\u2015\u2212]/gu, '');

/**
 * True for a temporary account number, which cannot be paid online (R-046, ENR-04). The pattern is the biller's, for example `^\d{10}$`.
 * None, an invalid one or one that could keep the browser busy counts as off: then the server is the one to refuse.
 */
export const isTemporaryAccount = (number: string, pattern: string | undefined): boolean => {
  if (!pattern || !isHarmless(pattern)) return false;
  const plain = plainAccountNumber(number);
  if (plain === '' || plain.length > longestNumber) return false;
  try {
    return new RegExp(pattern).test(plain);
  } catch {
    return false; // a range or count the wrong way round: [9-0], {3,1}
  }
};
