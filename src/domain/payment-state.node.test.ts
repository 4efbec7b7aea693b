import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { paymentStatuses } from './entities.js';
import { isTerminal, nextStatus, outcomeOf, paymentEvents } from './payment-state.js';
import type { KnownPaymentStatus, PaymentEvent, PaymentVerdict } from './payment-state.js';

/** The table of docs/specification/states.md, row by row. */
const table: readonly (readonly [KnownPaymentStatus, PaymentEvent, KnownPaymentStatus])[] = [
  ['draft', 'submit', 'validating'],
  ['validating', 'needApproval', 'pendingApproval'],
  ['validating', 'schedule', 'scheduled'],
  ['validating', 'charge', 'processing'],
  ['validating', 'confirm', 'succeeded'],
  ['validating', 'askCustomer', 'requiresAction'],
  ['processing', 'askCustomer', 'requiresAction'],
  ['requiresAction', 'customerDone', 'processing'],
  ['requiresAction', 'customerRefused', 'failed'],
  ['requiresAction', 'customerIdle', 'expired'],
  ['pendingApproval', 'schedule', 'scheduled'],
  ['pendingApproval', 'charge', 'processing'],
  ['pendingApproval', 'reject', 'rejected'],
  ['pendingApproval', 'datePassed', 'expired'],
  ['scheduled', 'cancel', 'cancelled'],
  ['scheduled', 'charge', 'processing'],
  ['scheduled', 'settledElsewhere', 'cancelled'],
  ['scheduled', 'methodInvalid', 'failed'],
  ['processing', 'confirm', 'succeeded'],
  ['processing', 'refuse', 'failed'],
  ['failed', 'confirmLate', 'succeeded'],
  ['expired', 'confirmLate', 'succeeded'],
  ['cancelled', 'confirmLate', 'succeeded'],
  ['succeeded', 'bankReturn', 'returned'],
  ['succeeded', 'refundPart', 'partiallyRefunded'],
  ['succeeded', 'refundRest', 'refunded'],
  ['partiallyRefunded', 'refundPart', 'partiallyRefunded'],
  ['partiallyRefunded', 'refundRest', 'refunded'],
  ['succeeded', 'chargeBack', 'chargedBack'],
  ['draft', 'advise', 'awaitingFunds'],
  ['awaitingFunds', 'confirm', 'succeeded'],
];

test('every row of the table is a step, and there is no step beside the table', () => {
  for (const status of paymentStatuses) {
    for (const event of paymentEvents) {
      const expected = table.find(([from, what]) => from === status && what === event)?.[2];
      assert.equal(nextStatus(status, event), expected, `${status} ${event}`);
    }
  }
});

test('every event is used, and every status but draft can be reached', () => {
  assert.deepEqual([...new Set(table.map(([, event]) => event))].sort(), [...paymentEvents].sort());
  const reached = new Set<string>(table.map(([, , to]) => to));
  assert.deepEqual(
    paymentStatuses.filter((status) => !reached.has(status)),
    ['draft'],
  );
});

test('a status of a newer backend goes nowhere', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...paymentEvents), (status, event) => {
      fc.pre(!(paymentStatuses as readonly string[]).includes(status));
      assert.equal(nextStatus(status, event), undefined);
      assert.equal(isTerminal(status), false);
      assert.equal(outcomeOf({ status }), 'pending');
    }),
  );
  for (const status of ['constructor', 'toString', '__proto__']) {
    assert.equal(nextStatus(status, 'charge'), undefined);
    assert.equal(outcomeOf({ status }), 'pending');
  }
});

/** All that we, the customer or time can bring about: `confirmLate` is money that a provider took after it was thought lost. */
const ownEvents = paymentEvents.filter((event) => event !== 'confirmLate');
const walk = fc.array(fc.constantFrom(...ownEvents), { maxLength: 40 });
const follow = (events: readonly PaymentEvent[], from: KnownPaymentStatus = 'draft'): KnownPaymentStatus[] => {
  const path = [from];
  for (const event of events) {
    const next = nextStatus(path.at(-1) ?? from, event);
    if (next) path.push(next);
  }
  return path;
};

test('no walk of ours leads from not charged to charged: a failed payment is never revived', () => {
  fc.assert(
    fc.property(walk, (events) => {
      const path = follow(events);
      const ended = path.findIndex((status) =>
        ['failed', 'cancelled', 'rejected', 'expired', 'returned', 'refunded', 'chargedBack'].includes(status),
      );
      if (ended >= 0) assert.equal(ended, path.length - 1, path.join(' → '));
    }),
    { numRuns: 1000 },
  );
});

test('what is told as not charged becomes paid by money that came late, and by nothing else', () => {
  for (const status of paymentStatuses.filter((one) => outcomeOf({ status: one }) === 'notCharged')) {
    const revived = paymentEvents.filter((event) => nextStatus(status, event) !== undefined);
    assert.deepEqual(revived, ['rejected', 'returned'].includes(status) ? [] : ['confirmLate'], status);
    if (revived.length > 0) assert.equal(nextStatus(status, 'confirmLate'), 'succeeded');
  }
});

test('money that came leaves only by return, refund or chargeback', () => {
  fc.assert(
    fc.property(walk, (events) => {
      for (const status of follow(events, 'succeeded').slice(1)) {
        assert.ok(['returned', 'partiallyRefunded', 'refunded', 'chargedBack'].includes(status), status);
      }
    }),
  );
});

test('final statuses await nothing; a succeeded payment counts although it may still be returned', () => {
  const final = ['succeeded', 'failed', 'cancelled', 'rejected', 'expired', 'returned', 'refunded', 'chargedBack'];
  for (const status of paymentStatuses) assert.equal(isTerminal(status), final.includes(status), status);
});

test('a customer is told paid, accepted, not charged or to wait, by status', () => {
  const verdicts: Record<KnownPaymentStatus, PaymentVerdict> = {
    draft: 'pending',
    validating: 'pending',
    processing: 'pending',
    requiresAction: 'pending',
    pendingApproval: 'accepted',
    scheduled: 'accepted',
    awaitingFunds: 'accepted',
    succeeded: 'paid',
    partiallyRefunded: 'paid',
    refunded: 'paid',
    chargedBack: 'paid',
    failed: 'notCharged',
    cancelled: 'notCharged',
    rejected: 'notCharged',
    expired: 'notCharged',
    returned: 'notCharged',
  };
  for (const status of paymentStatuses) assert.equal(outcomeOf({ status }), verdicts[status], status);
});

test('a bank debit under way is accepted; a card or wallet under way is not known yet (PAY-21, PAY-23)', () => {
  assert.equal(outcomeOf({ status: 'processing', methodType: 'bankDebit' }), 'accepted');
  for (const methodType of ['card', 'paypal', 'other', 'newType'])
    assert.equal(outcomeOf({ status: 'processing', methodType }), 'pending', methodType);
});

test('an action is asked of the customer only where there is one to take', () => {
  assert.equal(outcomeOf({ status: 'requiresAction', nextAction: { kind: 'frame', url: 'https://bank.example/' } }), 'action');
  assert.equal(outcomeOf({ status: 'requiresAction' }), 'pending');
  assert.equal(outcomeOf({ status: 'succeeded', nextAction: { kind: 'frame', url: 'https://bank.example/' } }), 'paid');
});

test('“not charged” is said of no payment that we could still charge, or did', () => {
  fc.assert(
    fc.property(walk, walk, (before, after) => {
      const path = follow(before);
      const here = path.at(-1) ?? 'draft';
      fc.pre(outcomeOf({ status: here }) === 'notCharged');
      assert.ok(
        !follow(after, here)
          .slice(1)
          .some((status) => outcomeOf({ status }) === 'paid'),
      );
    }),
  );
});
