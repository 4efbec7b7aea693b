import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Quote } from '../../../client/billing-client.js';
import { money } from '../../../domain/money.js';
import { currenciesOf, emptyDraft, faultOf, isShort, payInput, quoteInput, refusalOf, type Draft, type DraftItem } from './draft.js';

const item = (id: string, minor: number, currency = 'USD', more: Partial<DraftItem> = {}): DraftItem => ({
  invoice: { id, number: id, balance: money(minor, currency) },
  ...more,
});
const draftOf = (...items: DraftItem[]): Draft => ({ ...emptyDraft, items });
const use = (creditId: string, minor: number) => ({ creditId, invoiceId: 'a', amount: money(minor, 'USD') });

describe('an amount that the customer edits', () => {
  it('is the whole balance while nothing is typed', () => {
    assert.equal(faultOf(item('a', 1000), 'allow', 'en'), undefined);
    assert.deepEqual(quoteInput(draftOf(item('a', 1000)), [], 'en').items, [{ invoiceId: 'a' }]);
  });

  it('must lie between nothing and the balance (PAY-05)', () => {
    for (const amount of ['0', '10.01']) {
      assert.deepEqual(faultOf(item('a', 1000, 'USD', { amount }), 'allow', 'en'), { kind: 'amount', fault: 'range' });
    }
    assert.equal(faultOf(item('a', 1000, 'USD', { amount: '10.00' }), 'allow', 'en'), undefined);
  });

  it('must have the decimals of its currency (PAY-05)', () => {
    assert.deepEqual(faultOf(item('a', 13_000, 'KRW', { amount: '12.5' }), 'allow', 'en'), { kind: 'amount', fault: 'decimals' });
  });

  it('is asked back where it can be read in two ways', () => {
    const fault = faultOf(item('a', 500_000, 'USD', { amount: '1.234' }), 'allow', 'en');
    assert.equal(fault?.kind === 'amount' && fault.fault, 'ambiguous');
  });

  it('needs a reason when less is paid, and words with the reason "other" (PAY-06)', () => {
    const short = { amount: '4' };
    assert.deepEqual(faultOf(item('a', 1000, 'USD', short), 'allowWithReason', 'en'), { kind: 'reason' });
    assert.deepEqual(faultOf(item('a', 1000, 'USD', { ...short, reason: 'other' }), 'allowWithReason', 'en'), { kind: 'comment' });
    assert.equal(faultOf(item('a', 1000, 'USD', { ...short, reason: 'price' }), 'allowWithReason', 'en'), undefined);
    assert.equal(faultOf(item('a', 1000, 'USD', short), 'allow', 'en'), undefined);
    assert.equal(isShort(item('a', 1000, 'USD', short), 'en'), true);
    assert.equal(isShort(item('a', 1000, 'USD', { amount: '10' }), 'en'), false);
  });

  it('does not count where the biller takes whole invoices only (PAY-04)', () => {
    assert.equal(faultOf(item('a', 1000, 'USD', { amount: 'nonsense' }), 'forbid', 'en'), undefined);
  });

  it('is sent as minor units, never as a float', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (minor) => {
        const text = `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;
        const { items } = quoteInput(draftOf(item('a', 100_000_000, 'USD', { amount: text, reason: 'price' })), [], 'en');
        assert.deepEqual(items[0]?.amount, money(minor, 'USD'));
      }),
    );
  });
});

describe('the draft', () => {
  it('leaves out what cannot be paid, and says why', () => {
    const closed: DraftItem = { invoice: { id: 'b', balance: money(0, 'USD'), notPayableReason: 'alreadyPaid' } };
    assert.equal(refusalOf(closed.invoice), 'alreadyPaid');
    assert.equal(refusalOf({ id: 'c', notPayableReason: 'ofNextYear' }), 'unknown');
    assert.equal(refusalOf({ id: 'd', balance: money(0, 'USD') }), 'zeroBalance');
    assert.deepEqual(
      quoteInput(draftOf(item('a', 100), closed), [], 'en').items.map(({ invoiceId }) => invoiceId),
      ['a'],
    );
  });

  it('knows the currencies of what can be paid (PAY-02)', () => {
    assert.deepEqual(currenciesOf(draftOf(item('a', 1), item('b', 1, 'EUR'), item('c', 1))), ['USD', 'EUR']);
  });

  it('asks for credits oldest first until the customer leaves one out', () => {
    const draft = draftOf(item('a', 1000));
    const proposal = [use('old', 300), use('new', 200)];
    assert.equal(quoteInput(draft, proposal, 'en').credits, 'oldestFirst');
    assert.deepEqual(quoteInput({ ...draft, withoutCredits: ['old'] }, proposal, 'en').credits, [use('new', 200)]);
  });

  it('sends exactly what was quoted, with the reason for paying less', () => {
    const draft: Draft = { ...draftOf(item('a', 1000, 'USD', { amount: '4', reason: 'price' })), rewards: [{ code: 'R', invoiceId: 'a' }] };
    const quote: Quote = {
      id: 'q',
      payee: 'Nordwind',
      items: [{ invoiceId: 'a', amount: money(400, 'USD') }],
      gross: money(400, 'USD'),
      total: money(100, 'USD'),
      payDate: '2026-03-12',
      methods: [],
      credits: [use('old', 300)],
    };
    assert.deepEqual(payInput(draft, quote, { methodId: 'm' }, 'en'), {
      quoteId: 'q',
      items: [{ invoiceId: 'a', amount: money(400, 'USD'), shortPay: { reasonCode: 'price' } }],
      expectedTotal: money(100, 'USD'),
      payDate: '2026-03-12',
      source: { methodId: 'm' },
      rewards: [{ code: 'R', invoiceId: 'a' }],
      credits: [use('old', 300)],
    });
  });
});
