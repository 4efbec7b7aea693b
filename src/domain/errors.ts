/** The closed list of codes. Words for each live in i18n alone; text from a server is never shown raw. */
export const errorCodes = [
  // transport
  'network',
  'timeout',
  'aborted',
  'rate_limited',
  'unavailable',
  'maintenance',
  'bad_response',
  // session and rights
  'unauthenticated',
  'forbidden',
  'not_found',
  'unsupported',
  // input and concurrency
  'validation',
  'conflict',
  'cursor_expired',
  'selection_expired',
  'download_expired',
  'too_late',
  'precondition_required',
  'payload_too_large',
  'unsupported_media_type',
  // idempotency of writes
  'key_missing',
  'idempotency_mismatch',
  'in_flight',
  'intent_abandoned',
  'unknown_outcome',
  // payment
  'quote_changed',
  'already_paid',
  'not_payable',
  'limit_exceeded',
  'currency_mismatch',
  'amount_exceeds_balance',
  'confirmation_required',
  // guest
  'guest_not_found',
  'guest_locked',
  'temporary_account',
  'pay_link_expired',
  'guest_expired',
  // payment fields
  'fields_unavailable',
  'fields_version',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Codes under which a payment may fail at the bank (PAY-22). Unknown ones read as `generic`. */
export const declineCodes = [
  'generic',
  'insufficientFunds',
  'expiredCard',
  'incorrectCvc',
  'limit',
  'authenticationFailed',
  'accountClosed',
  'accountNotFound',
  'processorDown',
] as const;
export type DeclineCode = (typeof declineCodes)[number];

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

/** An unknown string from a wire becomes a code of the list, or `bad_response`. */
export const parseErrorCode = (value: unknown): ErrorCode =>
  (errorCodes as readonly unknown[]).includes(value) ? (value as ErrorCode) : 'bad_response';

/** Anything thrown becomes a BillingError; an abort keeps its meaning, and so does the error of another copy of the kit (or of a client without one). */
export const asBillingError = (thrown: unknown): BillingError => {
  if (thrown instanceof BillingError) return thrown;
  const { name, code, details } = (thrown ?? {}) as { name?: unknown; code?: unknown; details?: BillingErrorDetails };
  if (name === 'BillingError' && (errorCodes as readonly unknown[]).includes(code))
    return new BillingError(code as ErrorCode, { cause: thrown, ...details });
  return new BillingError(name === 'AbortError' ? 'aborted' : 'unavailable', { cause: thrown });
};
