import type { ReactiveControllerHost } from 'lit';
import type { BillingClient, CallOptions, GuestInvoice, PayInput, Quote } from '../../client/billing-client.js';
import type { IntentContext, PendingIntent } from '../../client/payment-intent.js';
import type { BillingTerms, Payment } from '../../domain/entities.js';
import { BillingError } from '../../domain/errors.js';
import type { PaymentFields } from '../../payment-fields/adapter.js';
import type { PartHost } from '../../controllers/lazy-part.js';
import type { PayEvent, PayState } from './pay-invoice.flow.js';

/** As much as paying itself needs to know of a step, whoever pays: a guest's steps and those of a signed-in customer are both such. */
export type PayingStep =
  | { readonly step: 'review' | 'sending'; readonly quote: Quote }
  | { readonly step: 'action'; readonly intent: PendingIntent; readonly payment: Payment }
  | { readonly step: 'checking'; readonly intent: PendingIntent }
  | { readonly step: 'find' | 'blocked' | 'invoices' | 'method' | 'done' };

/** What paying tells the flow. */
export type PayingEvent = Extract<PayEvent, { type: 'sent' | 'resumed' | 'outcome' }>;

export interface PayingHost extends ReactiveControllerHost, Pick<HTMLElement, 'dispatchEvent'> {
  readonly pay: PayingStep;
  readonly billingClient: BillingClient | undefined;
  send(event: PayingEvent): void;
}

/** What differs between a guest's payment and a customer's. */
export interface PayingNeeds {
  options(): CallOptions;
  /** What is sent for the quote on the screen, and what must survive a reload with it. */
  consent(): { readonly input: PayInput; readonly context: Omit<IntentContext, 'invoiceIds' | 'total'> };
  /** Nothing was charged: what must not be used twice is cleared. */
  refused(): void;
  /** The signed-in customer. */
  subject?(): { readonly subject?: string };
}

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
export function paymentsOf({ billingClient }: Pick<CheckoutHost, 'billingClient'>): NonNullable<BillingClient['payments']> {
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
