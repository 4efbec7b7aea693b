import type { ErrorCode } from '../domain/errors.js';
import { BillingEvent } from '../internal/billing-event.js';

/** Something could not be read or written; the element shows it with a way on. */
export class BillingErrorEvent extends BillingEvent<{ readonly code: ErrorCode; readonly correlationId?: string }> {
  constructor(code: ErrorCode, correlationId?: string) {
    super('billing-error', { code, ...(correlationId && { correlationId }) });
  }
}

/**
 * Nobody is signed in, or not any more; the host signs the customer in. What was typed is kept. `asked`: the customer pressed "Sign in";
 * then `preventDefault()` keeps a provider with a `sign-in-url` from going there.
 */
export class AuthRequiredEvent extends BillingEvent<{ readonly asked: boolean }> {
  constructor(asked = false) {
    super('billing-auth-required', { asked }, { cancelable: true });
  }
}
