import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Payment } from '../../domain/entities.js';
import { BillingError } from '../../domain/errors.js';
import { isDone, isPossible, next, sameDraft, undecided, type DecisionEvent, type DecisionState, type Draft } from './decision.flow.js';
import { scheduledPayment as payment } from '../../testing/payment-samples.js';

const cancel: Draft = { kind: 'cancel' };
const move: Draft = { kind: 'move', payDate: '2026-03-18' };
const later = (changes: Partial<Payment>): Payment => ({ ...payment, version: 2, ...changes });
const after = (...events: readonly DecisionEvent[]): DecisionState => events.reduce(next, undecided);
const sent = (draft: Draft = cancel): readonly DecisionEvent[] => [
  { type: 'open', payment, draft },
  { type: 'send', key: 'key-1' },
];

describe('deciding about a payment', () => {
  it('sends the same key when the same decision is sent again after a lost answer', () => {
    const again = after(...sent(), { type: 'lost' }, { type: 'reread', now: payment });
    assert.deepEqual(again, { step: 'asking', payment, draft: cancel, key: 'key-1', fault: { kind: 'unchanged' } });
    const resent = next(again, { type: 'send', key: 'key-2' });
    assert.equal(resent.step === 'sending' && resent.key, 'key-1');
  });

  it('makes another key for another date, and for a decision that the server refused', () => {
    const unchanged = after(...sent(move), { type: 'lost' }, { type: 'reread', now: payment });
    const edited = next(unchanged, { type: 'edit', draft: { ...move, payDate: '2026-03-17' } });
    const resent = next(edited, { type: 'send', key: 'key-2' });
    assert.equal(resent.step === 'sending' && resent.key, 'key-2');
    const refused = after(...sent(move), { type: 'refused', error: new BillingError('validation') }, { type: 'send', key: 'key-2' });
    assert.equal(refused.step === 'sending' && refused.key, 'key-2');
  });

  it('keeps key and fault when what is typed is what stood there', () => {
    const unchanged = after(...sent(move), { type: 'lost' }, { type: 'reread', now: payment });
    assert.deepEqual(next(unchanged, { type: 'edit', draft: { ...move } }), unchanged);
  });

  it('shows both sides when the payment has changed meanwhile, and applies mine to it as it is now', () => {
    const now = later({ payDate: '2026-03-19' });
    const conflict = after(...sent(move), { type: 'lost' }, { type: 'reread', now });
    assert.deepEqual(conflict, { step: 'conflict', payment, draft: move, now });
    assert.deepEqual(next(conflict, { type: 'applyMine', key: 'key-2' }), { step: 'sending', payment: now, draft: move, key: 'key-2' });
  });

  it('does not know where the payment could not be read either, and knows after another look', () => {
    const unknown = after(...sent(), { type: 'lost' }, { type: 'rereadFailed' });
    assert.deepEqual(unknown, { step: 'unknown', payment, draft: cancel, key: 'key-1' });
    assert.equal(next(unknown, { type: 'lost' }).step, 'checking');
    assert.equal(next(next(unknown, { type: 'lost' }), { type: 'reread', now: payment }).step, 'asking');
  });

  it('cannot be closed while something is under way, and another dialog does not open over it', () => {
    for (const state of [after(...sent()), after(...sent(), { type: 'lost' })]) {
      assert.equal(next(state, { type: 'close' }), state);
      assert.equal(next(state, { type: 'open', payment: later({ id: 'other' }), draft: cancel }), state);
    }
  });

  it('never loses or repeats a decision, whatever comes in whatever order', () => {
    const events: readonly DecisionEvent[] = [
      { type: 'open', payment, draft: cancel },
      { type: 'edit', draft: move },
      { type: 'lost' },
      { type: 'reread', now: payment },
      { type: 'reread', now: later({}) },
      { type: 'rereadFailed' },
      { type: 'refused', error: new BillingError('too_late') },
      { type: 'close' },
      { type: 'done' },
    ];
    const key = fc.nat(3).map((n): DecisionEvent => ({ type: 'send', key: `key-${n}` }));
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...events), key), { maxLength: 30 }), (steps) => {
        let state = undecided;
        for (const event of steps) {
          const before = state;
          state = next(state, event);
          // While something is under way only its own answer moves it on.
          if (before.step === 'sending')
            assert.ok(state === before || ['lost', 'reread', 'rereadFailed', 'refused', 'done'].includes(event.type));
          // A key never goes to another draft.
          if (before.step === 'asking' && state.step === 'sending') assert.ok(sameDraft(before.draft, state.draft));
        }
      }),
    );
  });
});

describe('what a payment tells after a lost answer', () => {
  it('knows a cancelled, an approved and a rejected payment', () => {
    assert.equal(isDone(cancel, payment, later({ status: 'cancelled' })), true);
    assert.equal(isDone(cancel, payment, later({ payDate: '2026-03-25' })), false);
    assert.equal(isDone({ kind: 'approve' }, payment, later({ approval: { status: 'approved' } })), true);
    assert.equal(isDone({ kind: 'approve' }, payment, later({ approval: { status: 'rejected' }, status: 'rejected' })), false);
    assert.equal(isDone({ kind: 'reject', comment: 'x' }, payment, later({ status: 'rejected' })), true);
  });

  it('knows a moved payment, also where the date went on to a banking day (PAY-09)', () => {
    assert.equal(isDone(move, payment, later({ payDate: '2026-03-18' })), true);
    assert.equal(isDone({ kind: 'move', payDate: '2026-03-14' }, payment, later({ payDate: '2026-03-16' })), true);
    assert.equal(isDone(move, payment, later({ payDate: '2026-03-17' })), false);
    assert.equal(isDone(move, payment, payment), false);
    assert.equal(isDone({ ...move, methodId: 'method-2' }, payment, later({ payDate: '2026-03-18' })), false);
    assert.equal(isDone({ kind: 'move', payDate: payment.payDate, methodId: 'method-2' }, payment, later({ methodId: 'method-2' })), true);
    assert.equal(isDone(move, payment, later({ payDate: '2026-03-18', status: 'cancelled' })), false);
  });

  it('asks the server what is still possible', () => {
    assert.equal(isPossible(cancel, payment), true);
    assert.equal(isPossible({ kind: 'approve' }, payment), false);
    const { actions: _none, ...silent } = payment;
    assert.equal(isPossible(cancel, silent), false);
  });
});
