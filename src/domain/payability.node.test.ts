import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { notPayableReasons } from './entities.js';
import type { InvoiceSummary, NotPayableReason } from './entities.js';
import { money } from './money.js';
import { isPayable, notPayableReason, parseNotPayableReason, shownReason } from './payability.js';
import type { PayabilityFacts } from './payability.js';

const eur = (minor: number) => money(minor, 'EUR');
const payable: PayabilityFacts = { kind: 'invoice', lifecycle: 'issued', paymentState: 'none', balance: eur(10000), paid: eur(0) };

/** One case for each reason of the list, in the order in which the first that holds is explained. */
const cases: readonly (readonly [NotPayableReason, Partial<PayabilityFacts>])[] = [
  ['temporaryAccount', { temporaryAccount: true }],
  ['notEnrolled', { enrolled: false }],
  ['void', { lifecycle: 'void' }],
  ['creditNote', { kind: 'creditNote' }],
  ['closed', { lifecycle: 'writtenOff' }],
  ['alreadyPaid', { balance: eur(0), paid: eur(10000) }],
  ['zeroBalance', { balance: eur(0) }],
  ['paymentPending', { paymentState: 'processing', pendingAmount: eur(10000) }],
  ['scheduled', { paymentState: 'scheduled' }],
  ['inCollections', { inCollections: true }],
  ['eftPlan', { eftPlan: true }],
  ['countryOffline', { onlinePayment: false }],
  ['noPermission', { mayPay: false }],
  ['noMethod', { hasMethod: false }],
];

test('an invoice with a balance and nothing in its way can be paid', () => {
  assert.equal(notPayableReason(payable), undefined);
  const clear = {
    temporaryAccount: false,
    enrolled: true,
    inCollections: false,
    eftPlan: false,
    onlinePayment: true,
    mayPay: true,
    hasMethod: true,
  };
  assert.equal(notPayableReason({ ...payable, ...clear }), undefined);
});

test('each reason has its cause, and the list of reasons is complete (PAY-01)', () => {
  for (const [reason, change] of cases) assert.equal(notPayableReason({ ...payable, ...change }), reason, reason);
  assert.deepEqual(cases.map(([reason]) => reason).sort(), [...notPayableReasons].sort());
});

test('of several reasons the first of the order is explained, and only one', () => {
  // Pairs of causes that touch different facts, so that the second does not undo the first.
  for (const [index, [reason, change]] of cases.entries()) {
    for (const [, later] of cases.slice(index + 1)) {
      if (Object.keys(later).some((key) => key in change)) continue;
      assert.equal(notPayableReason({ ...payable, ...later, ...change }), reason, `${reason} before ${JSON.stringify(later)}`);
    }
  }
});

test('more than paid is already paid; closed while something is owed is closed', () => {
  assert.equal(notPayableReason({ ...payable, balance: eur(-1) }), 'alreadyPaid');
  assert.equal(notPayableReason({ ...payable, lifecycle: 'closed' }), 'closed');
  assert.equal(notPayableReason({ ...payable, lifecycle: 'closed', balance: eur(0), paid: eur(5) }), 'alreadyPaid');
});

test('what a payment under way does not cover can still be paid', () => {
  assert.equal(notPayableReason({ ...payable, paymentState: 'processing', pendingAmount: eur(9999) }), undefined);
  assert.equal(notPayableReason({ ...payable, paymentState: 'processing' }), 'paymentPending', 'without an amount it covers everything');
});

test('an overdue invoice and a returned payment can be paid', () => {
  assert.equal(notPayableReason({ ...payable, paymentState: 'returned' }), undefined);
});

const flag = fc.option(fc.boolean(), { nil: undefined });
const facts: fc.Arbitrary<PayabilityFacts> = fc.record(
  {
    kind: fc.constantFrom('invoice', 'creditNote', 'debitNote', 'newKind'),
    lifecycle: fc.constantFrom('issued', 'closed', 'void', 'writtenOff', 'newLifecycle'),
    paymentState: fc.constantFrom('none', 'scheduled', 'processing', 'returned', 'newState'),
    balance: fc.integer({ min: -2, max: 2 }).map(eur),
    pendingAmount: fc.integer({ min: 0, max: 3 }).map(eur),
    paid: fc.integer({ min: 0, max: 2 }).map(eur),
    temporaryAccount: flag as fc.Arbitrary<boolean>,
    enrolled: flag as fc.Arbitrary<boolean>,
    onlinePayment: flag as fc.Arbitrary<boolean>,
    mayPay: flag as fc.Arbitrary<boolean>,
  },
  { requiredKeys: ['kind', 'lifecycle', 'paymentState', 'balance'] },
);

test('nothing that owes nothing, is void, a credit, closed or covered by a payment is ever payable', () => {
  fc.assert(
    fc.property(facts, (f) => {
      const reason = notPayableReason(f);
      const blocked =
        f.balance.minor <= 0 ||
        f.kind === 'creditNote' ||
        ['void', 'closed', 'writtenOff'].includes(f.lifecycle) ||
        f.paymentState === 'scheduled' ||
        (f.paymentState === 'processing' && (f.pendingAmount?.minor ?? Infinity) >= f.balance.minor) ||
        f.temporaryAccount === true ||
        f.enrolled === false ||
        f.onlinePayment === false ||
        f.mayPay === false;
      assert.equal(reason !== undefined, blocked);
      if (reason) assert.ok(notPayableReasons.includes(reason));
    }),
    { numRuns: 3000 },
  );
});

test('a summary without flags is payable while something is owed', () => {
  assert.equal(isPayable({ balance: eur(1) }), true);
  assert.equal(isPayable({ balance: eur(0) }), false);
  assert.equal(isPayable({ balance: eur(-1) }), false);
  assert.equal(isPayable({ balance: eur(1), flags: {} }), true);
  assert.equal(isPayable({ balance: eur(1), flags: { cardPayable: false } }), true);
});

test('the backend’s flag or reason stops a payment, and no flag makes nothing payable', () => {
  assert.equal(isPayable({ balance: eur(1), flags: { payable: false } }), false);
  assert.equal(isPayable({ balance: eur(1), notPayableReason: 'inCollections' }), false);
  assert.equal(isPayable({ balance: eur(1), flags: { payable: true }, notPayableReason: 'newReason' }), false);
  assert.equal(isPayable({ balance: eur(0), flags: { payable: true } }), false);
});

test('the reason shown is the backend’s, else what the balance tells, else none', () => {
  const shown = (summary: Pick<InvoiceSummary, 'balance' | 'flags' | 'notPayableReason'>) => shownReason(summary);
  assert.equal(shown({ balance: eur(1), notPayableReason: 'eftPlan' }), 'eftPlan');
  assert.equal(shown({ balance: eur(0), notPayableReason: 'alreadyPaid' }), 'alreadyPaid');
  assert.equal(shown({ balance: eur(0) }), 'zeroBalance');
  assert.equal(shown({ balance: eur(1), notPayableReason: 'newReason' }), undefined);
  assert.equal(shown({ balance: eur(1), flags: { payable: false } }), undefined);
  assert.equal(shown({ balance: eur(1) }), undefined, 'a payable invoice needs no reason');
});

test('a reason that this version does not know is none, and nothing throws', () => {
  for (const reason of notPayableReasons) assert.equal(parseNotPayableReason(reason), reason);
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const reason = parseNotPayableReason(value);
      assert.ok(reason === undefined || reason === value);
    }),
  );
});
