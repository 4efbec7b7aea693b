import { asBillingError } from '../domain/as-billing-error.js';
import type { BillingError, ErrorCode } from '../domain/errors.js';

/**
 * What a failed write proves, by code (security: the retry table). `unknown`: nothing, the request may have been carried out or may still be under
 * way; the same key is sent again, then asked after. Every other code came with a problem of the server: no payment was made by that request.
 */
export const unknownOutcomeCodes: ReadonlySet<ErrorCode> = /*#__PURE__*/ new Set<ErrorCode>([
  'network',
  'timeout',
  'aborted',
  'rate_limited',
  'unavailable',
  'maintenance',
  'bad_response',
  'in_flight',
  'unknown_outcome',
]);

/** True for everything that leaves open whether a write was carried out; a thrown value that is no BillingError does so too. */
export const isUnknownOutcome = (thrown: unknown): boolean => {
  const error = asBillingError(thrown);
  return error.retryable || unknownOutcomeCodes.has(error.code);
};

/** True only for a problem that says: this request made no payment. */
export const isFinalRefusal = (thrown: unknown): boolean => !isUnknownOutcome(thrown);

/** Codes after which a read may be sent again at once. Timeouts have cost the customer enough time already; maintenance lasts longer than a try. */
const readAgainCodes: ReadonlySet<ErrorCode> = /*#__PURE__*/ new Set<ErrorCode>(['network', 'rate_limited', 'unavailable', 'bad_response']);

/** Longest Retry-After, in seconds, that a read waits out by itself; above it the caller hears of the error. */
const patience = 5;

/** Whether a failed read is worth a second try. */
export const readsAgain = (error: BillingError): boolean =>
  readAgainCodes.has(error.code) && (error.details.retryAfterSeconds ?? 0) <= patience;

export interface Pace {
  /** Wait before the second try, in milliseconds; doubles with each further one. */
  readonly first: number;
  readonly most: number;
}
export const readPace: Pace = { first: 400, most: 5_000 };
export const writePace: Pace = { first: 1_000, most: 30_000 };
export const watchPace: Pace = { first: 2_000, most: 30_000 };

/**
 * Milliseconds to wait before try `attempt + 1` (0 = after the first). Half of it is chance, so that many clients do not come back together;
 * Retry-After is a floor, `pace.most` the ceiling of both.
 */
export const delayBefore = (attempt: number, pace: Pace, random: () => number, retryAfterSeconds = 0): number => {
  const span = Math.min(pace.most, pace.first * 2 ** attempt);
  const jittered = span * (0.5 + random() / 2);
  return Math.round(Math.min(pace.most, Math.max(jittered, retryAfterSeconds * 1_000)));
};
