import type { Party } from './party.js';
import type { PaymentMethodType } from './payment-method.js';
import type { Id, Instant, Known, LocalDate, Money } from './scalars.js';
import type { CreditUse, RewardUse } from './wallet.js';

export const paymentStatuses = [
  'draft',
  'validating',
  'pendingApproval',
  'scheduled',
  'processing',
  'requiresAction',
  'succeeded',
  'failed',
  'cancelled',
  'rejected',
  'expired',
  'returned',
  'partiallyRefunded',
  'refunded',
  'chargedBack',
  'awaitingFunds',
] as const;
export type PaymentStatus = Known<(typeof paymentStatuses)[number]>;
export interface PaymentRef {
  readonly id: Id;
  readonly reference: string;
  readonly payDate: LocalDate;
  readonly amount: Money;
  readonly status: PaymentStatus;
}

/** Why less than the balance is paid (PAY-06); a short payment is not a dispute. */
export interface ShortPay {
  readonly reasonCode: Known<(typeof shortPayReasons)[number]>;
  /** At most 500 characters. */
  readonly comment?: string;
}
export const shortPayReasons = ['price', 'quantity', 'notReceived', 'creditExpected', 'other'] as const;
export interface PaymentItem {
  readonly invoiceId: Id;
  readonly invoiceNumber?: string;
  /** What this payment settles of the invoice, credits and rewards included. */
  readonly amount: Money;
  readonly shortPay?: ShortPay;
}
/** The second pair of eyes on a large payment (PAY-18). */
export interface Approval {
  readonly status: Known<'pending' | 'approved' | 'rejected' | 'expired'>;
  readonly by?: string;
  readonly at?: Instant;
  readonly comment?: string;
}
/** What the caller may do with a payment now; the server checks again. */
export type PaymentAction = Known<'cancel' | 'reschedule' | 'approve' | 'reject' | 'receipt' | 'payAgain'>;
export interface PaymentFailure {
  /** One of `declineCodes`, else shown in the generic words of PAY-22. */
  readonly code: string;
  readonly at: Instant;
}
/** What the customer must do before the payment can go on: 3-D Secure in a frame of the payment-fields origin, or leave for another page. */
export type NextAction = { readonly kind: 'frame'; readonly url: string } | { readonly kind: 'redirect'; readonly url: string };

export interface Payment {
  readonly id: Id;
  /** Shown to the customer and quoted to support. */
  readonly reference: string;
  readonly origin: Known<'portal' | 'guest' | 'autopay' | 'offline' | 'payLink'>;
  readonly status: PaymentStatus;
  readonly payDate: LocalDate;
  readonly createdAt: Instant;
  readonly currency: string;
  readonly gross: Money;
  readonly surcharge?: Money;
  readonly total: Money;
  readonly methodId?: Id;
  /** Brand and last four digits, e.g. "Visa •••• 4242". */
  readonly methodLabel: string;
  readonly methodType?: PaymentMethodType;
  readonly items: readonly PaymentItem[];
  readonly credits?: readonly CreditUse[];
  readonly rewards?: readonly RewardUse[];
  /** Who made it, as shown to colleagues. */
  readonly createdBy?: { readonly userId?: Id; readonly name: string };
  readonly approval?: Approval;
  /** Until then a scheduled payment can be cancelled or moved (PAY-25). */
  readonly cancellableUntil?: Instant;
  readonly actions?: readonly PaymentAction[];
  /** Why it failed or, once it went through, why the bank returned it (PAY-24). */
  readonly failure?: PaymentFailure;
  readonly nextAction?: NextAction;
  readonly receiptId?: Id;
  /** Where the receipt goes, masked. */
  readonly receiptEmail?: string;
  /** For debits: business days until the money is confirmed (PAY-23). */
  readonly settlesWithinDays?: number;
  readonly version: number;
}
/** What an expired guest token may still read about its own key: status, reference, amount. */
export type PaymentOutcome = Pick<Payment, 'status' | 'reference' | 'total'> & Partial<Payment>;

export interface Receipt {
  readonly id: Id;
  readonly payee: Party;
  readonly payment: Payment;
  readonly issuedAt: Instant;
}
