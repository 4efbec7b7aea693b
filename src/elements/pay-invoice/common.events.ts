import type { ErrorCode } from '../../domain/errors.js';
import { BillingEvent } from '../../internal/billing-event.js';

/** The customer pressed a support contact; `preventDefault()` keeps the browser from dialling or mailing. */
export class SupportRequestEvent extends BillingEvent<{ readonly context: { readonly invoiceNumber?: string; readonly code?: string } }> {
  constructor(context: { readonly invoiceNumber?: string; readonly code?: string }) {
    super('support-request', { context }, { cancelable: true });
  }
}

/** Something could not be read or written; the element shows it with a way on. */
export class BillingErrorEvent extends BillingEvent<{ readonly code: ErrorCode; readonly correlationId?: string }> {
  constructor(code: ErrorCode, correlationId?: string) {
    super('billing-error', { code, ...(correlationId && { correlationId }) });
  }
}

declare global {
  interface HTMLElementEventMap {
    'support-request': SupportRequestEvent;
    'billing-error': BillingErrorEvent;
  }
}
