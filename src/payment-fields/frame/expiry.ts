import { normaliseDigits } from '../../domain/digits.js';
import type { CardFault } from '../protocol/messages.js';

export interface Expiry {
  readonly month: number;
  /** Four digits. */
  readonly year: number;
}

// Cards are issued for at most five to ten years; a year beyond this is a slip of the finger.
const furthestYears = 20;
const yearFirst = /^\s*(\d{4})\s*[-/.]\s*(0?\d|1[0-2])\s*$/;
const monthFirst = /^\s*([1-9]|\d\d)\s*[-/.\s](.*)$/s;

/** Digits in the order month, year: "1/29" to "0129", "2029-01" (as some password managers fill in) to "012029", digits of any script. */
export function expiryDigits(text: string): string {
  const plain = normaliseDigits(text);
  const [, year, late] = yearFirst.exec(plain) ?? [];
  if (year && late) return late.padStart(2, '0') + year;
  const [, month, rest = ''] = monthFirst.exec(plain) ?? [];
  const digits = (month ? month.padStart(2, '0') + rest : plain).replace(/\D/g, '').slice(0, 6);
  // No month begins with 2 to 9: "5" is May.
  return /^[2-9]/.test(digits) ? `0${digits}`.slice(0, 6) : digits;
}

/** "12/29"; a year of four digits becomes one of two once it is whole. */
export function formatExpiry(digits: string): string {
  const month = digits.slice(0, 2);
  const year = digits.slice(2);
  const short = year.length === 4 && year.startsWith('20') ? year.slice(2) : year;
  return digits.length < 2 ? month : `${month}/${short}`;
}

/** Undefined unless month and year are whole. Two digits are a year of this century. */
export function parseExpiry(digits: string): Expiry | undefined {
  const month = Number(digits.slice(0, 2));
  const year = digits.slice(2);
  if (month < 1 || month > 12 || (year.length !== 2 && year.length !== 4)) return undefined;
  return { month, year: year.length === 2 ? 2000 + Number(year) : Number(year) };
}

/** A card is valid through the last day of its month (WAL-01). @param today of the device; the bank has the last word */
export function expiryFault(digits: string, today: Date): CardFault | undefined {
  if (digits === '') return 'required';
  const month = Number(digits.slice(0, 2));
  if (digits.length >= 2 && (month < 1 || month > 12)) return 'invalid';
  const expiry = parseExpiry(digits);
  if (!expiry) return 'incomplete';
  const monthsLeft = (expiry.year - today.getFullYear()) * 12 + expiry.month - 1 - today.getMonth();
  if (monthsLeft < 0) return 'expired';
  return monthsLeft > furthestYears * 12 ? 'invalid' : undefined;
}
