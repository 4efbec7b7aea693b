import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, isBankingDay } from './business-date.js';
import { earliestPayDate, effectivePayDate, payDateFault, payDateRange, type PayDateRules } from './pay-date-range.js';

/** A Thursday. */
const today = '2026-03-12';
const rules = (extra: Partial<PayDateRules> = {}): PayDateRules => ({
  today,
  latestDate: 'dueDate',
  onBankingDays: false,
  afterCutoff: false,
  ...extra,
});
const debit = (extra: Partial<PayDateRules> = {}) => rules({ onBankingDays: true, ...extra });

describe('the first day on which a payment counts', () => {
  it('is today for a card, at any hour and on any day', () => {
    assert.equal(earliestPayDate(rules({ afterCutoff: true })), today);
    assert.equal(earliestPayDate(rules({ today: '2026-03-14' })), '2026-03-14');
  });
  it('moves a debit to the next banking day after the cut-off, on weekends and on holidays', () => {
    assert.equal(earliestPayDate(debit()), today);
    assert.equal(earliestPayDate(debit({ afterCutoff: true })), '2026-03-13');
    assert.equal(earliestPayDate(debit({ today: '2026-03-13', afterCutoff: true })), '2026-03-16');
    assert.equal(earliestPayDate(debit({ today: '2026-03-14' })), '2026-03-16');
    assert.equal(earliestPayDate(debit({ today: '2026-03-14', afterCutoff: true })), '2026-03-16');
    assert.equal(earliestPayDate(debit({ holidays: [today] })), '2026-03-13');
  });
});

describe('the dates of a payment', () => {
  it('end with the earliest due date of its invoices', () => {
    assert.deepEqual(payDateRange([{ dueDate: '2026-03-30' }, { dueDate: '2026-03-20' }], rules()), {
      earliest: today,
      latest: '2026-03-20',
      todayOnly: false,
    });
  });
  it('are today alone when an invoice is overdue or due on receipt', () => {
    for (const invoice of [{ dueDate: '2026-03-11' }, { dueDate: today, invoiceDate: today, dueOnReceipt: true }]) {
      const range = payDateRange([{ dueDate: '2026-03-30' }, invoice], rules());
      assert.deepEqual(range, { earliest: today, latest: today, todayOnly: true });
      assert.equal(payDateFault('2026-03-13', range, today), 'pay.todayOnly');
    }
  });
  it('still have the first day of a debit that cannot be in time', () => {
    assert.deepEqual(payDateRange([{ dueDate: today }], debit({ afterCutoff: true })), {
      earliest: '2026-03-13',
      latest: '2026-03-13',
      todayOnly: false,
    });
  });
  it('follow the policy where it names another end', () => {
    const invoice = [{ dueDate: '2026-03-20' }];
    assert.equal(payDateRange(invoice, rules({ latestDate: 'maxDays:30' })).latest, '2026-04-11');
    assert.equal(payDateRange(invoice, rules({ latestDate: 'free' })).latest, addDays(today, 180));
  });
  it('are refused in the past and beyond the end, and today always means as soon as possible', () => {
    const range = payDateRange([{ dueDate: '2026-03-20' }], debit({ afterCutoff: true }));
    assert.equal(payDateFault('2026-03-11', range, today), 'pay.datePast');
    assert.equal(payDateFault('2026-03-21', range, today), 'pay.dateLate');
    assert.equal(payDateFault('2026-03-20', range, today), undefined);
    assert.equal(payDateFault(today, range, today), undefined);
    assert.equal(effectivePayDate(today, range, debit({ afterCutoff: true })), '2026-03-13');
  });
  it('move a debit that was asked for on a weekend to the next banking day', () => {
    const range = payDateRange([{ dueDate: '2026-03-22' }], debit());
    assert.equal(effectivePayDate('2026-03-21', range, debit()), '2026-03-23');
    assert.equal(effectivePayDate('2026-03-21', range, rules()), '2026-03-21');
  });

  const day = fc.integer({ min: -20, max: 60 }).map((offset) => addDays(today, offset));
  const someRules = fc.record({
    today: fc.integer({ min: 0, max: 6 }).map((offset) => addDays(today, offset)),
    latestDate: fc.constantFrom('dueDate' as const, 'free' as const, 'maxDays:10' as const),
    onBankingDays: fc.boolean(),
    afterCutoff: fc.boolean(),
  });
  const invoices = fc.array(fc.record({ dueDate: day, dueOnReceipt: fc.boolean(), invoiceDate: day }), { minLength: 1, maxLength: 5 });

  it('are never before today, never end before they begin, and every day asked within them counts on or after it', () => {
    fc.assert(
      fc.property(invoices, someRules, day, (some, given, asked) => {
        const range = payDateRange(some, given);
        assert.ok(range.earliest >= given.today && range.latest >= range.earliest);
        if (payDateFault(asked, range, given.today) !== undefined) return;
        const counts = effectivePayDate(asked, range, given);
        assert.ok(counts >= range.earliest && counts >= asked);
        assert.ok(!given.onBankingDays || isBankingDay(counts));
        assert.ok(given.onBankingDays || counts <= range.latest);
      }),
    );
  });
});
