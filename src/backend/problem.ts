import type { PaymentOutcome } from '../domain/entities.js';
import type { ErrorCode, FieldFault } from '../domain/errors.js';
import type { Quote } from './wire.js';

export interface ProblemDetails {
  readonly errors?: readonly FieldFault[];
  /** Values for the words of the code: texts and numbers only. */
  readonly params?: Readonly<Record<string, string | number>>;
  readonly retryAfterSeconds?: number;
  readonly quote?: Quote;
  readonly payment?: PaymentOutcome;
  readonly status?: number;
}

/** A refusal that the caller may read (RFC 9457). Thrown inside a transaction it also undoes it: a problem means that nothing happened. */
export class Problem extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly retryable: boolean;
  readonly details: ProblemDetails;

  constructor(code: ErrorCode, details: ProblemDetails = {}) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.status = details.status ?? statusOf[code] ?? 500;
    this.retryable = retryable.has(code);
    this.details = details;
  }
}

const statusOf: Readonly<Partial<Record<ErrorCode, number>>> = {
  rate_limited: 429,
  guest_locked: 403,
  unavailable: 503,
  maintenance: 503,
  unauthenticated: 401,
  guest_expired: 401,
  forbidden: 403,
  not_found: 404,
  guest_not_found: 404,
  pay_link_expired: 410,
  cursor_expired: 410,
  selection_expired: 410,
  download_expired: 410,
  unsupported: 501,
  validation: 422,
  temporary_account: 422,
  idempotency_mismatch: 422,
  not_payable: 409,
  limit_exceeded: 422,
  currency_mismatch: 422,
  amount_exceeds_balance: 422,
  conflict: 412,
  precondition_required: 428,
  too_late: 409,
  payload_too_large: 413,
  unsupported_media_type: 415,
  key_missing: 400,
  in_flight: 409,
  quote_changed: 409,
  already_paid: 409,
  intent_abandoned: 409,
};

const retryable: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['rate_limited', 'unavailable', 'maintenance', 'in_flight']);

/** Short English titles for logs and people with a terminal; screens choose their own words by `code`. */
export const problemTitles: Readonly<Partial<Record<ErrorCode, string>>> = {
  rate_limited: 'Too many requests',
  guest_locked: 'Too many attempts today',
  unavailable: 'Temporarily unavailable',
  unauthenticated: 'Sign-in or a guest token is needed',
  guest_expired: 'The guest token has expired',
  forbidden: 'Not allowed',
  not_found: 'Not found',
  guest_not_found: 'No open invoice with these details',
  pay_link_expired: 'The link has expired or was used',
  cursor_expired: 'The cursor leads nowhere any more: begin with the first page',
  selection_expired: 'The selection has expired',
  download_expired: 'The file is no longer kept: have it prepared again',
  unsupported: 'Not supported by this backend',
  validation: 'The request is not valid',
  temporary_account: 'A temporary account number cannot be paid online',
  too_late: 'It can no longer be changed',
  conflict: 'It was changed since it was read',
  precondition_required: 'If-Match with the version is missing',
  idempotency_mismatch: 'The key was used with another request',
  not_payable: 'The invoice cannot be paid online',
  limit_exceeded: 'Above the limit of this payment method',
  currency_mismatch: 'The currency is not the currency of the invoice',
  amount_exceeds_balance: 'More than the amount due',
  payload_too_large: 'The request is too large',
  unsupported_media_type: 'Only application/json is accepted',
  key_missing: 'Idempotency-Key is missing',
  in_flight: 'The first request with this key is still under way',
  quote_changed: 'The amounts have changed since the quote',
  already_paid: 'The invoice is already paid',
  intent_abandoned: 'This key was given up',
};

/** A refused input, by JSON pointer and code. */
export const invalid = (pointer: string, code: string): Problem => new Problem('validation', { errors: [{ pointer, code }] });
