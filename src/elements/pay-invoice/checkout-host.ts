import type { BillingClient, CallOptions, GuestInvoice } from '../../client/billing-client.js';
import type { BillingTerms } from '../../domain/entities.js';
import { BillingError } from '../../domain/errors.js';
import type { PaymentFields } from '../../payment-fields/adapter.js';
import type { PartHost } from '../../controllers/lazy-part.js';
import type { PayEvent, PayState } from './pay-invoice.flow.js';

/** What the parts of the checkout need of their element. */
export interface CheckoutHost extends PartHost {
  readonly pay: PayState;
  readonly terms: BillingTerms | undefined;
  readonly billingClient: BillingClient | undefined;
  readonly paymentFields?: PaymentFields;
  send(event: PayEvent): void;
  /** Moves the focus once the next state is drawn. */
  focusOn(selector: string): void;
}

export const ticketOf = ({ pay }: CheckoutHost): GuestInvoice | undefined => (pay.step === 'find' ? undefined : pay.ticket);

/** @throws BillingError `unsupported` where the client takes no payments */
export function paymentsOf({ billingClient }: CheckoutHost): NonNullable<BillingClient['payments']> {
  if (!billingClient?.payments) throw new BillingError('unsupported');
  return billingClient.payments;
}

/** Language and, for a guest, the token of the one invoice; after a reload the one kept beside the pending intent. */
export function callOptions(host: CheckoutHost): CallOptions {
  const { pay, speech } = host;
  const kept = pay.step === 'checking' || pay.step === 'action' ? pay.intent.guestToken : undefined;
  const guestToken = ticketOf(host)?.session.token ?? kept;
  return { locale: speech.locale, ...(guestToken && { guestToken }) };
}
