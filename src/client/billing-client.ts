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
  ShortPay,
} from '../domain/entities.js';
import type {
  Account,
  DateRange,
  InvoiceFilter,
  InvoiceListItem,
  InvoiceSelection,
  InvoiceSort,
  InvoiceTotals,
  Plan,
  SavedView,
  SortKey,
} from '../domain/invoice-query.js';
import type { Capabilities } from './capabilities.js';
import type { ChangeEvent, LiveGroup } from './live-group.js';
import type { Dashboard } from '../domain/dashboard.js';
import type { DownloadJob, DownloadOffer, DownloadRequest } from '../domain/documents.js';
import type { Credit, CreditUse, PaymentMethod, Reward } from '../domain/wallet.js';

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

export type Sort<F extends string> = SortKey<F>;
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

export type PaymentSort = 'createdAt' | 'payDate' | 'total' | 'status' | 'reference';
export interface PaymentFilter {
  /** Scheduled: still to come. History: decided or under way. Approvals: waiting for another person (PAY-18). */
  readonly tab?: 'scheduled' | 'history' | 'approvals';
  readonly status?: readonly string[];
  /** Of the pay date. */
  readonly paid?: DateRange;
  readonly methodType?: PaymentMethodType;
  readonly invoiceId?: Id;
}

export type { Capabilities, GroupCapability, GroupName } from './capabilities.js';

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
  readonly items: readonly { readonly invoiceId: Id; readonly amount?: Money; readonly shortPay?: ShortPay }[];
  readonly methodType?: PaymentMethodType;
  /** Surcharge and card limit look at it (PAY-10). */
  readonly funding?: CardFunding;
  /** A stored method; its type and funding are the backend's to know. */
  readonly methodId?: Id;
  readonly payDate?: LocalDate;
  /** Reward codes (PAY-16). */
  readonly rewards?: readonly { readonly code: string; readonly invoiceId: Id }[];
  /** Credits to apply; `oldestFirst` asks for the proposal (PAY-15). Absent = none. */
  readonly credits?: 'oldestFirst' | readonly CreditUse[];
}
/** Something the customer must know before consenting; `code` selects the words. */
export interface QuoteMessage {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number | Money>>;
}
export interface QuotedMethod {
  readonly type: PaymentMethodType;
  /** Set where the entry is about a stored method. */
  readonly methodId?: Id;
  readonly usable: boolean;
  /** Why not, one of: `cardLimit`, `cardIneligible`, `currency`, `country`; for a stored one also `expired`, `unverified`, `disabled`. */
  readonly reason?: string;
  readonly limit?: Money;
}
export interface Quote {
  /** What the customer agrees to; sent back with Pay, compared by the server (PAY-19). */
  readonly id: string;
  readonly payee: string;
  /** `amount` is what is settled of the invoice; `reward` and `credit` are the parts of it that are not charged. */
  readonly items: readonly {
    readonly invoiceId: Id;
    readonly invoiceNumber?: string;
    readonly amount: Money;
    readonly reward?: Money;
    readonly credit?: Money;
  }[];
  readonly gross: Money;
  readonly rewards?: Money;
  readonly surcharge?: Money;
  /** gross - credits - rewards + surcharge */
  readonly total: Money;
  readonly payDate: LocalDate;
  readonly methods: readonly QuotedMethod[];
  readonly messages?: readonly QuoteMessage[];
  // What follows is for signed-in customers.
  readonly credits?: readonly CreditUse[];
  readonly creditsTotal?: Money;
  readonly storedMethods?: readonly QuotedMethod[];
  /** Between which dates the payment may be dated; equal where only today is possible (PAY-07, PAY-08). */
  readonly dates?: { readonly earliest: LocalDate; readonly latest: LocalDate };
  /** PAY-18 */
  readonly approvalRequired?: boolean;
  /** Invoices of this quote that no card may pay (PAY-11). */
  readonly cardIneligible?: readonly Id[];
  /** For debits: business days until the money is confirmed (PAY-23). */
  readonly settlesWithinDays?: number;
}
export type PaymentSource =
  | { readonly token: string; readonly type: PaymentMethodType; readonly label?: string; readonly funding?: CardFunding }
  | { readonly methodId: Id };
export interface PayInput {
  readonly quoteId: string;
  readonly items: QuoteInput['items'];
  readonly expectedTotal: Money;
  /** Absent when credits and rewards cover everything (PAY-17). */
  readonly source?: PaymentSource;
  readonly payDate?: LocalDate;
  readonly rewards?: QuoteInput['rewards'];
  readonly credits?: readonly CreditUse[];
  readonly receiptEmail?: string;
}
/** What a customer tells about a transfer or cheque on its way (PAY-26). */
export interface RemittanceAdvice {
  readonly items: readonly { readonly invoiceId: Id; readonly amount: Money }[];
  readonly kind: 'wire' | 'ach' | 'cheque' | 'virtualAccount' | 'qr';
  readonly sentOn: LocalDate;
  /** The bank's reference or the number of the cheque, at most 100 characters. */
  readonly bankReference?: string;
}
export interface PaymentFieldsSetup {
  /** Address of the card frame's page, on an origin of its own. */
  readonly frameUrl: string;
  readonly provider: string;
  /** Major version of the frame protocol; another one is refused. */
  readonly version: string;
}

export type { ChangeEvent, ChangeTopic, LiveChange, LiveGroup, LiveOptions } from './live-group.js';

/** A file on its way. */
export interface DocumentStream {
  readonly name: string;
  readonly mime: string;
  /** Bytes in all, where the backend says so. */
  readonly size?: number;
  readonly body: ReadableStream<Uint8Array>;
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
  /** True where nobody can be signed in: an element then never asks who it is. */
  readonly guestOnly?: boolean;
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
    /** A row that breaks the contract in part comes without the broken part; one without an id is left out. */
    list(q: Query<InvoiceSort, InvoiceFilter>, o?: CallOptions): Promise<Page<InvoiceListItem, InvoiceSort>>;
    /** Rejects with `not_found` for what does not exist and what this session may not see alike. */
    get(id: Id, o?: CallOptions): Promise<Invoice>;
    /** Counts and sums of all that match. */
    totals?(q: { readonly where?: InvoiceFilter; readonly search?: string }, o?: CallOptions): Promise<InvoiceTotals>;
    /** Everything that matches, held by the backend under a token. */
    select?(q: Pick<Query<InvoiceSort, InvoiceFilter>, 'where' | 'search' | 'sort'>, o?: CallOptions): Promise<InvoiceSelection>;
  };
  accounts?: { list(q: Query<'number', { readonly planId?: Id }>, o?: CallOptions): Promise<Page<Account, 'number'>> };
  plans?: { list(q: Query<'number'>, o?: CallOptions): Promise<Page<Plan, 'number'>> };
  /** Saved views of the table, per user. */
  views?: {
    list(o?: CallOptions): Promise<readonly SavedView[]>;
    /** Without an id a new one; with one, `ifMatch` is the version that was read. Rejects with `validation` and `view.exists`, `view.name` (LST-03). */
    save(view: Omit<SavedView, 'id' | 'version'> & { readonly id?: Id }, o: WriteOptions): Promise<SavedView>;
    remove(id: Id, o: WriteOptions): Promise<void>;
  };
  /** Files of invoices, written by the backend (R-090, DWN-01..05). Without this group elements write them in the browser. */
  documents?: {
    /** What can be had of these invoices, and how many of them have it (DWN-01). */
    offer(selection: Pick<DownloadRequest, 'invoiceIds' | 'selectionToken' | 'exceptIds'>, o?: CallOptions): Promise<DownloadOffer>;
    /** A small one may come back `ready` at once. Rejects with `validation` above the most (DWN-04), with `selection_expired`. */
    request(request: DownloadRequest, o: WriteOptions): Promise<DownloadJob>;
    /** How far it is; rejects with `not_found` for a job of somebody else and for one long gone. */
    job(id: Id, o?: CallOptions): Promise<DownloadJob>;
    /** Stops the work; a job that is ready stays so. */
    cancel(id: Id, o: WriteOptions): Promise<DownloadJob>;
    /** The file of a job that is ready, as it arrives. Rejects with `download_expired` after its 24 hours (DWN-03). */
    file(id: Id, o?: CallOptions): Promise<DocumentStream>;
  };
  /** Stored methods that this session may pay with, the default one first. */
  paymentMethods?: { list(o?: CallOptions): Promise<readonly PaymentMethod[]> };
  credits?: {
    list(
      q: { readonly accountIds?: readonly Id[]; readonly currency?: string },
      o?: CallOptions,
    ): Promise<{ readonly credits: readonly Credit[]; readonly rewards: readonly Reward[] }>;
  };
  dashboard?: { get(o?: CallOptions): Promise<Dashboard> };
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
    list?(q: Query<PaymentSort, PaymentFilter>, o?: CallOptions): Promise<Page<Payment, PaymentSort>>;
    /** Another date or method for a scheduled payment, until its cut-off. Rejects with `conflict`, `too_late`. */
    reschedule?(id: Id, input: { readonly payDate?: LocalDate; readonly methodId?: Id }, o: WriteOptions): Promise<Payment>;
    /** Rejects with `conflict`, `too_late` (PAY-25). */
    cancel?(id: Id, o: WriteOptions): Promise<Payment>;
    /** Never one's own (PAY-18). */
    approve?(id: Id, o: WriteOptions): Promise<Payment>;
    reject?(id: Id, input: { readonly comment: string }, o: WriteOptions): Promise<Payment>;
    /** Tells of a transfer or cheque; the payment that answers waits in `awaitingFunds`. */
    advise?(input: RemittanceAdvice, o: WriteOptions): Promise<Payment>;
    receipt?(id: Id, o?: CallOptions): Promise<Receipt>;
    /** Absent = the host supplies payment fields in the slot. */
    fields?(o?: CallOptions): Promise<PaymentFieldsSetup>;
  };
  /** What others do, as they do it. */
  live?: LiveGroup;
  /** Loads ahead of need what looking up and paying take; called when a customer begins to type. */
  prepare?(): Promise<void>;
  /** Called after each write that may have changed what other elements show. Returns the unsubscriber. */
  subscribe?(listener: (change: ChangeEvent) => void): () => void;
}

/** The fields and the filter of a list of invoices; re-exported for authors of clients. */
export type { InvoiceFilter, InvoiceSort };

/** What a rejected call carries; re-exported for authors of clients. */
export type { BillingError };
