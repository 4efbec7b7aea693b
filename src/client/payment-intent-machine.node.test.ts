import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { errorCodes } from '../domain/error-codes.js';
import { BillingError } from '../domain/errors.js';
import { payment } from './answers.fixture.js';
import { decide, resuming, sending, tryLimits, watching } from './payment-intent-machine.js';
import type { Answer, Progress, Verdict } from './payment-intent-machine.js';

const error = (code: (typeof errorCodes)[number]): Answer => ({ kind: 'error', error: new BillingError(code) });
const nothing: Answer = { kind: 'nothing' };
const lost = error('network');
const refused = error('quote_changed');

/** The steps that a run of answers goes through, and how it ends. */
const walk = (start: Progress, answers: readonly Answer[], canAbandon = true): string => {
  let progress = start;
  const steps: string[] = [progress.step];
  for (const answer of answers) {
    const verdict = decide(progress, answer, canAbandon);
    if (verdict.kind !== 'again') return [...steps, ending(verdict)].join(' ');
    progress = verdict.progress;
    steps.push(progress.step);
  }
  return steps.join(' ');
};
const ending = (verdict: Verdict): string => (verdict.kind === 'notCharged' ? (verdict.error?.code ?? 'notCharged') : verdict.kind);

describe('the order of steps after an answer', () => {
  it('ends with a payment at any step', () => {
    for (const step of ['send', 'look', 'abandon'] as const) {
      assert.equal(decide({ step, tries: 0, doubt: true }, { kind: 'payment', payment }, true).kind, 'payment');
    }
  });

  it('sends four times, looks three times, then gives the key up, and only then says "not charged"', () => {
    const answers = [lost, lost, lost, lost, nothing, nothing, nothing, nothing];
    assert.equal(walk(sending, answers), 'send send send send look look look abandon notCharged');
  });

  it('never calls "nothing under the key" an end, however often it is said', () => {
    assert.equal(walk(resuming, [nothing, nothing, nothing], false), 'look look look checking');
    assert.equal(walk(resuming, [nothing, lost, nothing, lost, lost, lost]), 'look look look abandon abandon abandon checking');
  });

  it('ends with the refusal of the only request, but looks into one after a request of unknown fate', () => {
    assert.equal(walk(sending, [refused]), 'send quote_changed');
    assert.equal(walk(sending, [lost, refused, nothing, nothing]), 'send send look abandon quote_changed');
    assert.equal(walk(sending, [lost, refused, { kind: 'payment', payment }]), 'send send look payment');
    assert.equal(walk(sending, [lost, refused, nothing], false), 'send send look checking');
    assert.equal(
      walk(sending, [error('in_flight'), error('unauthenticated'), lost, lost, lost, lost]),
      'send send look abandon abandon abandon checking',
    );
  });

  it('does not take a mismatch of bodies for an end, for the key is known there', () => {
    assert.equal(walk(sending, [error('idempotency_mismatch'), { kind: 'payment', payment }]), 'send look payment');
  });

  it('ends where the server says that the key is spent', () => {
    assert.equal(walk(sending, [lost, error('intent_abandoned')]), 'send send notCharged');
    assert.equal(walk(sending, [lost, refused, nothing, error('intent_abandoned')]), 'send send look abandon quote_changed');
  });

  it('does not insist where asking is refused', () => {
    assert.equal(walk(resuming, [error('unauthenticated'), error('unauthenticated')]), 'look abandon checking');
    assert.equal(walk(watching, [nothing, nothing]), 'look abandon notCharged');
  });

  it('ends within its limits whatever is answered, and says "not charged" only after a lone refusal, a spent key or nothing on abandon', () => {
    const answer: fc.Arbitrary<Answer> = fc.oneof(
      fc.constant(nothing),
      fc.constantFrom(...errorCodes).map((code) => error(code)),
    );
    const most = tryLimits.send + tryLimits.look + tryLimits.abandon;
    fc.assert(
      fc.property(
        fc.constantFrom(sending, resuming, watching),
        fc.array(answer, { minLength: most, maxLength: most }),
        fc.boolean(),
        (start, answers, canAbandon) => {
          let progress = start;
          for (const each of answers) {
            const verdict = decide(progress, each, canAbandon);
            if (verdict.kind === 'again') {
              progress = verdict.progress;
              continue;
            }
            if (verdict.kind !== 'notCharged') return verdict.kind === 'checking';
            const spent = each.kind === 'error' && each.error.code === 'intent_abandoned';
            return (
              spent ||
              (progress.step === 'send' && !progress.doubt && each.kind === 'error') ||
              (progress.step === 'abandon' && each.kind === 'nothing')
            );
          }
          return false;
        },
      ),
    );
  });
});
