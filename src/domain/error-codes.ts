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

/** An unknown string from a wire becomes a code of the list, or `bad_response`. */
export const parseErrorCode = (value: unknown): ErrorCode =>
  (errorCodes as readonly unknown[]).includes(value) ? (value as ErrorCode) : 'bad_response';
