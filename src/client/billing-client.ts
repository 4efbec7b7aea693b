import type { BillingError } from '../domain/errors.js';
import type {
  BillingTerms,
  CardFunding,
  Id,
  Instant,
  Invoice,
  InvoiceSummary,
  LocalDate,
  Money,
  Payment,
  PaymentMethodType,
  PaymentOutcome,
  Receipt,
  Session,
} from '../domain/entities.js';

/** Options of every call. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Language for texts that the backend makes (e-mails); BCP 47. */
  readonly locale?: string;
  /** Guest token of `Session.token`; a client that needs none ignores it. */
  readonly guestToken?: string;
}
/** Writes: the same key returns the first outcome; `ifMatch` makes a stale edit fail with `conflict`. */
export interface WriteOptions extends CallOptions {
  /** At most 255 characters; one key per intent of the customer, reused on every retry of it. */
  readonly idempotencyKey: string;
  readonly ifMatch?: string;
}

export interface Sort<F extends string> {
  readonly field: F;
  readonly direction: 'asc' | 'desc';
}
export interface Query<F extends string = string, W = Record<never, never>> {
  readonly where?: W;
  readonly search?: string;
  readonly sort?: readonly Sort<F>[];
  readonly limit?: number;
  readonly cursor?: string;
}
/** Keyset page. `applied` says what the server really did, so that no sort arrow lies. */
export interface Page<T, F extends string = string> {
  readonly items: readonly T[];
  readonly next?: string;
  readonly prev?: string;
  readonly applied: { readonly sort: readonly Sort<F>[]; readonly search: boolean; readonly ignoredFilters: readonly string[] };
  readonly asOf: Instant;
}

export type InvoiceSort = 'number' | 'invoiceDate' | 'dueDate' | 'total' | 'balance' | 'status' | 'account';
export interface InvoiceFilter {
  readonly accountIds?: readonly Id[];
  readonly status?: readonly string[];
  readonly due?: { readonly from?: LocalDate; readonly to?: LocalDate };
  readonly currency?: string;
}

export interface GroupCapability {
  readonly ops?: readonly string[];
  readonly sort?: readonly string[];
  readonly filter?: readonly string[];
  readonly maxPageSize?: number;
  readonly reason?: string;
}
export type GroupName = 'terms' | 'session' | 'guest' | 'invoices' | 'payments';
export interface Capabilities {
  readonly contract: '1';
  readonly backend: { readonly name: string; readonly version?: string };
  readonly groups: Readonly<Partial<Record<GroupName, GroupCapability>>>;
}

/** Facts off the printed invoice, as typed. */
export interface GuestFacts {
  readonly facts: Readonly<Record<string, string>>;
  /** Every plain-decimal reading ("1234.00") that a typed amount allows, at most two; the server matches any against the invoice total. */
  readonly readings?: Readonly<Record<string, readonly string[]>>;
}
export interface GuestInvoice {
  readonly session: Session;
  readonly invoice: InvoiceSummary;
  /** Terms of the invoice's country; absent = the ones already known hold. */
  readonly terms?: BillingTerms;
}

export interface QuoteInput {
  readonly items: readonly { readonly invoiceId: Id; readonly amount?: Money }[];
  readonly methodType?: PaymentMethodType;
  /** Surcharge and card limit look at it (PAY-10). */
  readonly funding?: CardFunding;
  readonly payDate?: LocalDate;
  /** Reward codes (PAY-16). */
  readonly rewards?: readonly { readonly code: string; readonly invoiceId: Id }[];
}
/** Something the customer must know before consenting; `code` selects the words. */
export interface QuoteMessage {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number | Money>>;
}
export interface QuotedMethod {
  readonly type: PaymentMethodType;
  readonly usable: boolean;
  /** Why not, one of: `cardLimit`, `cardIneligible`, `currency`, `country`. */
  readonly reason?: string;
  readonly limit?: Money;
}
export interface Quote {
  /** What the customer agrees to; sent back with Pay, compared by the server (PAY-19). */
  readonly id: string;
  readonly payee: string;
  readonly items: readonly { readonly invoiceId: Id; readonly invoiceNumber?: string; readonly amount: Money; readonly reward?: Money }[];
  readonly gross: Money;
  readonly rewards?: Money;
  readonly surcharge?: Money;
  readonly total: Money;
  readonly payDate: LocalDate;
  readonly methods: readonly QuotedMethod[];
  readonly messages?: readonly QuoteMessage[];
}
export interface PayInput {
  readonly quoteId: string;
  readonly items: QuoteInput['items'];
  readonly expectedTotal: Money;
  /** Absent when rewards cover everything (PAY-17). */
  readonly source?: { readonly token: string; readonly type: PaymentMethodType; readonly label?: string; readonly funding?: CardFunding };
  readonly payDate?: LocalDate;
  readonly rewards?: QuoteInput['rewards'];
  readonly receiptEmail?: string;
}
export interface PaymentFieldsSetup {
  /** Address of the card frame's page, on an origin of its own. */
  readonly frameUrl: string;
  readonly provider: string;
  /** Major version of the frame protocol; another one is refused. */
  readonly version: string;
}

export type ChangeTopic = 'invoices' | 'payments' | 'session';
export interface ChangeEvent {
  readonly topic: ChangeTopic;
  readonly id?: Id;
}

/**
 * What elements talk to. Every group is optional, and where `capabilities` is absent every method present is supported: a plain object
 * with `guest.lookupInvoice` and `payments` is a whole client for guest payments.
 *
 * Failures reject with `BillingError`; any other rejection of a write counts as an unknown outcome and is never shown as "failed".
 */
export interface BillingClient {
  /** Tells two backends apart in browser storage; absent = "default". */
  readonly scope?: string;
  capabilities?(o?: CallOptions): Promise<Capabilities>;
  /** Policy and country profile; `country` absent = the biller's home. */
  terms?: { get(input: { readonly country?: string }, o?: CallOptions): Promise<BillingTerms> };
  session?: {
    current(o?: CallOptions): Promise<Session | null>;
    extend?(o?: CallOptions): Promise<Session>;
    end?(o?: CallOptions): Promise<void>;
  };
  guest?: {
    /** Rejects with `guest_not_found`, `guest_locked`, `temporary_account`, `rate_limited`. */
    lookupInvoice(input: GuestFacts, o?: CallOptions): Promise<GuestInvoice>;
    /** Rejects with `pay_link_expired`. */
    resolvePayLink?(token: string, o?: CallOptions): Promise<GuestInvoice>;
  };
  invoices?: {
    list(q: Query<InvoiceSort, InvoiceFilter>, o?: CallOptions): Promise<Page<Invoice, InvoiceSort>>;
    get(id: Id, o?: CallOptions): Promise<Invoice>;
  };
  payments?: {
    quote(input: QuoteInput, o?: CallOptions): Promise<Quote>;
    /** Resolves with a decided payment (also `failed`, `requiresAction`, `processing`); a BillingError that is not retryable means: no payment exists. */
    pay(input: PayInput, o: WriteOptions): Promise<Payment>;
    /** The payment made under the key; null says nothing yet, the first request may still be under way. */
    byKey(idempotencyKey: string, o?: CallOptions): Promise<PaymentOutcome | null>;
    /** Returns the payment made under the key, or spends the key so that a late request is refused. Only then may a screen say "not charged". */
    abandon?(idempotencyKey: string, o?: CallOptions): Promise<PaymentOutcome | null>;
    /** After the customer acted (3-D Secure, redirect). `result` is what the challenge frame or return address gave. */
    confirm?(id: Id, input: { readonly result?: string }, o: WriteOptions): Promise<Payment>;
    get?(id: Id, o?: CallOptions): Promise<Payment>;
    receipt?(id: Id, o?: CallOptions): Promise<Receipt>;
    /** Absent = the host supplies payment fields in the slot. */
    fields?(o?: CallOptions): Promise<PaymentFieldsSetup>;
  };
  /** Loads ahead of need what looking up and paying take; called when a customer begins to type. */
  prepare?(): Promise<void>;
  /** Called after each write that may have changed what other elements show. Returns the unsubscriber. */
  subscribe?(listener: (change: ChangeEvent) => void): () => void;
}

/** What a rejected call carries; re-exported for authors of clients. */
export type { BillingError };
