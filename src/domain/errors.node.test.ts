import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { asBillingError } from './as-billing-error.js';
import { declineCodes } from './decline-codes.js';
import { errorCodes, parseErrorCode } from './error-codes.js';
import { BillingError } from './errors.js';

test('an error carries its code, and words for it live elsewhere', () => {
  const error = new BillingError('guest_not_found');
  assert.ok(error instanceof Error);
  assert.equal(error.name, 'BillingError');
  assert.equal(error.code, 'guest_not_found');
  assert.equal(error.message, 'guest_not_found');
  assert.equal(error.cause, undefined);
  assert.deepEqual(error.details, {});
});

test('details come along as they were given', () => {
  const details = {
    correlationId: 'abc',
    retryAfterSeconds: 5,
    params: { left: 3 },
    fields: [{ pointer: '/facts/accountNumber', code: 'required' }],
  };
  assert.deepEqual(new BillingError('validation', details).details, details);
});

test('the cause is kept for the log', () => {
  const cause = new TypeError('fetch failed');
  assert.equal(new BillingError('network', { cause }).cause, cause);
  assert.equal('cause' in new BillingError('network'), false);
});

test('whether trying again can help follows from the code, unless the server says otherwise', () => {
  const retryable = ['network', 'timeout', 'rate_limited', 'unavailable', 'maintenance', 'bad_response', 'in_flight', 'fields_unavailable'];
  for (const code of errorCodes) {
    assert.equal(new BillingError(code).retryable, retryable.includes(code), code);
    assert.equal(new BillingError(code, { retryable: true }).retryable, true);
    assert.equal(new BillingError(code, { retryable: false }).retryable, false);
  }
});

test('an outcome that is not known is never offered to be tried again', () => {
  assert.equal(new BillingError('unknown_outcome').retryable, false);
  assert.equal(new BillingError('intent_abandoned').retryable, false);
});

test('codes are in snake case and each is there once', () => {
  for (const code of errorCodes) assert.match(code, /^[a-z]+(_[a-z]+)*$/);
  assert.equal(new Set(errorCodes).size, errorCodes.length);
  assert.equal(new Set(declineCodes).size, declineCodes.length);
});

test('a code of the list is read as itself', () => {
  for (const code of errorCodes) assert.equal(parseErrorCode(code), code);
});

test('a code that nobody knows reads as a bad response and never throws', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }), (value) => {
      const code = parseErrorCode(value);
      assert.ok(errorCodes.includes(code));
      assert.equal(code, (errorCodes as readonly unknown[]).includes(value) ? value : 'bad_response');
      assert.ok(new BillingError(code) instanceof BillingError);
    }),
  );
  for (const value of ['', 'NETWORK', 'toString', '__proto__', 'network ', null, undefined, 404])
    assert.equal(parseErrorCode(value), 'bad_response');
});

test('anything thrown becomes a billing error, and one stays the very same', () => {
  const error = new BillingError('guest_locked');
  assert.equal(asBillingError(error), error);
  fc.assert(
    fc.property(fc.anything(), (thrown) => {
      const result = asBillingError(thrown);
      assert.ok(result instanceof BillingError);
      assert.equal(result.code, 'unavailable');
      if (thrown !== undefined) assert.equal(result.cause, thrown);
    }),
  );
});

test('an abort keeps its meaning, in Node as in a browser', () => {
  const controller = new AbortController();
  controller.abort();
  assert.equal(asBillingError(controller.signal.reason).code, 'aborted');
  assert.equal(asBillingError(new DOMException('stopped', 'AbortError')).code, 'aborted');
  assert.equal(asBillingError(new DOMException('other', 'DataCloneError')).code, 'unavailable');
});

test('the error of another copy of the kit, or of a client that has none, keeps its code', () => {
  const foreign = Object.assign(new Error('x'), { name: 'BillingError', code: 'guest_not_found', details: { correlationId: 'c-1' } });
  assert.equal(asBillingError(foreign).code, 'guest_not_found');
  assert.equal(asBillingError(foreign).details.correlationId, 'c-1');
  assert.equal(asBillingError({ name: 'BillingError', code: 'rate_limited' }).retryable, true);
  assert.equal(asBillingError({ name: 'BillingError', code: 'invented' }).code, 'unavailable');
});
