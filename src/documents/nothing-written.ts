import type { SkippedInvoice } from '../domain/documents.js';
import { asBillingError } from '../domain/as-billing-error.js';
import { BillingError } from '../domain/errors.js';

/** No invoice of a request could be written: what stands in the way of each is in `skipped` (DWN-05). */
export class NothingWritten extends BillingError {
  readonly skipped: readonly SkippedInvoice[];

  /** @param cause what the last writer threw, where one did: its code is the error's */
  constructor(skipped: readonly SkippedInvoice[], cause?: unknown) {
    super(cause === undefined ? 'not_found' : asBillingError(cause).code, { cause });
    this.skipped = skipped;
  }
}
