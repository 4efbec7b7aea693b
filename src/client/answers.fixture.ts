import type { Payment } from '../domain/entities.js';
import type { Quote } from './billing-client.js';

export const total = { minor: 125_000, currency: 'USD' };
export const payment: Payment = {
  id: 'pay-1',
  reference: 'R-1',
  origin: 'guest',
  status: 'succeeded',
  payDate: '2025-01-15',
  createdAt: '2025-01-15T10:00:00Z',
  currency: 'USD',
  gross: total,
  total,
  methodLabel: 'Visa •••• 4242',
  items: [{ invoiceId: 'inv-1', amount: total }],
  version: 1,
};
export const quote: Quote = {
  id: 'q-1',
  payee: 'Nordwind Parcel',
  items: [{ invoiceId: 'inv-1', amount: total }],
  gross: total,
  total,
  payDate: '2025-01-15',
  methods: [{ type: 'card', usable: true }],
};
export const session = { kind: 'guest', permissions: ['payment.create'], expiresAt: '2025-01-15T10:15:00Z', token: 'guest-token' };
export const guestInvoice = { session, invoice: { id: 'inv-1', number: '1Z-1', currency: 'USD', balance: total } };
export const terms = {
  policy: {
    billerName: 'Nordwind Parcel',
    billerTimeZone: 'Europe/Berlin',
    today: '2025-01-15',
    guest: { fields: ['accountNumber', 'invoiceNumber', 'invoiceAmount'] },
    payment: { partial: 'forbid', cardLimits: [], maxInvoices: 250 },
  },
  profile: { country: 'US', currencies: ['USD'], onlinePayment: true, methods: [{ type: 'card' }], remittance: [], support: {} },
};

/** An answer as a server sends it. */
export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', 'X-Correlation-Id': 'corr-1', ...headers } });

export const problem = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  json(body, status, { 'Content-Type': 'application/problem+json; charset=utf-8', ...headers });

export const page = (html: string, status: number): Response =>
  new Response(html, { status, headers: { 'Content-Type': 'text/html', 'X-Correlation-Id': 'corr-1' } });
