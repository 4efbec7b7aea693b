import { errorCodes, type ErrorCode } from './error-codes.js';
import { BillingError, type BillingErrorDetails } from './errors.js';

/** Anything thrown becomes a BillingError; an abort keeps its meaning, and so does the error of another copy of the kit (or of a client without one). */
export const asBillingError = (thrown: unknown): BillingError => {
  if (thrown instanceof BillingError) return thrown;
  const { name, code, details } = (thrown ?? {}) as { name?: unknown; code?: unknown; details?: BillingErrorDetails };
  if (name === 'BillingError' && (errorCodes as readonly unknown[]).includes(code))
    return new BillingError(code as ErrorCode, { cause: thrown, ...details });
  return new BillingError(name === 'AbortError' ? 'aborted' : 'unavailable', { cause: thrown });
};
