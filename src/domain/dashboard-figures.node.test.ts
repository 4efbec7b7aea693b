import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { invoiceFigures, invoicesBehind } from './dashboard-figures.js';
import { isWithin } from './invoice-filter.js';
import type { InvoiceListItem } from './invoice-query.js';

const today = '2026-03-12';
const row = (minor: number, changes: Partial<InvoiceListItem>): InvoiceListItem => ({
  id: 'i',
  kind: 'invoice',
  lifecycle: 'issued',
  currency: 'EUR',
  paymentState: 'none',
  total: { minor: 9_000, currency: 'EUR' },
  balance: { minor, currency: 'EUR' },
  dueDate: '2026-06-01',
  ...changes,
});
const figuresOf = (invoice: InvoiceListItem): readonly string[] =>
  invoiceFigures.filter((figure) => isWithin(invoice, invoicesBehind(figure, 'EUR', today), today));

describe('the figures that an invoice counts in', () => {
  for (const [what, invoice, figures] of [
    ['one due in months', row(9_000, {}), ['due']],
    ['one due today', row(9_000, { dueDate: today }), ['due', 'dueSoon']],
    ['one due in seven days', row(9_000, { dueDate: '2026-03-19' }), ['due', 'dueSoon']],
    ['one due in eight', row(9_000, { dueDate: '2026-03-20' }), ['due']],
    ['one past due', row(9_000, { dueDate: '2026-03-11' }), ['due', 'overdue']],
    ['one past due with a payment to come (STA-07)', row(9_000, { dueDate: '2026-03-11', paymentState: 'scheduled' }), ['due', 'overdue']],
    ['one with a payment to come', row(9_000, { paymentState: 'scheduled' }), ['due', 'scheduled']],
    ['one whose payment is under way', row(9_000, { paymentState: 'processing' }), ['due']],
    ['a credit note', row(-9_000, { kind: 'creditNote', dueDate: '2026-03-13' }), []],
    ['one that was overpaid', row(-100, { dueDate: '2026-03-13' }), []],
    ['one that is closed', row(0, { lifecycle: 'closed' }), []],
    ['one of another currency', row(9_000, { currency: 'USD', balance: { minor: 9_000, currency: 'USD' } }), []],
  ] as const)
    it(`of ${what} are ${figures.join(' and ') || 'none'}`, () => assert.deepEqual(figuresOf(invoice), figures));
});
