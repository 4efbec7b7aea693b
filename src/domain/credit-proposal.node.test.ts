import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { creditFaults, isUsableCredit, oldestFirst, proposeCredits, type CreditTarget, type OfferedCredit } from './credit-proposal.js';
import { money } from './money.js';

const today = '2026-03-12';
const credit = (id: string, minor: number, extra: Partial<OfferedCredit> = {}): OfferedCredit => ({
  id,
  number: id,
  accountId: 'acc',
  currency: 'USD',
  remaining: money(minor, extra.currency ?? 'USD'),
  status: 'available',
  issuedOn: '2026-01-01',
  ...extra,
});
const target = (invoiceId: string, minor: number, extra: Partial<CreditTarget> = {}): CreditTarget => ({
  invoiceId,
  accountId: 'acc',
  amount: money(minor, 'USD'),
  ...extra,
});
const short = (uses: ReturnType<typeof proposeCredits>) => uses.map((use) => [use.creditId, use.invoiceId, use.amount.minor]);

describe('the proposal of credits', () => {
  it('takes the oldest first and puts it to the invoice that is due first', () => {
    const credits = [credit('new', 500, { issuedOn: '2026-02-01' }), credit('old', 300)];
    const targets = [target('later', 400, { dueDate: '2026-04-01' }), target('sooner', 200, { dueDate: '2026-03-20' })];
    assert.deepEqual(short(proposeCredits(credits, targets, today)), [
      ['old', 'sooner', 200],
      ['old', 'later', 100],
      ['new', 'later', 300],
    ]);
  });

  it('never reaches another account or another currency', () => {
    const credits = [credit('other', 500, { accountId: 'else' }), credit('euro', 500, { currency: 'EUR' })];
    assert.deepEqual(proposeCredits(credits, [target('one', 400)], today), []);
  });

  it('leaves alone what is on hold, asked back or used up', () => {
    const credits = [
      credit('held', 500, { usableFrom: '2026-03-13' }),
      credit('asked', 500, { status: 'refundRequested' }),
      credit('gone', 0, { status: 'applied' }),
      credit('usable', 10, { usableFrom: today, status: 'partiallyApplied' }),
    ];
    assert.deepEqual(short(proposeCredits(credits, [target('one', 400)], today)), [['usable', 'one', 10]]);
  });

  const credits = fc.array(
    fc.record({
      minor: fc.nat(500),
      accountId: fc.constantFrom('acc', 'else'),
      currency: fc.constantFrom('USD', 'EUR'),
      status: fc.constantFrom('available', 'partiallyApplied', 'onHold', 'applied', 'refundRequested'),
      issuedOn: fc.constantFrom('2025-11-30', '2026-01-01', '2026-02-02'),
      usableFrom: fc.option(fc.constantFrom('2026-03-11', today, '2026-03-13'), { nil: undefined }),
    }),
    { maxLength: 8 },
  );
  const targets = fc.array(
    fc.record({
      minor: fc.nat(600),
      accountId: fc.constantFrom('acc', 'else'),
      dueDate: fc.option(fc.constantFrom('2026-03-20', '2026-04-01'), { nil: undefined }),
    }),
    { maxLength: 6 },
  );
  const samples = fc.tuple(credits, targets).map(([someCredits, someTargets]) => ({
    credits: someCredits.map(({ minor, usableFrom, ...extra }, index) =>
      credit(`c${index}`, minor, { ...extra, ...(usableFrom !== undefined && { usableFrom }) }),
    ),
    targets: someTargets.map(({ minor, dueDate, accountId }, index) =>
      target(`i${index}`, minor, { accountId, ...(dueDate !== undefined && { dueDate }) }),
    ),
  }));

  it('never takes more than a credit has or an invoice needs, and is its own proof', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const uses = proposeCredits(sample.credits, sample.targets, today);
        for (const some of sample.credits) {
          const taken = uses.filter((use) => use.creditId === some.id).reduce((sum, use) => sum + use.amount.minor, 0);
          assert.ok(taken <= some.remaining.minor && (taken === 0 || isUsableCredit(some, today)));
        }
        for (const some of sample.targets) {
          const put = uses.filter((use) => use.invoiceId === some.invoiceId).reduce((sum, use) => sum + use.amount.minor, 0);
          assert.ok(put <= some.amount.minor);
        }
        assert.deepEqual(creditFaults(uses, sample.credits, sample.targets, today), []);
      }),
    );
  });

  it('leaves no usable credit of an account while an invoice of that account is open', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const uses = proposeCredits(sample.credits, sample.targets, today);
        const sum = (list: typeof uses) => list.reduce((total, use) => total + use.amount.minor, 0);
        for (const accountId of ['acc', 'else']) {
          const usable = sample.credits.filter(
            (some) => some.accountId === accountId && some.currency === 'USD' && isUsableCredit(some, today),
          );
          const left =
            usable.reduce((total, some) => total + some.remaining.minor, 0) -
            sum(uses.filter((use) => usable.some((some) => some.id === use.creditId)));
          const own = sample.targets.filter((some) => some.accountId === accountId);
          const open =
            own.reduce((total, some) => total + some.amount.minor, 0) -
            sum(uses.filter((use) => own.some((some) => some.invoiceId === use.invoiceId)));
          assert.ok(left === 0 || open === 0, JSON.stringify({ left, open }));
        }
      }),
    );
  });

  it('begins a newer credit only when the older ones of its account are used up', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const uses = proposeCredits(sample.credits, sample.targets, today);
        const taken = (id: string) => uses.filter((use) => use.creditId === id).reduce((sum, use) => sum + use.amount.minor, 0);
        const usable = sample.credits.filter((some) => some.currency === 'USD' && isUsableCredit(some, today)).sort(oldestFirst);
        for (const [index, newer] of usable.entries()) {
          if (taken(newer.id) === 0) continue;
          for (const older of usable.slice(0, index))
            if (older.accountId === newer.accountId) assert.equal(taken(older.id), older.remaining.minor);
        }
      }),
    );
  });
});

describe('credits that a customer chose', () => {
  const credits = [credit('one', 300), credit('held', 300, { usableFrom: '2026-03-20' }), credit('euro', 300, { currency: 'EUR' })];
  const targets = [target('a', 250), target('b', 500, { accountId: 'else' })];
  const use = (creditId: string, invoiceId: string, minor: number, currency = 'USD') => ({
    creditId,
    invoiceId,
    amount: money(minor, currency),
  });

  for (const [why, uses, fault] of [
    ['are fine within credit and invoice', [use('one', 'a', 250)], undefined],
    ['exceed the invoice', [use('one', 'a', 251)], { index: 0, field: 'amount', code: 'credit.exceeds' }],
    ['exceed it together', [use('one', 'a', 200), use('one', 'a', 51)], { index: 1, field: 'amount', code: 'credit.exceeds' }],
    ['are nothing', [use('one', 'a', 0)], { index: 0, field: 'amount', code: 'credit.exceeds' }],
    ['are less than nothing', [use('one', 'a', -5)], { index: 0, field: 'amount', code: 'credit.exceeds' }],
    ['are on hold', [use('held', 'a', 1)], { index: 0, field: 'creditId', code: 'credit.onHold' }],
    ['are of another currency', [use('euro', 'a', 1, 'EUR')], { index: 0, field: 'creditId', code: 'credit.unusable' }],
    ['say another currency', [use('one', 'a', 1, 'EUR')], { index: 0, field: 'creditId', code: 'credit.unusable' }],
    ['are of another account', [use('one', 'b', 1)], { index: 0, field: 'invoiceId', code: 'credit.unusable' }],
    ['name an invoice that is not paid', [use('one', 'z', 1)], { index: 0, field: 'invoiceId', code: 'credit.unusable' }],
    ['do not exist', [use('none', 'a', 1)], { index: 0, field: 'creditId', code: 'credit.unusable' }],
  ] as const) {
    it(why, () => assert.deepEqual(creditFaults(uses, credits, targets, today), fault ? [fault] : []));
  }
});
