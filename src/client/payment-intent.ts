import type { Id, Money, NextAction, Payment, PaymentOutcome, SupportContact } from '../domain/entities.js';
import type { BillingError } from '../domain/errors.js';
import { outcomeOf } from '../domain/payment-state.js';

/** What must survive a reload between the customer's consent and a final answer. Never card data; a guest's token only as long as the intent is pending. */
export interface PendingIntent {
  /** The idempotency key: one for each decision of the customer. */
  readonly key: string;
  /** `BillingClient.scope` of the backend that was asked. */
  readonly scope: string;
  readonly invoiceIds: readonly Id[];
  readonly invoiceNumbers: readonly string[];
  readonly total: Money;
  readonly methodLabel: string;
  /** Milliseconds since 1970 by this browser's clock. */
  readonly createdAt: number;
  /** Known once the backend has shown a payment. */
  readonly paymentId?: Id;
  readonly reference?: string;
  readonly guestToken?: string;
  readonly supportContact?: SupportContact;
  readonly country?: string;
}

/** What the caller knows of an intent before it has a key. */
export type IntentContext = Omit<PendingIntent, 'key' | 'scope' | 'createdAt' | 'paymentId' | 'reference'>;

/**
 * The three outcomes that a customer is told, paid, not charged and checking, and the two between: `accepted` (a debit or transfer that takes days) and
 * `action` (3-D Secure, redirect). `checking` is never shown as failed and never offers to pay again (PAY-21).
 */
export type IntentOutcome =
  | { readonly kind: 'paid'; readonly payment: PaymentOutcome }
  | { readonly kind: 'accepted'; readonly payment: PaymentOutcome }
  | { readonly kind: 'action'; readonly intent: PendingIntent; readonly payment: Payment; readonly action: NextAction }
  | { readonly kind: 'notCharged'; readonly why: 'declined'; readonly payment: PaymentOutcome }
  | { readonly kind: 'notCharged'; readonly why: 'refused'; readonly error: BillingError }
  | { readonly kind: 'notCharged'; readonly why: 'abandoned' }
  | { readonly kind: 'checking'; readonly intent: PendingIntent; readonly payment?: PaymentOutcome };

/** Nothing more is to be asked: the key may go. */
export const isFinal = (outcome: IntentOutcome): boolean => outcome.kind !== 'checking' && outcome.kind !== 'action';

/** The least that makes a payment of any client believable; clients other than HttpBillingClient check nothing. */
export const isPayment = (value: unknown): value is PaymentOutcome => {
  const payment = value as Partial<PaymentOutcome> | null | undefined;
  return (
    typeof payment === 'object' &&
    typeof payment?.status === 'string' &&
    typeof payment.reference === 'string' &&
    typeof payment.total?.currency === 'string' &&
    Number.isSafeInteger(payment.total.minor)
  );
};

/** The outcome that a payment stands for. */
export const outcomeFrom = (intent: PendingIntent, payment: PaymentOutcome): IntentOutcome => {
  switch (outcomeOf(payment)) {
    case 'paid':
      return { kind: 'paid', payment };
    case 'accepted':
      return { kind: 'accepted', payment };
    case 'notCharged':
      return { kind: 'notCharged', why: 'declined', payment };
    case 'action':
      // An expired guest token shows status, reference and total only: nothing to act upon, but an answer will come.
      return payment.nextAction && payment.id
        ? { kind: 'action', intent, payment: payment as Payment, action: payment.nextAction }
        : { kind: 'checking', intent, payment };
    case 'pending':
      return { kind: 'checking', intent, payment };
  }
};

/** The same decision: the same invoices, amount and method. */
export const isSameIntent = (a: IntentContext, b: IntentContext): boolean =>
  a.total.minor === b.total.minor &&
  a.total.currency === b.total.currency &&
  a.methodLabel === b.methodLabel &&
  [...a.invoiceIds].sort().join('\n') === [...b.invoiceIds].sort().join('\n');
