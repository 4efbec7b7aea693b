import type { Money, Party } from './entities.js';
import { compactIban, isIban } from './iban.js';
import { toPlainDecimal } from './money.js';
import { isCreditorReference } from './remittance-reference.js';

export interface SwissTransfer {
  readonly iban: string;
  /** Whose account it is, with the address: a code without one is not valid. */
  readonly creditor: Party;
  readonly amount: Money;
  /** Who pays; left out where it does not fit. */
  readonly debtor?: Party;
  /** A QR reference, a creditor reference, or anything else, which goes into the message. */
  readonly reference: string;
}

const oneLine = (text: string): string => text.replace(/[\p{Z}\s]+/gu, ' ').trim();

/** The letters that the standard allows: Basic Latin, Latin-1, Latin Extended-A, the Romanian S and T, the euro. */
const isLatin = (text: string): boolean => /^[\x20-\x7e\xa0-\u017f\u0218-\u021b\u20ac]*$/.test(text);
const fits = (text: string, longest: number): boolean => isLatin(text) && text.length <= longest;

/** Seven lines of a structured address; `undefined` where one does not fit. Combined addresses have not been valid since November 2025. */
const addressLines = (party: Party): readonly string[] | undefined => {
  const name = oneLine(party.name);
  const street = oneLine(party.lines.join(', '));
  const postalCode = oneLine(party.postalCode ?? '');
  const town = oneLine(party.city ?? '');
  if (name === '' || postalCode === '' || town === '' || !/^[A-Z]{2}$/.test(party.country)) return undefined;
  if (!fits(name, 70) || !fits(street, 70) || !fits(postalCode, 16) || !fits(town, 35)) return undefined;
  // The number of the house may stand with the street.
  return ['S', name, street, '', postalCode, town, party.country];
};

/** The check digit of a QR reference: modulo 10, recursive. */
const carries = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5];
const checkDigit = (digits: string): number =>
  (10 - [...digits].reduce((carry, digit) => carries[(carry + Number(digit)) % 10] ?? 0, 0)) % 10;

/** True for a QR reference: 27 digits, the last of which checks the others; spaces are fine. */
export const isQrReference = (text: string): boolean => {
  const plain = text.replace(/\s/g, '');
  return /^\d{27}$/.test(plain) && checkDigit(plain.slice(0, 26)) === Number(plain[26]);
};

/** Accounts whose institution's number is 30000 to 31999 take QR references and no others. */
const isQrIban = (iban: string): boolean => /^3[01]/.test(iban.slice(4, 9));

interface Quoted {
  readonly type: 'QRR' | 'SCOR' | 'NON';
  readonly reference: string;
  readonly message: string;
}

const quotedIn = (iban: string, reference: string): Quoted | undefined => {
  const plain = reference.replace(/\s/g, '');
  if (isQrIban(iban)) return isQrReference(reference) ? { type: 'QRR', reference: plain, message: '' } : undefined;
  if (isCreditorReference(reference)) return { type: 'SCOR', reference: plain.toUpperCase(), message: '' };
  const message = oneLine(reference);
  return message !== '' && fits(message, 140) ? { type: 'NON', reference: '', message } : undefined;
};

/** The largest that a code of version 25 with error correction M holds. */
const longestPayload = 997;
const nobody = ['', '', '', '', '', '', ''];

/**
 * What a banking app reads off a Swiss QR code (SPC, version 0200): account, creditor, amount, debtor and reference, to be encoded with error
 * correction M and the Swiss cross over its middle. `undefined` where the account, the creditor's address, the amount or the reference does
 * not fit: a code that says less than the screen, or something else, is worse than none. Francs and euro, accounts in CH and LI.
 */
export const swissQrPayload = ({ iban, creditor, amount, debtor, reference }: SwissTransfer): string | undefined => {
  const account = compactIban(iban);
  const payee = addressLines(creditor);
  const quoted = quotedIn(account, reference);
  if (!isIban(account) || !/^(?:CH|LI)/.test(account) || !payee || !quoted) return undefined;
  if (!['CHF', 'EUR'].includes(amount.currency) || amount.minor < 1 || amount.minor > 99_999_999_999) return undefined;
  const payload = [
    ...['SPC', '0200', '1', account],
    ...payee,
    // The ultimate creditor, for future use.
    ...nobody,
    ...[toPlainDecimal(amount), amount.currency],
    ...((debtor && addressLines(debtor)) ?? nobody),
    ...[quoted.type, quoted.reference, quoted.message, 'EPD'],
  ].join('\n');
  return payload.length <= longestPayload ? payload : undefined;
};
