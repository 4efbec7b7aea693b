import { lettersToDigits, mod97 } from './mod97.js';

/** An IBAN as a bank's form and a QR code want it: capitals, no spaces. */
export const compactIban = (text: string): string => text.replace(/\s/g, '').toUpperCase();

/** True for an IBAN of any country whose check digits are right; spaces and small letters are fine. */
export const isIban = (text: string): boolean => {
  const plain = compactIban(text);
  return /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(plain) && mod97(lettersToDigits(plain.slice(4) + plain.slice(0, 4))) === 1;
};

/** True for a BIC of 8 or 11 characters (ISO 9362). */
export const isBic = (text: string): boolean => /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(text);
