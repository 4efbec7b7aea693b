import type { Allocation, DisputeRef, DocumentRef, InvoiceLine, TaxLine } from './invoice-parts.js';
import type { Party, SupportContact } from './party.js';
import type { PaymentRef } from './payment.js';
import type { Id, Known, LocalDate, Money } from './scalars.js';

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
