import { paymentStatuses, type PaymentStatus } from '../../domain/entities.js';
import type { WordId } from './word-id.js';

/** `draft` and `validating` are moments of the backend that a customer is not told of. */
export type ShownPaymentStatus = Exclude<(typeof paymentStatuses)[number], 'draft' | 'validating'> | 'unknown';

/** The status that has words of its own; `unknown` for one that only a newer backend knows. */
export const shownPaymentStatus = (status: PaymentStatus): ShownPaymentStatus => {
  const known = paymentStatuses.find((one) => one === status);
  return known === undefined || known === 'draft' || known === 'validating' ? 'unknown' : known;
};

/** The word for what became of a payment. Words: area `payment-status`. */
export const paymentStatusId = (status: PaymentStatus): WordId => `paymentStatus.${shownPaymentStatus(status)}`;
