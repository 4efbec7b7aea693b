import type { Payment } from '../../domain/entities.js';

const usd = (minor: number): Payment['total'] => ({ minor, currency: 'USD' });

/** A scheduled payment of two invoices that may be changed and cancelled. */
export const scheduledPayment: Payment = {
  id: 'payment-1',
  reference: 'P-1001',
  origin: 'portal',
  status: 'scheduled',
  payDate: '2026-03-20',
  createdAt: '2026-03-12T14:00:00Z',
  currency: 'USD',
  gross: usd(125_000),
  total: usd(125_000),
  methodId: 'method-1',
  methodLabel: 'Visa •••• 4242',
  methodType: 'card',
  items: [
    { invoiceId: 'invoice-1', invoiceNumber: '1Z-1', amount: usd(100_000) },
    { invoiceId: 'invoice-2', invoiceNumber: '1Z-2', amount: usd(25_000) },
  ],
  createdBy: { userId: 'user-1', name: 'Anna Payer' },
  cancellableUntil: '2026-03-19T21:00:00Z',
  actions: ['cancel', 'reschedule'],
  version: 1,
};
