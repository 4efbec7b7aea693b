import type { Id } from '../../domain/entities.js';
import { plainAccountNumber } from '../../domain/temporary-account.js';
import type { ChangeShelf } from './changes.js';
import type { BookLists } from './book-sums.js';
import type { InvoiceLists } from './invoice-page.js';
import type { FilePartRow, KeptMailRow } from './kept-records.js';
import type { JobRow, JobShelf } from './job-records.js';
import type { PaymentLists } from './payment-page.js';
import type { RateShelf } from './rates.js';
import type { BookingRow, FeedRow, ReceivableRow } from './receivable-records.js';
import type {
  AccountRow,
  AttemptRow,
  CompanyRow,
  CreditRow,
  DisputeRow,
  DownloadRow,
  FundUse,
  GuestTokenRow,
  InvoiceRow,
  KeyRow,
  LedgerEntry,
  MailRow,
  MethodRow,
  PayLinkRow,
  PaymentRow,
  PlanRow,
  QuoteRow,
  Reservation,
  RewardRow,
  SavedViewRow,
  SelectionRow,
  SessionRow,
  UserRow,
} from './records.js';

export interface HeldSession {
  readonly session: SessionRow;
  readonly user: UserRow | undefined;
  readonly company: CompanyRow | undefined;
}

/** Rows found by their id. `put` inserts or replaces. */
export interface Rows<T extends { readonly id: string }> {
  get(id: string): Promise<T | undefined>;
  put(row: T): Promise<void>;
  delete(id: string): Promise<void>;
}

/**
 * What a service may do inside one transaction. Everything read is consistent and, once written, all of it becomes visible together or
 * none of it does; two transactions never interleave on the same invoice.
 */
export interface BillingTransaction {
  readonly companies: Rows<CompanyRow>;
  readonly plans: Rows<PlanRow> & { ofCompany(companyId: Id): Promise<PlanRow[]> };
  readonly disputes: Rows<DisputeRow> & { ofInvoice(invoiceId: Id): Promise<DisputeRow[]>; needingInfo(): Promise<DisputeRow[]> };
  readonly accounts: Rows<AccountRow> & {
    /** `key` as made by `accountKey`. */ byNumber(key: string): Promise<AccountRow | undefined>;
    ofCompany(companyId: Id): Promise<AccountRow[]>;
  };
  readonly invoices: Rows<InvoiceRow> &
    InvoiceLists & {
      /** `key` as made by `printedKey`. */
      byNumber(key: string): Promise<InvoiceRow | undefined>;
      /** For audits and samples; no list of a customer asks for it. */
      all(): Promise<InvoiceRow[]>;
    };
  readonly ledger: { add(entry: LedgerEntry): Promise<void>; ofInvoice(invoiceId: Id): Promise<LedgerEntry[]> };
  readonly reservations: Rows<Reservation> & {
    ofInvoice(invoiceId: Id): Promise<Reservation[]>;
    ofPayment(paymentId: Id): Promise<Reservation[]>;
  };
  readonly payments: Rows<PaymentRow> &
    PaymentLists & {
      ofInvoice(invoiceId: Id): Promise<PaymentRow[]>;
      /** Scheduled, or waiting for another person's approval. */
      waiting(): Promise<PaymentRow[]>;
      ofCompany(companyId: Id): Promise<PaymentRow[]>;
      /** Of which receipts and notices go to an address; `key` as made by `addressKey`. */
      toldTo(key: string): Promise<PaymentRow[]>;
      all(): Promise<PaymentRow[]>;
    };
  readonly methods: Rows<MethodRow> & { ofCompany(companyId: Id): Promise<MethodRow[]> };
  readonly credits: Rows<CreditRow> & { ofAccounts(accountIds: readonly Id[]): Promise<CreditRow[]>; all(): Promise<CreditRow[]> };
  readonly rewards: Rows<RewardRow> & { ofCompany(companyId: Id): Promise<RewardRow[]>; all(): Promise<RewardRow[]> };
  readonly fundUses: Rows<FundUse> & { ofFund(fundId: Id): Promise<FundUse[]>; ofPayment(paymentId: Id): Promise<FundUse[]> };
  readonly keys: Rows<KeyRow>;
  readonly quotes: Rows<QuoteRow>;
  readonly guestTokens: Rows<GuestTokenRow>;
  readonly payLinks: Rows<PayLinkRow>;
  readonly views: Rows<SavedViewRow> & { ofUser(userId: Id): Promise<SavedViewRow[]> };
  readonly selections: Rows<SelectionRow>;
  readonly downloads: Rows<DownloadRow> & {
    /** All that one user, or the guests of one invoice, asked for. */
    ofOwner(owner: Pick<DownloadRow, 'tenant' | 'userId'>): Promise<DownloadRow[]>;
  };
  readonly users: Rows<UserRow> & { byEmail(email: string): Promise<UserRow | undefined>; ofCompany(companyId: Id): Promise<UserRow[]> };
  readonly sessions: Rows<SessionRow> & {
    /** A session and whose it is: every request of somebody who is signed in asks this first. */
    held(id: string): Promise<HeldSession | undefined>;
  };
  readonly attempts: { add(row: AttemptRow): Promise<void>; since(bucket: string, from: number): Promise<AttemptRow[]> };
  readonly mails: Rows<MailRow> & { ofPayment(paymentId: Id): Promise<MailRow[]> };
  /** What is to be done and when: see `jobs/due-jobs.ts`, which does it. */
  readonly jobs: Rows<JobRow> & JobShelf;
  readonly books: BookLists;
  /** What is still to be told to the receivables system of the biller, or has been. */
  readonly bookings: Rows<BookingRow> & { waitingFor(invoiceId: Id): Promise<BookingRow[]> };
  /** What of that system is which row here. */
  readonly receivables: Rows<ReceivableRow> & {
    ofRow(rowId: Id): Promise<ReceivableRow | undefined>;
    /** What does not fit, or is not all in the store yet; some of it where there is much. */
    undone(limit: number): Promise<ReceivableRow[]>;
  };
  readonly feeds: Rows<FeedRow>;
  /** Mails that are kept in place of being sent. */
  readonly mailbox: Rows<KeptMailRow> & { newest(limit: number): Promise<KeptMailRow[]> };
  readonly fileParts: Rows<FilePartRow>;
  /**
   * Drops what nothing refers to any more: quotes, tokens, sessions, selections and attempts from before `before`, keys and downloads without a file
   * from before `keysBefore`.
   */
  purge(before: number, keysBefore: number): Promise<void>;
}

/** The store does not answer now, and nothing of what was asked is known to have happened: the caller hears 503 and when to come back. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

export interface BillingStore {
  /**
   * Runs `work` alone; a rejection undoes everything it wrote and is passed on. A store of many processes undoes work that met another's and does it
   * again, so work changes nothing but the store.
   */
  transaction<T>(work: (tx: BillingTransaction) => Promise<T>): Promise<T>;
  /** The same for work that only reads, and whose questions need not be answered as of one moment: where it spares a store something. */
  look?<T>(work: (tx: BillingTransaction) => Promise<T>): Promise<T>;
  /** Counts for rate limits, for all processes; those of a store without it are counted by each process for itself. */
  readonly rates?: RateShelf;
  /** What was written lately, by whichever process; a store without it has no live updates, and clients ask from time to time. */
  readonly changes?: ChangeShelf;
}

/** How numbers printed on paper are compared: without surrounding spaces, whatever the width or case of the letters. */
export const printedKey = (text: string): string => text.normalize('NFKC').trim().toUpperCase();

/** Account numbers are printed in groups ("1234-567-890"), so spaces and hyphens do not count either. */
export const accountKey = (text: string): string => printedKey(plainAccountNumber(text));

/** E-mail addresses, in which only the letters of ASCII are the same in another case: so it is in every database. */
export const addressKey = (email: string): string => email.trim().replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());

/** A reward code as typed. */
export const rewardKey = (text: string): string => printedKey(text).replaceAll(/[\s-]/g, '');
