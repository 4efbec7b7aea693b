import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { errorCodes } from '../domain/error-codes.js';
import { BillingError } from '../domain/errors.js';
import { delayBefore, isFinalRefusal, isUnknownOutcome, readsAgain, unknownOutcomeCodes, watchPace, writePace } from './retry.js';

describe('the retry table', () => {
  it('calls nine codes an unknown outcome of a write, and no others', () => {
    const unknown = [
      'network',
      'timeout',
      'aborted',
      'rate_limited',
      'unavailable',
      'maintenance',
      'bad_response',
      'in_flight',
      'unknown_outcome',
    ];
    for (const code of errorCodes) {
      if (code === 'fields_unavailable') continue;
      const error = new BillingError(code);
      assert.equal(isUnknownOutcome(error), unknown.includes(code), code);
      assert.equal(isFinalRefusal(error), !unknown.includes(code), code);
    }
    assert.equal(unknownOutcomeCodes.size, unknown.length);
  });

  it('believes a server that calls its refusal retryable, and never one that calls a fault final', () => {
    assert.ok(isUnknownOutcome(new BillingError('validation', { retryable: true })));
    assert.ok(isUnknownOutcome(new BillingError('unavailable', { retryable: false })));
  });

  it('counts whatever else is thrown as unknown', () => {
    fc.assert(fc.property(fc.anything(), (thrown) => isUnknownOutcome(thrown) && !isFinalRefusal(thrown)));
  });

  it('reads again after faults of the moment, and not when told to wait long', () => {
    assert.ok(readsAgain(new BillingError('network')) && readsAgain(new BillingError('rate_limited', { retryAfterSeconds: 5 })));
    assert.ok(!readsAgain(new BillingError('rate_limited', { retryAfterSeconds: 6 })));
    for (const code of ['timeout', 'aborted', 'maintenance', 'not_found', 'unauthenticated'] as const)
      assert.ok(!readsAgain(new BillingError(code)), code);
  });
});

describe('the wait before another try', () => {
  it('doubles, is half chance, honours Retry-After and never passes the longest', () => {
    const pace = fc.constantFrom(writePace, watchPace);
    const chance = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(fc.nat(40), pace, chance, fc.nat(100), (attempt, at, luck, retryAfter) => {
        const delay = delayBefore(attempt, at, () => luck, retryAfter);
        const full = Math.min(at.most, at.first * 2 ** attempt);
        assert.ok(delay >= Math.min(at.most, Math.max(full / 2, retryAfter * 1_000)) && delay <= at.most);
        if (retryAfter === 0) assert.ok(delay <= full);
      }),
    );
  });
});
