import type { Payment } from '../domain/entities.js';

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

const past = (id: string, changes: Partial<Payment>): Payment => ({
  ...scheduledPayment,
  id,
  reference: `P-${id}`,
  payDate: '2026-03-02',
  createdAt: '2026-03-01T09:30:00Z',
  actions: [],
  ...changes,
});

/** One of every kind that a history shows. */
export const pastPayments: readonly Payment[] = [
  past('2001', { status: 'succeeded', actions: ['receipt'], receiptId: 'receipt-1' }),
  past('2002', { status: 'failed', failure: { code: 'insufficientFunds', at: '2026-03-02T10:00:00Z' }, actions: ['payAgain'] }),
  past('2003', {
    status: 'returned',
    failure: { code: 'accountClosed', at: '2026-03-05T10:00:00Z' },
    methodType: 'bankDebit',
    methodLabel: 'ING •••• 1234',
  }),
  past('2004', { status: 'cancelled', origin: 'autopay', createdBy: { name: 'AutoPay' } }),
  past('2005', { status: 'succeeded', origin: 'guest', actions: ['receipt'] }),
  past('2006', { status: 'awaitingFunds', origin: 'offline', methodLabel: 'Bank transfer', methodType: 'other' }),
  past('2007', { status: 'rejected', approval: { status: 'rejected', by: 'Max Manager', comment: 'Already paid by cheque.' } }),
  past('2008', { status: 'settledAbroad' }),
];

export const manyInvoices: Payment = {
  ...scheduledPayment,
  id: 'payment-9',
  reference: 'P-1009',
  items: Array.from({ length: 40 }, (_, index) => ({
    invoiceId: `invoice-${index}`,
    invoiceNumber: `1Z-20${String(index).padStart(4, '0')}`,
    amount: usd(10_000),
  })),
};
export const lateForCancelling: Payment = {
  ...scheduledPayment,
  id: 'payment-3',
  reference: 'P-1003',
  cancellableUntil: '2026-03-12T13:00:00Z',
  actions: [],
};
export const waitingPayments: readonly Payment[] = [
  {
    ...scheduledPayment,
    id: 'payment-4',
    reference: 'P-1004',
    status: 'pendingApproval',
    total: usd(7_500_000),
    actions: ['approve', 'reject'],
  },
  {
    ...scheduledPayment,
    id: 'payment-5',
    reference: 'P-1005',
    status: 'pendingApproval',
    createdBy: { userId: 'user-2', name: 'Max Manager' },
    actions: [],
  },
];
