import { BillingError } from '../domain/errors.js';
import type { Payment } from '../domain/entities.js';
import type { BillingClient } from '../client/billing-client.js';

// guide:begin
const total = { minor: 125_000, currency: 'USD' };
const items = [{ invoiceId: 'inv-1', invoiceNumber: '1Z-204417', amount: total }];
const ledger = new Map<string, Payment>();
const now = () => new Date().toISOString();

export const plainObjectClient: BillingClient = {
  scope: 'my-books',
  guest: {
    async lookupInvoice({ facts, readings }) {
      const amounts = readings?.invoiceAmount ?? [facts.invoiceAmount];
      const found = facts.accountNumber === 'A1B2C3' && facts.invoiceNumber === '1Z-204417' && amounts.includes('1250.00');
      if (!found) throw new BillingError('guest_not_found');
      const balance = ledger.size > 0 ? { minor: 0, currency: 'USD' } : total;
      const invoice = { id: 'inv-1', number: '1Z-204417', currency: 'USD', balance };
      return { session: { kind: 'guest', permissions: ['payment.create'], expiresAt: '9999-12-31T00:00:00Z' }, invoice };
    },
  },
  payments: {
    async quote() {
      const methods = [{ type: 'card', usable: true }];
      return { id: 'quote-1', payee: 'My company', items, gross: total, total, payDate: now().slice(0, 10), methods };
    },
    async pay({ source }, { idempotencyKey: id }) {
      const dates = { payDate: now().slice(0, 10), createdAt: now() };
      const amounts = { currency: 'USD', gross: total, total, items };
      const made = { id, reference: `R-${ledger.size + 1}`, origin: 'guest', status: 'succeeded', ...amounts, ...dates, version: 1 };
      const payment = ledger.get(id) ?? { ...made, methodLabel: (source && 'label' in source && source.label) || 'Card' };
      ledger.set(id, payment);
      return payment;
    },
    async byKey(key) {
      return ledger.get(key) ?? null;
    },
  },
};
// guide:end
