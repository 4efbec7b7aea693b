import { sql } from 'kysely';
import type { BillingTransaction, HeldSession, Rows } from '../../store/billing-store.js';
import type { PaymentRow } from '../../store/records.js';
import { readBookSums } from './book-sums.js';
import { invoiceLists } from './invoice-lists.js';
import { openJobs } from './job-table.js';
import { openOutside } from './outside-tables.js';
import { readPayments } from './payment-lists.js';
import { dropOldChanges } from './postgres-changes.js';
import { storable } from './table-shape.js';
import type { Work } from './work.js';
import type { Database, WrittenRows } from './written-rows.js';

const rowsOf = <T extends { readonly id: string }>(work: Work, rows: WrittenRows<T>): Rows<T> => ({
  get: (id) => work.alone(() => rows.get(id)),
  put: (row) => work.alone(async () => rows.put(row)),
  delete: (id) => work.alone(async () => rows.delete(id)),
});

/** Rows whose column has a value, in the order in which they were written. */
const finder =
  <T extends { readonly id: string }>(work: Work, rows: WrittenRows<T>, column: string) =>
  (value: string): Promise<T[]> =>
    work.alone(() => rows.find(sql`where ${sql.ref(column)} = ${storable(value)} order by seq`));

/** The same for several values, value by value. */
const finderOfAll =
  <T extends { readonly id: string }>(work: Work, rows: WrittenRows<T>, column: string) =>
  (values: readonly string[]): Promise<T[]> => {
    const [at, wanted] = [sql.ref(column), values.map(storable)];
    return work.alone(() => rows.find(sql`where ${at} = any(${wanted}) order by array_position(${wanted}::text[], ${at}::text), seq`));
  };

/** A transaction as the services know it. */
export const openTransaction = (db: Database, work: Work): BillingTransaction => ({
  ...openBooks(db, work),
  ...openMoney(work),
  ...openAccess(db, work),
  ...openOutside(work),
  jobs: { ...rowsOf(work, work.tables.jobs), ...openJobs(db, work) },
  books: {
    sums: (limit) =>
      work.alone(async () => {
        await work.bringUpToDate();
        return readBookSums(db, limit);
      }),
  },
  purge: (before, keysBefore) => work.alone(() => purge(db, work, before, keysBefore)),
});

type Books = 'companies' | 'accounts' | 'plans' | 'invoices' | 'disputes' | 'ledger' | 'reservations' | 'payments';

const openBooks = (db: Database, work: Work): Pick<BillingTransaction, Books> => {
  const { tables } = work;
  const lists = invoiceLists(db, () => work.bringUpToDate());
  return {
    companies: rowsOf(work, tables.companies),
    accounts: {
      ...rowsOf(work, tables.accounts),
      byNumber: async (key) => (await finder(work, tables.accounts, 'number_key')(key))[0],
      ofCompany: finder(work, tables.accounts, 'company_id'),
    },
    plans: { ...rowsOf(work, tables.plans), ofCompany: finder(work, tables.plans, 'company_id') },
    invoices: {
      ...rowsOf(work, tables.invoices),
      byNumber: async (key) => (await finder(work, tables.invoices, 'number_key')(key))[0],
      all: () => work.alone(() => tables.invoices.find(sql`order by seq`)),
      page: (query) => work.alone(() => lists.page(query)),
      sums: (criteria, soon) => work.alone(() => lists.sums(criteria, soon)),
      ids: (criteria) => work.alone(() => lists.ids(criteria)),
      facts: (id) => work.alone(() => lists.facts(id)),
    },
    disputes: {
      ...rowsOf(work, tables.disputes),
      ofInvoice: finder(work, tables.disputes, 'invoice_id'),
      needingInfo: () => work.alone(() => tables.disputes.find(sql`where status = 'needsInfo' order by seq`)),
    },
    ledger: {
      add: (entry) => work.alone(async () => tables.ledger.put(entry)),
      ofInvoice: finder(work, tables.ledger, 'invoice_id'),
    },
    reservations: {
      ...rowsOf(work, tables.reservations),
      ofInvoice: finder(work, tables.reservations, 'invoice_id'),
      ofPayment: finder(work, tables.reservations, 'payment_id'),
    },
    payments: openPayments(db, work),
  };
};

const openPayments = (db: Database, work: Work): BillingTransaction['payments'] => {
  const { payments } = work.tables;
  const find = (condition: ReturnType<typeof sql>): Promise<PaymentRow[]> => work.alone(() => payments.find(condition));
  return {
    ...rowsOf(work, payments),
    page: (query) =>
      work.alone(async () => {
        await payments.flush();
        return readPayments(db, query);
      }),
    ofInvoice: (invoiceId) => find(sql`where invoice_ids @> ${[storable(invoiceId)]}::text[] order by seq`),
    // In words that the indexes know.
    waiting: () => find(sql`where status in ('scheduled', 'pendingApproval') order by seq`),
    ofCompany: finder(work, payments, 'company_id'),
    // In the words of the index.
    toldTo: (key) => find(sql`where lower((body -> 'receipt' ->> 'email') collate "C") = ${storable(key)} order by seq`),
    all: () => find(sql`order by seq`),
  };
};

const openMoney = (work: Work): Pick<BillingTransaction, 'methods' | 'credits' | 'rewards' | 'fundUses'> => {
  const { methods, credits, rewards, fundUses } = work.tables;
  return {
    methods: { ...rowsOf(work, methods), ofCompany: finder(work, methods, 'company_id') },
    credits: {
      ...rowsOf(work, credits),
      ofAccounts: finderOfAll(work, credits, 'account_id'),
      all: () => work.alone(() => credits.find(sql`order by seq`)),
    },
    rewards: {
      ...rowsOf(work, rewards),
      ofCompany: finder(work, rewards, 'company_id'),
      all: () => work.alone(() => rewards.find(sql`order by seq`)),
    },
    fundUses: { ...rowsOf(work, fundUses), ofFund: finder(work, fundUses, 'fund_id'), ofPayment: finder(work, fundUses, 'payment_id') },
  };
};

type Access =
  'keys' | 'quotes' | 'guestTokens' | 'payLinks' | 'views' | 'selections' | 'downloads' | 'users' | 'sessions' | 'attempts' | 'mails';

const openAccess = (db: Database, work: Work): Pick<BillingTransaction, Access> => {
  const { tables } = work;
  return {
    keys: rowsOf(work, tables.keys),
    quotes: rowsOf(work, tables.quotes),
    guestTokens: rowsOf(work, tables.guestTokens),
    payLinks: rowsOf(work, tables.payLinks),
    views: { ...rowsOf(work, tables.views), ofUser: finder(work, tables.views, 'user_id') },
    selections: rowsOf(work, tables.selections),
    downloads: {
      ...rowsOf(work, tables.downloads),
      ofOwner: ({ tenant, userId = '' }) =>
        work.alone(() => tables.downloads.find(sql`where tenant = ${storable(tenant)} and user_id = ${storable(userId)} order by seq`)),
    },
    users: {
      ...rowsOf(work, tables.users),
      byEmail: async (email) => (await finder(work, tables.users, 'email_key')(email.toLowerCase()))[0],
      ofCompany: finder(work, tables.users, 'company_id'),
    },
    sessions: { ...rowsOf(work, tables.sessions), held: (id) => work.alone(() => readHeld(db, work, id)) },
    attempts: {
      add: (row) => work.alone(async () => tables.attempts.put(row)),
      since: (bucket, from) =>
        work.alone(() => tables.attempts.find(sql`where bucket = ${storable(bucket)} and at >= ${from} order by seq`)),
    },
    mails: {
      ...rowsOf(work, tables.mails),
      ofPayment: finder(work, tables.mails, 'payment_id'),
    },
  };
};

/** In one question: it stands before every other. */
const readHeld = async (db: Database, work: Work, id: string): Promise<HeldSession | undefined> => {
  for (const table of [work.tables.sessions, work.tables.users, work.tables.companies]) await table.flush();
  const { rows } = await sql<HeldSession>`select s.body as session, u.body as "user", c.body as company
    from sessions s left join users u on u.id = s.user_id left join companies c on c.id = u.company_id where s.id = ${storable(id)}`.execute(
    db,
  );
  return rows[0] && { session: rows[0].session, user: rows[0].user ?? undefined, company: rows[0].company ?? undefined };
};

/** Deletes by the columns alone; nothing in the lists hangs on any of these rows. */
const purge = async (db: Database, work: Work, before: number, keysBefore: number): Promise<void> => {
  await work.bringUpToDate();
  for (const table of ['quotes', 'guest_tokens', 'sessions', 'selections'])
    await sql`delete from ${sql.table(table)} where expires_at < ${before}`.execute(db);
  await sql`delete from downloads where status in ('expired', 'failed', 'cancelled') and created_at < ${keysBefore}`.execute(db);
  await sql`delete from mails where sent_at < ${keysBefore}`.execute(db);
  await sql`delete from mailbox where sent_at < ${keysBefore}`.execute(db);
  await sql`delete from file_parts where expires_at < ${before}`.execute(db);
  await sql`delete from attempts where at < ${before}`.execute(db);
  await sql`delete from idempotency_keys where created_at < ${keysBefore}`.execute(db);
  await dropOldChanges(db);
  await sql`delete from turns where taken_at < now() - interval '2 days'`.execute(db);
};
