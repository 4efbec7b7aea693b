import {
  vAbandonedIntent,
  vGuestInvoice,
  vPayment,
  vPaymentFieldsSetup,
  vPaymentOutcome,
  vQuote,
  vReceipt,
} from '../contract/generated/validators.js';
import type { CallOptions, GuestFacts, GuestInvoice, PaymentFieldsSetup } from './billing-client.js';
import type { Line } from './line.js';
import { paymentsOf } from './payment-operations.js';

// Loaded with the first invoice that is looked for: a form that is only looked at does without.

const opened = (line: Line, path: readonly string[], body: unknown, o?: CallOptions): Promise<GuestInvoice> =>
  line.ask({ method: 'POST', path, body, answer: vGuestInvoice, guest: true }, o);

export const guest = {
  lookupInvoice: (line: Line, facts: GuestFacts, o?: CallOptions) => opened(line, ['guest', 'lookups'], facts, o),
  resolvePayLink: (line: Line, token: string, o?: CallOptions) => opened(line, ['guest', 'pay-links'], { token }, o),
};

export const payments = {
  ...paymentsOf({
    quote: vQuote,
    payment: vPayment,
    outcome: vPaymentOutcome,
    abandoned: vAbandonedIntent,
    receipt: vReceipt,
    changes: ['invoices'],
  }),
  fields: (line: Line, o?: CallOptions): Promise<PaymentFieldsSetup> =>
    line.ask({ path: ['payment-fields'], answer: vPaymentFieldsSetup }, o),
};
