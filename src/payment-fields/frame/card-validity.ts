import type { CardFault, CardField, CardValidity } from '../protocol/messages.js';
import { brandOf } from './card-brand.js';
import { numberFault } from './card-number.js';
import { expiryFault } from './expiry.js';

/** What is typed, as ASCII digits: number, month and year, security code. */
export type CardDigits = Readonly<Record<CardField, string>>;

/** Three digits, four on American Express; three or four while the brand is unknown. */
export function securityCodeFault(digits: string, number: string): CardFault | undefined {
  if (digits === '') return 'required';
  const wanted = brandOf(number)?.codeLength;
  if (digits.length < (wanted ?? 3)) return 'incomplete';
  return digits.length > (wanted ?? 4) ? 'invalid' : undefined;
}

/** @param accepted brands that are taken, lower case; undefined = any */
export function cardValidity(card: CardDigits, accepted: readonly string[] | undefined, today: Date): CardValidity {
  const number = numberFault(card.number, accepted);
  const expiry = expiryFault(card.expiry, today);
  const cvc = securityCodeFault(card.cvc, card.number);
  const faults = { ...(number && { number }), ...(expiry && { expiry }), ...(cvc && { cvc }) };
  const brand = brandOf(card.number)?.name;
  const empty = card.number === '' && card.expiry === '' && card.cvc === '';
  return { complete: Object.keys(faults).length === 0, empty, faults, ...(brand ? { brand } : {}) };
}
