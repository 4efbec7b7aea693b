import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from './business-date.js';
import { money } from './money.js';
import { printFeeNotice } from './print-fee.js';

const printFee = {
  amount: money(13000, 'KRW'),
  perInvoice: true,
  effectiveFrom: '2024-12-29',
  avoidBy: '2024-12-20',
  lineLabel: 'Invoice print fee',
};

test('the print fee is announced in three stages, each with its last day (R-102, FEE-01)', () => {
  const stages = [
    ['2024-11-01', 'avoidBy'],
    ['2024-12-20', 'avoidBy'],
    ['2024-12-21', 'from'],
    ['2024-12-28', 'from'],
    ['2024-12-29', 'applies'],
    ['2030-01-01', 'applies'],
  ] as const;
  for (const [today, stage] of stages) assert.equal(printFeeNotice({ printFee }, today), stage, today);
});

test('a country without a print fee has no notice', () => {
  assert.equal(printFeeNotice({}, '2024-12-29'), undefined);
});

test('the stages follow each other and never go back', () => {
  const order = ['avoidBy', 'from', 'applies'];
  fc.assert(
    fc.property(fc.integer({ min: -60, max: 60 }), fc.nat(10), (start, days) => {
      const first = addDays('2024-12-20', start);
      const before = order.indexOf(printFeeNotice({ printFee }, first) ?? '');
      const after = order.indexOf(printFeeNotice({ printFee }, addDays(first, days)) ?? '');
      assert.ok(before >= 0 && after >= before);
    }),
  );
});

test('once the fee is in effect nobody is told that it can still be avoided', () => {
  assert.equal(printFeeNotice({ printFee: { ...printFee, avoidBy: '2025-02-01' } }, '2025-01-01'), 'applies');
});
