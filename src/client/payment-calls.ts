import {
  vAbandonedIntent,
  vGuestInvoice,
  vPayment,
  vPaymentFieldsSetup,
  vPaymentOutcome,
  vQuote,
  vReceipt,
} from '../contract/generated/validators.js';
import type { Payment, PaymentOutcome, Receipt } from '../domain/entities.js';
import type { GuestFacts, GuestInvoice, PaymentFieldsSetup, Quote, QuoteInput, WriteOptions } from './billing-client.js';
import type { Call } from './http-transport.js';
import { segment } from './path-segment.js';

// Loaded with the first invoice that is looked for: a form that is only looked at does without.

/** What may come with a refusal, checked like an answer (PAY-19). */
const carried = { quote: vQuote, payment: vPaymentOutcome };
const byKeyPath = (key: string): string => `/payments/by-key/${segment(key)}`;
const paymentPath = (id: string): string => `/payments/${segment(id)}`;

export const lookupInvoice = (body: GuestFacts): Call<GuestInvoice> => ({
  method: 'POST',
  path: '/guest/lookups',
  body,
  answer: vGuestInvoice,
  guest: true,
});

export const resolvePayLink = (token: string): Call<GuestInvoice> => ({
  method: 'POST',
  path: '/guest/pay-links',
  body: { token },
  answer: vGuestInvoice,
  guest: true,
});

export const quote = (body: QuoteInput): Call<Quote> => ({
  method: 'POST',
  path: '/payments/quotes',
  body,
  answer: vQuote,
  read: true,
  carried,
});

/** Pays, or goes on with a payment: a write under its key. */
export const write = (id: string | undefined, body: unknown, o: WriteOptions): Call<Payment> => ({
  method: 'POST',
  path: id === undefined ? '/payments' : `${paymentPath(id)}/confirm`,
  body,
  headers: { 'Idempotency-Key': o.idempotencyKey, 'If-Match': o.ifMatch },
  answer: vPayment,
  carried,
});

export const byKey = (key: string): Call<PaymentOutcome> => ({ path: byKeyPath(key), answer: vPaymentOutcome });
export const abandon = (key: string): Call<{ payment: PaymentOutcome | null }> => ({
  method: 'POST',
  path: `${byKeyPath(key)}/abandon`,
  answer: vAbandonedIntent,
});
export const getPayment = (id: string): Call<Payment> => ({ path: paymentPath(id), answer: vPayment });
export const getReceipt = (id: string): Call<Receipt> => ({ path: `${paymentPath(id)}/receipt`, answer: vReceipt });
export const fields = (): Call<PaymentFieldsSetup> => ({ path: '/payment-fields', answer: vPaymentFieldsSetup });
