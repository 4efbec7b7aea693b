import type { GuestFactName } from './guest-facts.js';
import type { CreditUse, RewardUse } from './wallet.js';

/**
 * The nouns of billing, as they cross the contract. Shapes follow docs/specification/entities.md.
 * Unions that come from a backend are open: `Known<...>` keeps the listed values visible to the compiler and lets a value of a newer
 * backend through, so that an unknown status is shown in neutral words instead of breaking the page.
 */
export type Id = string;
/** Calendar date `YYYY-MM-DD` in the biller's time zone. */
export type LocalDate = string;
/** ISO 8601 UTC. */
export type Instant = string;
/** A listed value, or one that a newer backend knows and we do not. */
export type Known<T extends string> = T | (string & Record<never, never>);

/** Integer minor units (safe integer) of an ISO 4217 currency: KRW has 0 decimals, EUR 2, BHD 3. Never a float. */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

export interface Address {
  readonly lines: readonly string[];
  readonly postalCode?: string;
  readonly city?: string;
  readonly region?: string;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
}
export interface Party extends Address {
  readonly name: string;
}

/** A phone, e-mail and opening hours as printed; all optional because some invoices print only one of them. */
export interface SupportContact {
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly hours?: string;
}

export type InvoiceKind = Known<'invoice' | 'creditNote' | 'debitNote' | 'planSummary'>;
export type InvoiceLifecycle = Known<'issued' | 'closed' | 'void' | 'writtenOff'>;
export type InvoicePaymentState = Known<'none' | 'scheduled' | 'processing' | 'returned'>;
/** Derived by the ordered rule of docs/specification/states.md; see `displayStatus()`. */
export const displayStatuses = [
  'void',
  'credit',
  'closed',
  'overpaid',
  'paymentPending',
  'returned',
  'overdue',
  'scheduled',
  'partial',
  'open',
] as const;
export type DisplayStatus = (typeof displayStatuses)[number];

/** Why an invoice cannot be paid online (PAY-01). */
export const notPayableReasons = [
  'temporaryAccount',
  'notEnrolled',
  'alreadyPaid',
  'closed',
  'void',
  'paymentPending',
  'scheduled',
  'creditNote',
  'inCollections',
  'eftPlan',
  'countryOffline',
  'noPermission',
  'noMethod',
  'zeroBalance',
] as const;
export type NotPayableReason = (typeof notPayableReasons)[number];

export interface InvoiceFlags {
  readonly payable: boolean;
  readonly cardPayable: boolean;
  readonly disputable: boolean;
  readonly pdf: boolean;
  readonly xml: boolean;
  readonly promised: boolean;
  readonly autopay: boolean;
  readonly printFee: boolean;
  readonly supportInvoice: boolean;
}

export interface InvoiceLine {
  readonly id: Id;
  readonly seq: number;
  readonly accountId?: Id;
  readonly date?: LocalDate;
  readonly reference?: string;
  readonly trackingNumber?: string;
  readonly description: string;
  readonly chargeCode: string;
  readonly category: string;
  readonly quantity?: string;
  readonly unit?: string;
  readonly net: Money;
  readonly tax?: Money;
  readonly adjustments?: Money;
  readonly disputeId?: Id;
}
export interface TaxLine {
  readonly category: string;
  /** Percent as a decimal string, e.g. "21" or "5.5". */
  readonly rate: string;
  readonly base: Money;
  readonly amount: Money;
  readonly exemptionReason?: string;
}
export interface Allocation {
  readonly id: Id;
  readonly source: Known<'payment' | 'credit' | 'reward' | 'adjustment' | 'writeOff'>;
  readonly sourceId: Id;
  readonly amount: Money;
  readonly at: Instant;
}
export interface DocumentRef {
  readonly id: Id;
  readonly format: string;
  readonly name: string;
}
export interface PaymentRef {
  readonly id: Id;
  readonly reference: string;
  readonly payDate: LocalDate;
  readonly amount: Money;
  readonly status: PaymentStatus;
}

/**
 * What a guest may see of an invoice: number, masked account, balance, due date (R-030..032) and what is needed to pay it.
 * `Invoice` has all of this too, so one screen serves both.
 */
export interface InvoiceSummary {
  readonly id: Id;
  readonly number: string;
  /** Human account number; masked ("••••2C3") for a guest. */
  readonly accountNumber?: string;
  /** Country whose profile applies, ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly currency: string;
  readonly balance: Money;
  readonly dueDate?: LocalDate;
  readonly dueOnReceipt?: boolean;
  readonly displayStatus?: Known<DisplayStatus>;
  readonly daysOverdue?: number;
  readonly flags?: Partial<InvoiceFlags>;
  readonly notPayableReason?: Known<NotPayableReason>;
  /** The number to quote with a bank transfer (PAY-26); the invoice number where absent. */
  readonly remittanceRef?: string;
  /** The contact printed on this invoice. */
  readonly billingContact?: SupportContact;
  readonly lastPayment?: PaymentRef;
  /** Amount that is under way, for "A payment of {amount} is being processed." (PAY-01) */
  readonly pendingAmount?: Money;
  readonly version?: number;
}

export interface Invoice extends InvoiceSummary {
  readonly kind: InvoiceKind;
  readonly accountId: Id;
  readonly accountNumber: string;
  readonly country: string;
  readonly planId?: Id;
  /** The invoice that replaces a void one, or the one that this corrects. */
  readonly parentInvoiceId?: Id;
  readonly parentInvoiceNumber?: string;
  readonly invoiceDate: LocalDate;
  readonly dueOnReceipt: boolean;
  readonly paymentTerms?: string;
  readonly period?: { readonly from: LocalDate; readonly to: LocalDate };
  readonly total: Money;
  readonly tax: Money;
  readonly paid: Money;
  readonly credited: Money;
  readonly rewarded: Money;
  readonly adjusted: Money;
  readonly poNumber?: string;
  readonly reference?: string;
  readonly controlIdHint?: string;
  readonly lifecycle: InvoiceLifecycle;
  readonly paymentState: InvoicePaymentState;
  readonly disputeState: Known<'none' | 'open' | 'resolved'>;
  readonly displayStatus: Known<DisplayStatus>;
  readonly daysOverdue: number;
  readonly dunningLevel?: number;
  readonly flags: InvoiceFlags;
  readonly remittanceRef: string;
  readonly billTo: Party;
  readonly remitTo: Party;
  readonly lines: readonly InvoiceLine[];
  readonly taxes: readonly TaxLine[];
  readonly allocations: readonly Allocation[];
  readonly documents: readonly DocumentRef[];
  /** Disputes of this invoice, newest first; more about them is of the disputes group. */
  readonly disputes?: readonly DisputeRef[];
  /** Payments of this invoice, newest first, returned ones included. */
  readonly payments?: readonly PaymentRef[];
  readonly version: number;
}
export interface DisputeRef {
  readonly id: Id;
  readonly number: string;
  readonly status: Known<
    'draft' | 'submitted' | 'underReview' | 'needsInfo' | 'approved' | 'partlyApproved' | 'denied' | 'credited' | 'closed' | 'withdrawn'
  >;
  readonly amount: Money;
  readonly lineIds: readonly Id[];
  readonly openedAt: Instant;
}

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

export type PaymentMethodType = Known<'card' | 'bankDebit' | 'paypal' | 'other'>;
export type CardFunding = 'credit' | 'debit' | 'prepaid' | 'unknown';

/** What a payment-fields adapter gives back: never a number, expiry month apart from the label's needs. */
export interface TokenizedMethod {
  readonly token: string;
  readonly type: PaymentMethodType;
  readonly brand?: string;
  readonly funding?: CardFunding;
  readonly last4?: string;
  readonly expiry?: { readonly month: number; readonly year: number };
}

export interface AcceptedMethod {
  readonly type: PaymentMethodType;
  readonly brands?: readonly string[];
  readonly currencies?: readonly string[];
  readonly min?: Money;
  readonly max?: Money;
  /** Percent as a decimal string ("1.5"); credit cards only (PAY-14). */
  readonly surcharge?: string;
}
export interface Remittance {
  readonly kind: Known<'wire' | 'ach' | 'cheque' | 'virtualAccount' | 'qr'>;
  readonly currency?: string;
  readonly beneficiary: string;
  readonly bank?: string;
  readonly iban?: string;
  readonly account?: string;
  readonly bic?: string;
  readonly routing?: string;
  /** Where cheques go. */
  readonly address?: Party;
  readonly referenceFormat?: Known<'invoiceNumber' | 'rf' | 'belgian'>;
  /** Business days until the money is booked. */
  readonly expectedDays?: number;
}
export interface PrintFee {
  readonly amount: Money;
  readonly perInvoice: boolean;
  readonly effectiveFrom: LocalDate;
  readonly avoidBy: LocalDate;
  readonly lineLabel: string;
}
export interface CountryProfile {
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
  readonly currencies: readonly string[];
  readonly onlinePayment: boolean;
  readonly methods: readonly AcceptedMethod[];
  readonly remittance: readonly Remittance[];
  readonly printFee?: PrintFee;
  readonly support: SupportContact;
  readonly notes?: readonly string[];
}

/** The biller's choices that an element needs before it knows an invoice. Times are in `billerTimeZone`. */
export interface Policy {
  readonly billerName: string;
  readonly billerTimeZone: string;
  /** The biller's today, so that no device clock decides what is due (security: clock skew). */
  readonly today: LocalDate;
  readonly guest: {
    readonly fields: readonly Known<GuestFactName>[];
    /** https address of the biller's own picture of an invoice; the kit draws one where absent. */
    readonly specimenUrl?: string;
  };
  /** Regular expression over the account number without spaces and hyphens, e.g. `^\d{10}$`; absent = off. */
  readonly temporaryAccountPattern?: string;
  readonly payment: {
    readonly partial: Known<'forbid' | 'allow' | 'allowWithReason'>;
    readonly cardLimits: readonly Money[];
    readonly maxInvoices: number;
  };
  /** Where a guest is invited to register after paying; https. */
  readonly registerUrl?: string;
  readonly features?: Readonly<Record<string, boolean>>;
}
/** Policy and the country profile that applies; what the form needs to refine itself. */
export interface BillingTerms {
  readonly policy: Policy;
  readonly profile: CountryProfile;
}

/** Architecture: a session carries permissions, never a role name. */
export type Permission = Known<
  | 'invoice.view'
  | 'invoice.export'
  | 'payment.create'
  | 'payment.manage'
  | 'payment.approve'
  | 'credit.apply'
  | 'credit.refund'
  | 'wallet.own'
  | 'wallet.company'
  | 'autopay.view'
  | 'autopay.edit'
  | 'dispute.view'
  | 'dispute.edit'
  | 'promise.edit'
  | 'account.enrol'
  | 'account.cancel'
  | 'account.edit'
  | 'inbound.edit'
  | 'user.view'
  | 'user.edit'
  | 'user.admin'
  | 'company.edit'
  | 'contact.edit'
  | 'preferences.own'
  | 'audit.view'
  | 'order.view'
  | 'support.use'
>;
export interface Session {
  readonly kind: 'user' | 'guest';
  readonly permissions: readonly Permission[];
  readonly expiresAt: Instant;
  /** When this was answered, by the clock of `expiresAt`: with it, a device's clock may be wrong. Absent: the device's is trusted. */
  readonly asOf?: Instant;
  readonly subject?: { readonly userId: Id; readonly email: string; readonly displayName?: string; readonly companyName?: string };
  readonly locale?: string;
  /** How long before the end the customer is asked to stay; default 60. */
  readonly warnSeconds?: number;
  /** Guest only: bearer token for one invoice, 128 bit, 15 minutes. Absent where the client needs none. */
  readonly token?: string;
  readonly guestInvoiceId?: Id;
}
