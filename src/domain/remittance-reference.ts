import type { Remittance } from './entities.js';
import { lettersToDigits, mod97 } from './mod97.js';

const compact = (text: string): string => text.replace(/[\s\-./]/g, '').toUpperCase();

/**
 * The ISO 11649 creditor reference of a number, "RF18539007547034": two check digits, then letters and digits, at most 21 of them.
 * Spaces, hyphens, points and slashes are dropped. `undefined` where the number has other characters or is too long.
 */
export const creditorReference = (number: string): string | undefined => {
  const body = compact(number);
  if (!/^[A-Z0-9]{1,21}$/.test(body)) return undefined;
  const check = 98 - mod97(lettersToDigits(`${body}RF00`));
  return `RF${String(check).padStart(2, '0')}${body}`;
};

/** True for a creditor reference whose check digits are right; groups of four with spaces are fine. */
export const isCreditorReference = (text: string): boolean => {
  const plain = text.replace(/\s/g, '').toUpperCase();
  return /^RF\d{2}[A-Z0-9]{1,21}$/.test(plain) && mod97(lettersToDigits(plain.slice(4) + plain.slice(0, 4))) === 1;
};

/**
 * The Belgian structured message of a number, "+++090/9337/55493+++": ten digits and two that check them. `undefined` where the number
 * has letters or more than ten digits, because dropping some would let two invoices share a reference.
 */
export const belgianReference = (number: string): string | undefined => {
  const body = compact(number);
  if (!/^\d{1,10}$/.test(body)) return undefined;
  const padded = body.padStart(10, '0');
  // A remainder of 0 is written 97.
  const all = padded + String(mod97(padded) || 97).padStart(2, '0');
  return `+++${all.slice(0, 3)}/${all.slice(3, 7)}/${all.slice(7)}+++`;
};

/** True for a Belgian structured message whose check digits are right, with + or * around it, or bare. */
export const isBelgianReference = (text: string): boolean => {
  const match = /^(?:\+{3}|\*{3})?(\d{3})\/?(\d{4})\/?(\d{3})(\d{2})(?:\+{3}|\*{3})?$/.exec(text.replace(/\s/g, ''));
  if (!match) return false;
  const [, first = '', second = '', third = '', check = ''] = match;
  return (mod97(first + second + third) || 97) === Number(check);
};

/** The reference to quote with a transfer (R-052, PAY-26). The invoice number itself where the format is unknown or cannot carry it. */
export const remittanceReference = (format: Remittance['referenceFormat'], invoiceNumber: string): string => {
  if (format === 'rf') return creditorReference(invoiceNumber) ?? invoiceNumber;
  if (format === 'belgian') return belgianReference(invoiceNumber) ?? invoiceNumber;
  return invoiceNumber;
};
