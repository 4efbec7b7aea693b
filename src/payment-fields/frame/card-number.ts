import { normaliseDigits } from '../../domain/digits.js';
import type { CardFault } from '../protocol/messages.js';
import { brandOf } from './card-brand.js';

/** Of a number in a range that we do not know (ISO/IEC 7812-1). */
const anyLength: readonly number[] = [12, 13, 14, 15, 16, 17, 18, 19];

/** ASCII digits of any script; spaces, hyphens and everything else go. Too many digits stay to be seen and refused, in bounds. */
export const numberDigits = (text: string): string => normaliseDigits(text).replace(/\D/g, '').slice(0, 40);

/** Check digit by Luhn's formula (ISO/IEC 7812-1, annex B). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const weighed = index % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return digits.length > 0 && sum % 10 === 0;
}

/** Groups as on the card, so that it can be compared by eye: "4242 4242 4242 4242", "3782 822463 10005". */
export function formatNumber(number: string): string {
  const groups = brandOf(number)?.groups ?? [4, 4, 4, 4, 3];
  const parts: string[] = [];
  let start = 0;
  for (const size of groups) {
    parts.push(number.slice(start, start + size));
    start += size;
  }
  return [...parts, number.slice(start)].filter(Boolean).join(' ');
}

/** @param accepted brands that are taken, lower case; undefined = any */
export function numberFault(digits: string, accepted: readonly string[] | undefined): CardFault | undefined {
  if (digits === '') return 'required';
  const brand = brandOf(digits);
  if (brand && accepted && !accepted.includes(brand.name)) return 'brandNotAccepted';
  const lengths = brand?.lengths ?? anyLength;
  if (!lengths.includes(digits.length)) return digits.length < Math.max(...lengths) ? 'incomplete' : 'invalid';
  if (!passesLuhn(digits)) return 'invalid';
  return accepted && !brand ? 'brandNotAccepted' : undefined;
}
