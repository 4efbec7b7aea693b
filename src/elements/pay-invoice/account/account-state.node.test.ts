import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Quote } from '../../../client/billing-client.js';
import type { PendingIntent } from '../../../client/payment-intent.js';
import type { PaymentOutcome } from '../../../domain/entities.js';
import { BillingError } from '../../../domain/errors.js';
import { money } from '../../../domain/money.js';
import { begin, nextAccount, type AccountEvent, type AccountState } from './account-state.js';

const quoteOf = (minor: number): Quote => ({
  id: `q${minor}`,
  payee: 'Nordwind',
  items: [{ invoiceId: 'a', amount: money(1000, 'USD') }],
  gross: money(1000, 'USD'),
  total: money(minor, 'USD'),
  payDate: '2026-03-12',
  methods: [],
});
const quote = quoteOf(1000);
const intent: PendingIntent = {
  key: 'k',
  scope: 's',
  invoiceIds: ['a'],
  invoiceNumbers: ['1Z'],
  total: quote.total,
  methodLabel: 'Visa',
  createdAt: 0,
};
const payment: PaymentOutcome = { status: 'succeeded', reference: 'P-1', total: quote.total };
const after = (...events: AccountEvent[]): AccountState => events.reduce(nextAccount, begin);
const toReview: AccountEvent[] = [
  { type: 'continue', quote },
  { type: 'reviewed', quote },
];

describe('paying while signed in', () => {
  it('goes from the invoices over method and review to sending', () => {
    assert.deepEqual(
      [1, 2, 3].map((count) => after(...[...toReview, { type: 'sent' } as const].slice(0, count)).step),
      ['method', 'review', 'sending'],
    );
  });

  it('skips the method where credits and rewards cover everything (PAY-17), and goes back past it too', () => {
    const covered = after({ type: 'continue', quote: quoteOf(0) });
    assert.equal(covered.step, 'review');
    assert.equal(nextAccount(covered, { type: 'back' }).step, 'invoices');
  });

  it('stops at a changed quote and asks for consent again (PAY-19)', () => {
    const now = quoteOf(900);
    const refused = new BillingError('quote_changed', { quote: now });
    const state = after(
      ...toReview,
      { type: 'sent' },
      { type: 'outcome', outcome: { kind: 'notCharged', why: 'refused', error: refused } },
    );
    assert.deepEqual(state, { step: 'review', quote: now, previous: quote });
  });

  it('goes back to the method after a decline, and to the invoices when one of them is the matter', () => {
    const declined = after(...toReview, { type: 'sent' }, { type: 'outcome', outcome: { kind: 'notCharged', why: 'declined', payment } });
    assert.equal(declined.step, 'method');
    const paid = after(...toReview, { type: 'refused', error: new BillingError('already_paid') });
    assert.equal(paid.step, 'invoices');
  });

  it('keeps an unknown outcome apart from failure (PAY-21)', () => {
    const state = after(...toReview, { type: 'sent' }, { type: 'outcome', outcome: { kind: 'checking', intent } });
    assert.equal(state.step, 'checking');
    assert.equal(nextAccount(state, { type: 'back' }).step, 'checking');
    assert.equal(nextAccount(state, { type: 'outcome', outcome: { kind: 'paid', payment } }).step, 'done');
  });

  it('ignores what cannot happen in a step', () => {
    const out: AccountEvent[] = [{ type: 'sent' }, { type: 'reviewed', quote }, { type: 'quoted', quote }, { type: 'back' }];
    for (const event of out) assert.equal(nextAccount(begin, event), begin);
  });
});
