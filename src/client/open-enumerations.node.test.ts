import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openapiDocument } from '../contract/generated/openapi-document.js';
import { skipReasons } from '../domain/documents.js';
import { displayStatuses, notPayableReasons, paymentStatuses } from '../domain/entities.js';
import { guestFactNames } from '../domain/guest-facts.js';
import { declineCodes } from '../domain/decline-codes.js';
import { errorCodes } from '../domain/error-codes.js';

const { schemas } = (openapiDocument as { components: { schemas: Record<string, { 'x-extensible-enum'?: string[] }> } }).components;
const listed = (schema: string): string[] => [...(schemas[schema]?.['x-extensible-enum'] ?? [])].sort();
const sorted = (values: readonly string[]): string[] => [...values].sort();

describe('the open enumerations of the contract', () => {
  it('are the lists of the domain', () => {
    assert.deepEqual(listed('PaymentStatus'), sorted(paymentStatuses));
    assert.deepEqual(listed('DisplayStatus'), sorted(displayStatuses));
    assert.deepEqual(listed('NotPayableReason'), sorted(notPayableReasons));
    assert.deepEqual(listed('GuestFactName'), sorted(guestFactNames));
    assert.deepEqual(listed('DeclineCode'), sorted(declineCodes));
    assert.deepEqual(listed('SkipReason'), sorted(skipReasons));
  });

  it('hold every error code but those that arise in the browser', () => {
    const local = ['network', 'timeout', 'aborted', 'bad_response', 'unknown_outcome', 'fields_unavailable', 'fields_version'];
    assert.deepEqual(listed('ErrorCode'), sorted(errorCodes.filter((code) => !local.includes(code))));
  });
});
