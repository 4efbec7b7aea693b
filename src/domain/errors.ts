import type { ErrorCode } from './error-codes.js';

export type { ErrorCode };

export interface FieldFault {
  /** JSON pointer of the wire, or a field's name. */
  readonly pointer: string;
  readonly code: string;
}
export interface BillingErrorDetails {
  readonly retryable?: boolean;
  readonly fields?: readonly FieldFault[];
  /** Seconds to wait before trying again, as told by the server. */
  readonly retryAfterSeconds?: number;
  /** The reference a customer can give to support. */
  readonly correlationId?: string;
  /** Values for the words of the code, e.g. `left`, `reason`, `currency`. Texts and numbers only. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** What came with the refusal: `quote` with `quote_changed`, `payment` with `already_paid`. Checked like every backend value. */
  readonly quote?: unknown;
  readonly payment?: unknown;
  readonly cause?: unknown;
}

/** A fault of the network, of the backend or of the user's input. A fault of the program throws a plain Error instead. */
export class BillingError extends Error {
  readonly code: ErrorCode;
  readonly retryable: boolean;
  readonly details: BillingErrorDetails;

  constructor(code: ErrorCode, details: BillingErrorDetails = {}) {
    super(code, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'BillingError';
    this.code = code;
    this.retryable = details.retryable ?? retryableByNature.has(code);
    this.details = details;
  }
}

const retryableByNature: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'network',
  'timeout',
  'rate_limited',
  'unavailable',
  'maintenance',
  'bad_response',
  'in_flight',
  'fields_unavailable',
]);
