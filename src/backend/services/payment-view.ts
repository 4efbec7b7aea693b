import type { Payment, PaymentOutcome } from '../../domain/entities.js';
import type { Services } from '../config.js';
import type { PaymentRow } from '../store/records.js';
import type { AccountPayment } from '../wire.js';
import { actionsOf } from './payment-actions.js';
import type { Principal } from './principal.js';

export const paymentView = (row: PaymentRow): Payment => row.payment;

/** A payment as this principal sees it: a user also learns what can be done with it now. */
export const paymentFor = (services: Services, principal: Principal, row: PaymentRow): AccountPayment =>
  principal.kind === 'user' ? { ...row.payment, actions: actionsOf(services, principal, row) } : row.payment;

/** What an expired guest token may still read about its own key (architecture 11). */
export const outcomeView = ({ payment }: PaymentRow): PaymentOutcome => ({
  status: payment.status,
  reference: payment.reference,
  total: payment.total,
});

/** `v•••@example.com`: enough to recognise one's own address. */
export const maskedEmail = (email: string): string => {
  const at = email.lastIndexOf('@');
  return `${[...email.slice(0, at)][0] ?? ''}•••${email.slice(at)}`;
};

/** A label is shown and mailed, so it may hold a brand and four digits and nothing that looks like a card number. */
export const safeLabel = (label: string | undefined): string => {
  const text = cleaned(label).slice(0, 60).trim();
  const digits = text.replace(/\D/g, '');
  return text === '' || digits.length > 4 ? 'Card' : text;
};

const cleaned = (text: string | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .replace(/\p{Cc}/gu, '')
    .trim();

/** A bank's reference may be long, and is undefined where it passes for the number of a card. */
export const safeReference = (text: string | undefined): string | undefined => {
  const reference = cleaned(text).slice(0, 40);
  return isCardNumber(reference.replace(/\D/g, '')) ? undefined : reference;
};

const isCardNumber = (digits: string): boolean => {
  if (!/^\d{13,19}$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
};
