import type { BillingStore, BillingTransaction, HeldSession } from './billing-store.js';
import { BookTables } from './memory-books.js';
import { MemoryChanges } from './memory-changes.js';
import { MoneyTables } from './memory-money.js';
import { OutsideTables } from './memory-outside.js';
import { JobTables } from './memory-jobs.js';
import { MemoryIndex, MemoryTable, rowsOf as rows, type Journal } from './memory-table.js';
import { NoticedWrites } from './noticed-writes.js';
import type {
  AttemptRow,
  CompanyRow,
  DownloadRow,
  GuestTokenRow,
  KeyRow,
  MailRow,
  PayLinkRow,
  QuoteRow,
  SavedViewRow,
  SelectionRow,
  SessionRow,
  UserRow,
} from './records.js';

/** A whole biller in memory. Transactions run one after the other, and a failing one is undone. */
export class MemoryStore implements BillingStore {
  readonly changes = new MemoryChanges(() => Date.now());
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
      const noticed = new NoticedWrites(this.#tables.open(journal));
      const done = await work(noticed.tx);
      this.changes.add(await noticed.changes());
      return done;
    } catch (fault) {
      for (const undo of journal.reverse()) undo();
      throw fault;
    }
  }
}

type Access =
  | 'keys'
  | 'quotes'
  | 'guestTokens'
  | 'payLinks'
  | 'views'
  | 'selections'
  | 'downloads'
  | 'users'
  | 'sessions'
  | 'attempts'
  | 'mails'
  | 'purge';

class Tables {
  readonly #companies = new MemoryTable<CompanyRow>();
  readonly #books = new BookTables();
  readonly #money = new MoneyTables();
  readonly #jobs = new JobTables();
  readonly #outside = new OutsideTables();
  readonly #keys = new MemoryTable<KeyRow>();
  readonly #quotes = new MemoryTable<QuoteRow>();
  readonly #guestTokens = new MemoryTable<GuestTokenRow>();
  readonly #payLinks = new MemoryTable<PayLinkRow>();
  readonly #viewUsers = new MemoryIndex<SavedViewRow>((row) => [row.userId]);
  readonly #views = new MemoryTable(this.#viewUsers);
  readonly #selections = new MemoryTable<SelectionRow>();
  readonly #downloadOwners = new MemoryIndex<DownloadRow>((row) => [ownerOf(row)]);
  readonly #downloads = new MemoryTable(this.#downloadOwners);
  readonly #userEmails = new MemoryIndex<UserRow>((row) => [row.email.toLowerCase()]);
  readonly #userCompanies = new MemoryIndex<UserRow>((row) => [row.companyId]);
  readonly #users = new MemoryTable(this.#userEmails, this.#userCompanies);
  readonly #sessions = new MemoryTable<SessionRow>();
  readonly #attemptBuckets = new MemoryIndex<AttemptRow>((row) => [row.bucket]);
  readonly #attempts = new MemoryTable(this.#attemptBuckets);
  readonly #mailPayments = new MemoryIndex<MailRow>((row) => [row.paymentId]);
  readonly #mails = new MemoryTable(this.#mailPayments);

  open(journal: Journal): BillingTransaction {
    return {
      companies: rows(this.#companies, journal),
      ...this.#books.open(journal),
      ...this.#money.open(journal),
      ...this.#jobs.open(journal),
      ...this.#outside.open(journal),
      ...this.#openAccess(journal),
    };
  }

  #openAccess(journal: Journal): Pick<BillingTransaction, Access> {
    return {
      keys: rows(this.#keys, journal),
      quotes: rows(this.#quotes, journal),
      guestTokens: rows(this.#guestTokens, journal),
      payLinks: rows(this.#payLinks, journal),
      views: { ...rows(this.#views, journal), ofUser: async (userId) => this.#viewUsers.find(userId) },
      selections: rows(this.#selections, journal),
      downloads: {
        ...rows(this.#downloads, journal),
        ofOwner: async (owner) => this.#downloadOwners.find(ownerOf(owner)),
      },
      users: {
        ...rows(this.#users, journal),
        byEmail: async (email) => this.#userEmails.find(email.toLowerCase())[0],
        ofCompany: async (companyId) => this.#userCompanies.find(companyId),
      },
      sessions: { ...rows(this.#sessions, journal), held: async (id) => this.#held(id) },
      attempts: {
        add: async (row) => this.#attempts.put(row, journal),
        since: async (bucket, from) => this.#attemptBuckets.find(bucket).filter((row) => row.at >= from),
      },
      mails: {
        ...rows(this.#mails, journal),
        ofPayment: async (paymentId) => this.#mailPayments.find(paymentId),
      },
      purge: async (before, keysBefore) => this.#purge(before, keysBefore, journal),
    };
  }

  #held(id: string): HeldSession | undefined {
    const session = this.#sessions.get(id);
    const user = session && this.#users.get(session.userId);
    return session && { session, user, company: user && this.#companies.get(user.companyId) };
  }

  #purge(before: number, keysBefore: number, journal: Journal): void {
    for (const table of [this.#quotes, this.#guestTokens, this.#sessions, this.#selections]) {
      for (const row of table.values()) if (row.expiresAt < before) table.delete(row.id, journal);
    }
    for (const row of this.#downloads.values()) {
      const isOver = ['expired', 'failed', 'cancelled'].includes(row.status);
      if (isOver && row.createdAt < keysBefore) this.#downloads.delete(row.id, journal);
    }
    for (const row of this.#mails.values()) if ((row.sentAt ?? row.refusedAt ?? Infinity) < keysBefore) this.#mails.delete(row.id, journal);
    this.#outside.purge(before, keysBefore, journal);
    for (const row of this.#attempts.values()) if (row.at < before) this.#attempts.delete(row.id, journal);
    for (const row of this.#keys.values()) if (row.createdAt < keysBefore) this.#keys.delete(row.id, journal);
  }
}

const ownerOf = ({ tenant, userId = '' }: Pick<DownloadRow, 'tenant' | 'userId'>): string => `${tenant} ${userId}`;
