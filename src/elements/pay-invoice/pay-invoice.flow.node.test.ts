import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { GuestInvoice, Quote } from '../../client/billing-client.js';
import type { PendingIntent } from '../../client/payment-intent.js';
import type { Payment } from '../../domain/entities.js';
import { errorCodes } from '../../domain/error-codes.js';
import { BillingError } from '../../domain/errors.js';
import { next, start, type PayEvent, type PayState } from './pay-invoice.flow.js';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const ticket: GuestInvoice = {
  session: { kind: 'guest', permissions: [], expiresAt: '2026-01-01T00:15:00Z', token: 'guest-token' },
  invoice: { id: 'inv-1', number: '1Z-204417', currency: 'USD', balance: usd(125000) },
};
const quoteOf = (minor: number): Quote => ({
  id: `quote-${minor}`,
  payee: 'Nordwind Parcel',
  items: [{ invoiceId: 'inv-1', amount: usd(minor) }],
  gross: usd(minor),
  total: usd(minor),
  payDate: '2026-01-01',
  methods: [{ type: 'card', usable: true }],
});
const quote = quoteOf(125000);
const method = { token: 'tok', type: 'card', brand: 'visa', last4: '4242' } as const;
const payment: Payment = {
  id: 'pay-1',
  reference: 'NW-1',
  origin: 'guest',
  status: 'succeeded',
  payDate: '2026-01-01',
  createdAt: '2026-01-01T00:00:00Z',
  currency: 'USD',
  gross: usd(125000),
  total: usd(125000),
  methodLabel: 'Visa •••• 4242',
  items: [],
  version: 1,
};
const intent: PendingIntent = {
  key: 'key-1',
  scope: 'test',
  invoiceIds: ['inv-1'],
  invoiceNumbers: ['1Z-204417'],
  total: usd(125000),
  methodLabel: 'Visa •••• 4242',
  createdAt: 0,
};
const after = (...events: PayEvent[]): PayState => events.reduce(next, start);
const found: PayEvent = { type: 'found', ticket };
const reviewed: PayEvent = { type: 'reviewed', quote, method };
const sent: PayEvent = { type: 'sent' };
const refused = (error: BillingError): PayEvent => ({ type: 'outcome', outcome: { kind: 'notCharged', why: 'refused', error } });

describe('the way through a payment', () => {
  it('goes from the facts to the method, the review and the confirmation', () => {
    assert.equal(after(found).step, 'method');
    assert.equal(after(found, reviewed).step, 'review');
    assert.equal(after(found, reviewed, sent).step, 'sending');
    const done = after(found, reviewed, sent, { type: 'outcome', outcome: { kind: 'paid', payment } });
    assert.deepEqual([done.step, done.step === 'done' && done.accepted], ['done', false]);
  });

  it('goes back from the review to the method and from there to the facts', () => {
    assert.equal(after(found, reviewed, { type: 'back' }).step, 'method');
    assert.equal(after(found, reviewed, { type: 'back' }, { type: 'back' }).step, 'find');
  });

  it('does not go back once the payment is sent', () => {
    assert.equal(after(found, reviewed, sent, { type: 'back' }).step, 'sending');
  });

  it('sends only what was reviewed', () => {
    assert.equal(after(found, sent).step, 'method');
    assert.equal(after(sent).step, 'find');
  });

  it('stops at an invoice that cannot be paid and says why', () => {
    const state = after({ type: 'found', ticket, reason: 'inCollections' });
    assert.deepEqual([state.step, state.step === 'blocked' && state.reason], ['blocked', 'inCollections']);
  });
});

describe('an unknown outcome (PAY-21)', () => {
  it('is checking, also for an intent that was sent before a reload', () => {
    assert.equal(after(found, reviewed, sent, { type: 'outcome', outcome: { kind: 'checking', intent } }).step, 'checking');
    assert.equal(after({ type: 'resumed', intent }).step, 'checking');
  });

  it('ends in the confirmation when the payment was made after all', () => {
    assert.equal(after({ type: 'resumed', intent }, { type: 'outcome', outcome: { kind: 'paid', payment } }).step, 'done');
  });

  it('offers the form again, saying that nothing was charged, once the key is spent', () => {
    const state = after({ type: 'resumed', intent }, { type: 'outcome', outcome: { kind: 'notCharged', why: 'abandoned' } });
    assert.deepEqual(state, { step: 'find', fault: { kind: 'notCharged' } });
  });
});

describe('a refusal', () => {
  it('keeps the customer at the method after a decline, with the code of the bank (PAY-22)', () => {
    const failed: Payment = { ...payment, status: 'failed', failure: { code: 'insufficientFunds', at: payment.createdAt } };
    const state = after(found, reviewed, sent, { type: 'outcome', outcome: { kind: 'notCharged', why: 'declined', payment: failed } });
    assert.deepEqual(state.step === 'method' && state.fault, { kind: 'declined', code: 'insufficientFunds' });
  });

  it('shows the new amounts and asks for consent again when the quote changed (PAY-19)', () => {
    const newer = quoteOf(100000);
    const state = after(found, reviewed, sent, refused(new BillingError('quote_changed', { quote: newer })));
    assert.deepEqual(state, { step: 'review', ticket, quote: newer, method, previous: quote });
  });

  it('says that the invoice was paid meanwhile, with the payment that did it', () => {
    const state = after(found, reviewed, sent, refused(new BillingError('already_paid', { payment })));
    assert.deepEqual(state, { step: 'blocked', ticket, reason: 'alreadyPaid', payment });
  });

  it('asks for the facts again when the guest took too long', () => {
    const error = new BillingError('guest_expired');
    assert.deepEqual(after(found, { type: 'refused', error }), { step: 'find', fault: { kind: 'refused', error } });
  });

  it('of any code leaves a step with a way on, and never one that says paid', () => {
    for (const code of errorCodes) {
      for (const event of [refused(new BillingError(code)), { type: 'refused', error: new BillingError(code) } as const]) {
        const { step } = after(found, reviewed, sent, event);
        assert.ok(['find', 'method', 'blocked'].includes(step), `${code} led to ${step}`);
      }
    }
  });
});

describe('the bank’s question', () => {
  const action = { kind: 'frame', url: 'http://127.0.0.1:1/challenge.html' } as const;
  it('is asked for the intent that was sent', () => {
    const state = after(found, reviewed, sent, { type: 'outcome', outcome: { kind: 'action', intent, payment, action } });
    assert.deepEqual(state, { step: 'action', intent, payment, action, ticket });
  });
});
