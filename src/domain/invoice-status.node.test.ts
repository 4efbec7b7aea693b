import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from './business-date.js';
import { displayStatuses } from './entities.js';
import type { DisplayStatus } from './entities.js';
import { balanceIcons, closedBy, daysOverdue, displayStatus, dueDateOf, parseDisplayStatus, statusGroup } from './invoice-status.js';
import type { StatusFacts } from './invoice-status.js';
import { money } from './money.js';

const now = '2024-05-15';
const eur = (minor: number) => money(minor, 'EUR');
const open: StatusFacts = {
  kind: 'invoice',
  lifecycle: 'issued',
  paymentState: 'none',
  balance: eur(10000),
  total: eur(10000),
  dueDate: '2024-06-01',
  dueOnReceipt: false,
};

const amount = fc.constantFrom(-5000, -1, 0, 1, 5000, 9999, 10000, 10001).map(eur);
const facts: fc.Arbitrary<StatusFacts> = fc.record(
  {
    kind: fc.constantFrom('invoice', 'creditNote', 'debitNote', 'planSummary', 'newKind'),
    lifecycle: fc.constantFrom('issued', 'closed', 'void', 'writtenOff', 'newLifecycle'),
    paymentState: fc.constantFrom('none', 'scheduled', 'processing', 'returned', 'newState'),
    balance: amount,
    total: amount,
    pendingAmount: amount,
    dueDate: fc.constantFrom('2024-05-14', '2024-05-15', '2024-05-16', 'soon', ''),
    dueOnReceipt: fc.boolean(),
    invoiceDate: fc.constantFrom('2024-05-13', '2024-05-15', '2024-05-17'),
  },
  { requiredKeys: ['kind', 'lifecycle', 'paymentState', 'balance', 'total'] },
);

/** The table of docs/specification/states.md once more, as a chain of questions and without any code of the rule. */
const fromTheTable = (f: StatusFacts): DisplayStatus => {
  const balance = f.balance.minor;
  if (f.lifecycle === 'void') return 'void';
  if (f.kind === 'creditNote' && balance < 0) return 'credit';
  if (f.kind === 'creditNote' && balance === 0) return 'closed';
  if (['closed', 'writtenOff'].includes(f.lifecycle) || balance === 0) return 'closed';
  if (balance < 0) return 'overpaid';
  if (f.paymentState === 'processing' && (f.pendingAmount?.minor ?? Infinity) >= balance) return 'paymentPending';
  if (f.paymentState === 'returned') return 'returned';
  const due = f.dueOnReceipt && f.invoiceDate ? f.invoiceDate : f.dueDate;
  if (due !== undefined && ['2024-05-13', '2024-05-14'].includes(due)) return 'overdue';
  if (f.paymentState === 'scheduled') return 'scheduled';
  if (balance < f.total.minor) return 'partial';
  return 'open';
};

test('the status is the first line of the table that holds, for every combination of facts (STA-01 to STA-10)', () => {
  const seen = new Set<DisplayStatus>();
  fc.assert(
    fc.property(facts, (f) => {
      const status = displayStatus(f, now);
      seen.add(status);
      assert.equal(status, fromTheTable(f));
      assert.ok(displayStatuses.includes(status));
    }),
    { numRuns: 5000 },
  );
  assert.deepEqual([...seen].sort(), [...displayStatuses].sort(), 'every status was reached');
});

test('each line of the table has its case', () => {
  const cases: readonly (readonly [DisplayStatus, Partial<StatusFacts>])[] = [
    ['void', { lifecycle: 'void' }],
    ['credit', { kind: 'creditNote', balance: eur(-4000) }],
    ['closed', { kind: 'creditNote', balance: eur(0) }],
    ['closed', { balance: eur(0) }],
    ['closed', { lifecycle: 'closed' }],
    ['closed', { lifecycle: 'writtenOff' }],
    ['overpaid', { balance: eur(-1) }],
    ['paymentPending', { paymentState: 'processing', pendingAmount: eur(10000) }],
    ['paymentPending', { paymentState: 'processing' }],
    ['returned', { paymentState: 'returned' }],
    ['overdue', { dueDate: '2024-05-14' }],
    ['scheduled', { paymentState: 'scheduled' }],
    ['partial', { balance: eur(9999) }],
    ['open', {}],
  ];
  for (const [expected, change] of cases) assert.equal(displayStatus({ ...open, ...change }, now), expected, JSON.stringify(change));
});

test('an earlier line wins over all later ones', () => {
  const everything = {
    lifecycle: 'void',
    kind: 'creditNote',
    balance: eur(-1),
    paymentState: 'processing',
    dueDate: '2020-01-01',
  } as const;
  assert.equal(displayStatus({ ...open, ...everything }, now), 'void');
  assert.equal(displayStatus({ ...open, ...everything, lifecycle: 'closed' }, now), 'credit');
  assert.equal(displayStatus({ ...open, paymentState: 'returned', dueDate: '2020-01-01' }, now), 'returned');
  assert.equal(displayStatus({ ...open, paymentState: 'scheduled', dueDate: '2020-01-01', balance: eur(1) }, now), 'overdue');
});

test('due today is not overdue; the day after is', () => {
  assert.equal(displayStatus({ ...open, dueDate: now }, now), 'open');
  assert.equal(displayStatus({ ...open, dueDate: now }, addDays(now, 1)), 'overdue');
  assert.equal(daysOverdue({ ...open, dueDate: now }, now), 0);
  assert.equal(daysOverdue({ ...open, dueDate: now }, addDays(now, 1)), 1);
});

test('an invoice due on receipt is due on its own date', () => {
  const onReceipt = { ...open, dueOnReceipt: true, invoiceDate: '2024-05-01', dueDate: '2024-06-01' };
  assert.equal(dueDateOf(onReceipt), '2024-05-01');
  assert.equal(displayStatus(onReceipt, now), 'overdue');
  assert.equal(daysOverdue(onReceipt, now), 14);
  assert.equal(dueDateOf({ dueOnReceipt: true, dueDate: '2024-06-01' }), '2024-06-01', 'a guest’s summary has no invoice date');
});

test('an invoice without a due date, or with junk for one, is never overdue', () => {
  for (const dueDate of [undefined, '', 'soon', '2024-02-30', '2024-05-14T00:00:00Z']) {
    const { dueDate: _, ...without } = open;
    const invoice = dueDate === undefined ? without : { ...open, dueDate };
    assert.equal(dueDateOf(invoice), undefined);
    assert.equal(displayStatus(invoice, now), 'open');
    assert.equal(daysOverdue(invoice, now), 0);
  }
});

test('a payment under way that covers only part leaves the invoice as it is', () => {
  assert.equal(displayStatus({ ...open, paymentState: 'processing', pendingAmount: eur(9999) }, now), 'open');
  assert.equal(displayStatus({ ...open, paymentState: 'processing', pendingAmount: eur(9999), dueDate: '2024-05-01' }, now), 'overdue');
});

test('days overdue count whole days, only while something is owed', () => {
  fc.assert(
    fc.property(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -10, max: 10 }), (days, balance) => {
      const result = daysOverdue({ balance: eur(balance), dueDate: addDays(now, -days) }, now);
      assert.equal(result, balance > 0 ? Math.max(0, days) : 0);
    }),
  );
  assert.equal(daysOverdue({ balance: eur(1), dueDate: '2024-05-01' }, 'never'), 0);
});

test('every status belongs to one group, and only a returned payment asks whether it is past due', () => {
  const groups = {
    overdue: ['overdue'],
    open: ['open', 'partial', 'scheduled', 'returned', 'paymentPending', 'overpaid', 'credit'],
    closed: ['closed', 'void'],
  };
  for (const status of displayStatuses) {
    const expected = Object.entries(groups).find(([, members]) => members.includes(status))?.[0];
    assert.equal(statusGroup(status, false), expected, status);
    assert.equal(statusGroup(status, true), status === 'returned' ? 'overdue' : expected, status);
  }
});

test('a status that this version does not know is shown as open', () => {
  for (const status of displayStatuses) assert.equal(parseDisplayStatus(status), status);
  fc.assert(
    fc.property(fc.anything(), (value) => {
      assert.ok(displayStatuses.includes(parseDisplayStatus(value)));
    }),
  );
  for (const value of ['', 'OPEN', 'toString', null, undefined, 0, ['void']]) assert.equal(parseDisplayStatus(value), 'open');
});

test('a closed invoice says whether it was paid, credited or written off', () => {
  const none = { lifecycle: 'closed', paid: eur(0), credited: eur(0), rewarded: eur(0) } as const;
  assert.equal(closedBy({ ...none, paid: eur(100) }), 'paid');
  assert.equal(closedBy({ ...none, paid: eur(1), credited: eur(99) }), 'paid');
  assert.equal(closedBy({ ...none, credited: eur(100) }), 'credited');
  assert.equal(closedBy({ ...none, rewarded: eur(100) }), 'credited');
  assert.equal(closedBy({ ...none, lifecycle: 'writtenOff', paid: eur(5) }), 'writtenOff');
  assert.equal(closedBy(none), 'paid');
});

test('icons tell credit, reward and what remains, each with its amount (R-080)', () => {
  assert.deepEqual(balanceIcons({ credited: eur(5), rewarded: eur(6), balance: eur(7), total: eur(18) }), [
    { kind: 'credit', amount: eur(5) },
    { kind: 'reward', amount: eur(6) },
    { kind: 'remaining', amount: eur(7) },
  ]);
  assert.deepEqual(balanceIcons({ credited: eur(0), rewarded: eur(0), balance: eur(18), total: eur(18) }), []);
  assert.deepEqual(balanceIcons({ balance: eur(18) }), [], 'a guest’s summary');
});

test('the remaining icon stands exactly where something is left, but not all', () => {
  fc.assert(
    fc.property(amount, amount, (balance, total) => {
      const shown = balanceIcons({ balance, total }).some((icon) => icon.kind === 'remaining');
      assert.equal(shown, 0 < balance.minor && balance.minor < total.minor);
    }),
  );
});
