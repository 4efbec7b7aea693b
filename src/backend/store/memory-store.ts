import type { BillingStore, BillingTransaction } from './billing-store.js';
import { accountKey, printedKey } from './billing-store.js';
import { MoneyTables } from './memory-money.js';
import { MemoryIndex, MemoryTable, rowsOf as rows, type Journal } from './memory-table.js';
import type {
  AccountRow,
  AttemptRow,
  CompanyRow,
  DisputeRow,
  GuestTokenRow,
  InvoiceRow,
  KeyRow,
  LedgerEntry,
  MailRow,
  PayLinkRow,
  PaymentRow,
  PlanRow,
  QuoteRow,
  Reservation,
  SessionRow,
  UserRow,
} from './records.js';

/** A whole biller in memory. Transactions run one after the other, and a failing one is undone. */
export class MemoryStore implements BillingStore {
  readonly #tables = new Tables();
  #last: Promise<unknown> = Promise.resolve();

  transaction<T>(work: (tx: BillingTransaction) => Promise<T>): Promise<T> {
    const run = this.#last.then(() => this.#run(work));
    this.#last = run.catch(() => undefined);
    return run;
  }

  async #run<T>(work: (tx: BillingTransaction) => Promise<T>): Promise<T> {
    const journal: Journal = [];
    try {
      return await work(this.#tables.open(journal));
    } catch (fault) {
      for (const undo of journal.reverse()) undo();
      throw fault;
    }
  }
}

const unsettled: ReadonlySet<string> = new Set(['processing', 'requiresAction', 'awaitingFunds']);
const waiting: ReadonlySet<string> = new Set(['scheduled', 'pendingApproval']);

class Tables {
  readonly #companies = new MemoryTable<CompanyRow>();
  readonly #planCompanies = new MemoryIndex<PlanRow>((row) => [row.companyId]);
  readonly #plans = new MemoryTable(this.#planCompanies);
  readonly #disputedInvoices = new MemoryIndex<DisputeRow>((row) => [row.invoiceId]);
  readonly #disputes = new MemoryTable(this.#disputedInvoices);
  readonly #accountNumbers = new MemoryIndex<AccountRow>((row) => [accountKey(row.number)]);
  readonly #accountCompanies = new MemoryIndex<AccountRow>((row) => [row.companyId]);
  readonly #accounts = new MemoryTable(this.#accountNumbers, this.#accountCompanies);
  readonly #invoiceNumbers = new MemoryIndex<InvoiceRow>((row) => [printedKey(row.number)]);
  readonly #invoiceAccounts = new MemoryIndex<InvoiceRow>((row) => [row.accountId]);
  readonly #invoices = new MemoryTable(this.#invoiceNumbers, this.#invoiceAccounts);
  readonly #ledgerInvoices = new MemoryIndex<LedgerEntry>((row) => [row.invoiceId]);
  readonly #ledger = new MemoryTable(this.#ledgerInvoices);
  readonly #reservedInvoices = new MemoryIndex<Reservation>((row) => [row.invoiceId]);
  readonly #reservedPayments = new MemoryIndex<Reservation>((row) => [row.paymentId]);
  readonly #reservations = new MemoryTable(this.#reservedInvoices, this.#reservedPayments);
  readonly #paymentInvoices = new MemoryIndex<PaymentRow>((row) => row.payment.items.map((item) => item.invoiceId));
  readonly #paymentsUnderWay = new MemoryIndex<PaymentRow>((row) => (unsettled.has(row.payment.status) ? ['all'] : []));
  readonly #paymentsWaiting = new MemoryIndex<PaymentRow>((row) => (waiting.has(row.payment.status) ? ['all'] : []));
  readonly #paymentCompanies = new MemoryIndex<PaymentRow>((row) => (row.companyId === undefined ? [] : [row.companyId]));
  readonly #payments = new MemoryTable(this.#paymentInvoices, this.#paymentsUnderWay, this.#paymentsWaiting, this.#paymentCompanies);
  readonly #money = new MoneyTables();
  readonly #keys = new MemoryTable<KeyRow>();
  readonly #quotes = new MemoryTable<QuoteRow>();
  readonly #guestTokens = new MemoryTable<GuestTokenRow>();
  readonly #payLinks = new MemoryTable<PayLinkRow>();
  readonly #userEmails = new MemoryIndex<UserRow>((row) => [row.email.toLowerCase()]);
  readonly #users = new MemoryTable(this.#userEmails);
  readonly #sessions = new MemoryTable<SessionRow>();
  readonly #attemptBuckets = new MemoryIndex<AttemptRow>((row) => [row.bucket]);
  readonly #attempts = new MemoryTable(this.#attemptBuckets);
  readonly #unsentMails = new MemoryIndex<MailRow>((row) => (row.sentAt === undefined ? ['all'] : []));
  readonly #mails = new MemoryTable(this.#unsentMails);

  open(journal: Journal): BillingTransaction {
    return {
      companies: rows(this.#companies, journal),
      plans: { ...rows(this.#plans, journal), ofCompany: async (companyId) => this.#planCompanies.find(companyId) },
      disputes: { ...rows(this.#disputes, journal), ofInvoice: async (invoiceId) => this.#disputedInvoices.find(invoiceId) },
      accounts: {
        ...rows(this.#accounts, journal),
        byNumber: async (key) => this.#accountNumbers.find(key)[0],
        ofCompany: async (companyId) => this.#accountCompanies.find(companyId),
      },
      invoices: {
        ...rows(this.#invoices, journal),
        byNumber: async (key) => this.#invoiceNumbers.find(key)[0],
        ofAccounts: async (accountIds) => accountIds.flatMap((id) => this.#invoiceAccounts.find(id)),
        all: async () => this.#invoices.values(),
      },
      ledger: {
        add: async (entry) => this.#ledger.put(entry, journal),
        ofInvoice: async (invoiceId) => this.#ledgerInvoices.find(invoiceId),
      },
      reservations: {
        ...rows(this.#reservations, journal),
        ofInvoice: async (invoiceId) => this.#reservedInvoices.find(invoiceId),
        ofPayment: async (paymentId) => this.#reservedPayments.find(paymentId),
      },
      payments: {
        ...rows(this.#payments, journal),
        ofInvoice: async (invoiceId) => this.#paymentInvoices.find(invoiceId),
        unsettled: async () => this.#paymentsUnderWay.find('all'),
        waiting: async () => this.#paymentsWaiting.find('all'),
        ofCompany: async (companyId) => this.#paymentCompanies.find(companyId),
        all: async () => this.#payments.values(),
      },
      ...this.#money.open(journal),
      ...this.#openAccess(journal),
    };
  }

  #openAccess(
    journal: Journal,
  ): Pick<BillingTransaction, 'keys' | 'quotes' | 'guestTokens' | 'payLinks' | 'users' | 'sessions' | 'attempts' | 'mails' | 'purge'> {
    return {
      keys: rows(this.#keys, journal),
      quotes: rows(this.#quotes, journal),
      guestTokens: rows(this.#guestTokens, journal),
      payLinks: rows(this.#payLinks, journal),
      users: { ...rows(this.#users, journal), byEmail: async (email) => this.#userEmails.find(email.toLowerCase())[0] },
      sessions: rows(this.#sessions, journal),
      attempts: {
        add: async (row) => this.#attempts.put(row, journal),
        since: async (bucket, from) => this.#attemptBuckets.find(bucket).filter((row) => row.at >= from),
      },
      mails: { ...rows(this.#mails, journal), unsent: async () => this.#unsentMails.find('all') },
      purge: async (before, keysBefore) => this.#purge(before, keysBefore, journal),
    };
  }

  #purge(before: number, keysBefore: number, journal: Journal): void {
    for (const table of [this.#quotes, this.#guestTokens, this.#sessions]) {
      for (const row of table.values()) if (row.expiresAt < before) table.delete(row.id, journal);
    }
    for (const row of this.#attempts.values()) if (row.at < before) this.#attempts.delete(row.id, journal);
    for (const row of this.#keys.values()) if (row.createdAt < keysBefore) this.#keys.delete(row.id, journal);
  }
}
