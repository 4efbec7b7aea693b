import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Told, ToldIntent } from '../customers/told.js';
import type { ServiceCharge } from '../payment-service/service-book.js';
import type { Evidence, KnownPayment } from './evidence.js';
import { judge } from './verdict.js';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const charge = (extra: Partial<ServiceCharge> = {}): ServiceCharge => ({
  ...{
    key: 'pay_1',
    token: 'token-1',
    paymentId: 'pay_1',
    amount: usd(1_000),
    result: { kind: 'approved' },
    taken: true,
    bounced: false,
    asked: 1,
    at: 0,
  },
  ...extra,
});
const payment = (extra: Partial<KnownPayment> = {}): KnownPayment => ({
  ...{ id: 'pay_1', status: 'succeeded', methodType: 'card', minor: 1_000, surcharge: 0, providerKey: 'pay_1', key: 'key-1' },
  items: [{ invoiceId: 'inv_1', minor: 1_000 }],
  ...extra,
});
const intent = (told: Omit<Told, 'at'>, extra: Partial<ToldIntent> = {}): ToldIntent => ({
  ...{ key: 'key-1', errand: 'errand-1', invoiceIds: ['inv_1'], total: usd(1_000), token: 'token-1', at: 0, told: [{ ...told, at: 1 }] },
  ...extra,
});
const entry = (kind: string, minor: number, sourceId: string) => ({ invoiceId: 'inv_1', kind, minor, sourceId });

/** One invoice of 10.00, paid once, and everybody says so. */
const sound: Evidence = {
  invoices: new Map([['inv_1', 1_000]]),
  payments: [payment()],
  ledger: [entry('charge', 1_000, 'inv_1'), entry('payment', -1_000, 'pay_1')],
  holds: [{ invoiceId: 'inv_1', paymentId: 'pay_1', state: 'posted', minor: 1_000 }],
  charges: [charge()],
  told: [intent({ kind: 'paid', paymentId: 'pay_1', total: usd(1_000) })],
  operator: { odd: [], providers: [{ charged: 1_000, returned: 0, undecided: 0 }], jobs: { left: 0 } },
};
const unpaid: Evidence = {
  ...sound,
  payments: [payment({ status: 'failed' })],
  ledger: [entry('charge', 1_000, 'inv_1')],
  holds: [],
  charges: [charge({ taken: false, result: { kind: 'declined', code: 'generic' } })],
  told: [intent({ kind: 'notCharged', why: 'declined' })],
  operator: { odd: [], providers: [], jobs: { left: 0 } },
};
/** A debit that was booked, and that the bank took back. */
const bounced: Evidence = {
  ...sound,
  payments: [payment({ status: 'returned' })],
  ledger: [...sound.ledger, entry('return', 1_000, 'pay_1')],
  charges: [charge({ taken: false, bounced: true })],
  told: [intent({ kind: 'accepted', paymentId: 'pay_1' })],
  operator: { ...sound.operator, providers: [{ charged: 1_000, returned: 1_000, undecided: 0 }] },
};

const kindsIn = (evidence: Evidence): readonly string[] => [...new Set(judge(evidence).map(({ kind }) => kind))].sort();

describe('the judge of a chaos run', () => {
  it('finds nothing where customers, books and payment service agree', () => {
    assert.deepEqual([judge(sound), judge(unpaid), judge(bounced)], [[], [], []]);
  });

  it('sees two charges for one payment, for one decision and for one invoice', () => {
    const twice = [charge(), charge({ key: 'pay_1-again' })];
    assert.ok(kindsIn({ ...sound, charges: twice }).includes('double'));
    const other = payment({ id: 'pay_2', key: 'key-2' });
    const withOther = { ...sound, payments: [payment(), other], ledger: [...sound.ledger, entry('payment', -1_000, 'pay_2')] };
    const charged = (token: string) => [charge(), charge({ key: 'pay_2', paymentId: 'pay_2', token })];
    assert.ok(judge({ ...withOther, charges: charged('token-1') }).some(({ kind, intent: of }) => kind === 'double' && of === 'token-1'));
    assert.ok(
      judge({ ...withOther, charges: charged('token-2') }).some(({ kind, invoiceId }) => kind === 'double' && invoiceId === 'inv_1'),
    );
  });

  it('sees two payments under one key', () => {
    const same = { ...unpaid, payments: [payment({ status: 'failed' }), payment({ id: 'pay_2', status: 'failed' })] };
    assert.deepEqual(kindsIn(same), ['double']);
  });

  it('sees money that was charged and is not in the books', () => {
    assert.ok(kindsIn({ ...sound, payments: [payment({ status: 'failed' })] }).includes('lost'));
    assert.ok(kindsIn({ ...sound, ledger: sound.ledger.slice(0, 1) }).includes('lost'));
    assert.ok(kindsIn({ ...sound, payments: [] }).includes('lost'));
  });

  it('sees a customer who was told "paid" of what the books do not have', () => {
    assert.ok(kindsIn({ ...unpaid, told: [intent({ kind: 'paid', paymentId: 'pay_1' })] }).includes('lost'));
  });

  it('sees money in the books that nobody charged', () => {
    assert.deepEqual(kindsIn({ ...sound, charges: [] }), ['books', 'phantom']);
    assert.ok(kindsIn({ ...unpaid, ledger: sound.ledger }).includes('phantom'));
    assert.ok(kindsIn({ ...bounced, ledger: sound.ledger }).includes('phantom'), 'taken back, and still in the books');
  });

  it('sees a customer who was told "not charged", "cancelled", and was charged', () => {
    assert.deepEqual(kindsIn({ ...sound, told: [intent({ kind: 'notCharged', why: 'abandoned' })] }), ['failedButCharged']);
    assert.deepEqual(kindsIn({ ...sound, told: [intent({ kind: 'cancelled' })] }), ['failedButCharged']);
    const strange = intent({ kind: 'notCharged', why: 'abandoned' }, { key: 'key-of-nothing' });
    assert.deepEqual(kindsIn({ ...sound, told: [strange] }), ['failedButCharged'], 'found by what was to be charged');
  });

  it('takes the last word, not the first', () => {
    const at = (kind: Told['kind'], when: number): Told => ({ kind, at: when, paymentId: 'pay_1' });
    assert.deepEqual(judge({ ...sound, told: [{ ...intent({ kind: 'checking' }), told: [at('checking', 1), at('paid', 2)] }] }), []);
    assert.deepEqual(kindsIn({ ...sound, told: [{ ...intent({ kind: 'paid' }), told: [at('paid', 1), at('checking', 2)] }] }), [
      'undecided',
    ]);
  });

  it('sees what nobody has decided: for the customer, in the books, and what is still held', () => {
    assert.deepEqual(kindsIn({ ...unpaid, told: [intent({ kind: 'checking' })] }), ['undecided']);
    assert.deepEqual(kindsIn({ ...unpaid, told: [{ ...intent({ kind: 'checking' }), told: [] }] }), ['undecided']);
    assert.deepEqual(kindsIn({ ...unpaid, payments: [payment({ status: 'processing' })] }), ['undecided']);
    assert.deepEqual(kindsIn({ ...unpaid, holds: [{ invoiceId: 'inv_1', paymentId: 'pay_1', state: 'open', minor: 1_000 }] }), [
      'undecided',
    ]);
  });

  it('sees sums that do not agree: of an invoice, of the provider, of what the customer read', () => {
    assert.deepEqual(kindsIn({ ...sound, charges: [charge({ amount: usd(999) })] }), ['books']);
    assert.deepEqual(kindsIn({ ...unpaid, invoices: new Map([['inv_1', 2_000]]) }), ['books']);
    assert.deepEqual(kindsIn({ ...sound, told: [intent({ kind: 'paid', paymentId: 'pay_1', total: usd(900) })] }), ['books']);
    const { operator } = sound;
    assert.deepEqual(kindsIn({ ...sound, operator: { ...operator, odd: [{ id: 'inv_1', fault: 'overpaid' }] } }), ['books']);
    assert.deepEqual(kindsIn({ ...sound, operator: { ...operator, providers: [] } }), ['books']);
    assert.deepEqual(kindsIn({ ...sound, operator: { ...operator, jobs: { left: 1 } } }), ['undecided']);
  });
});
