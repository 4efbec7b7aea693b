import { sql, type Kysely } from 'kysely';

/** What every table of records has: its rows as they are, and in which order they were written. */
const record = `
  id text collate "C" primary key,
  seq bigint not null default nextval('writes'),
  body json not null`;

const text = 'text collate "C" not null';
const absentText = 'text collate "C"';

/** One table for each kind of record; what is searched, ordered or summed is a column beside the row. */
const tables: Readonly<Record<string, readonly string[]>> = {
  companies: [],
  accounts: [`number_key ${text}`, `company_id ${text}`],
  plans: [`company_id ${text}`],
  invoices: [`number_key ${text}`, `account_id ${text}`, `plan_id ${absentText}`, `currency ${text}`, 'total bigint not null'],
  disputes: [`invoice_id ${text}`, `status ${text}`],
  ledger_entries: [
    `invoice_id ${text}`,
    `kind ${text}`,
    `currency ${text}`,
    'amount bigint not null',
    `source_id ${text}`,
    `payment_id ${absentText}`,
    'at bigint not null',
  ],
  reservations: [`invoice_id ${text}`, `payment_id ${text}`, `state ${text}`, `currency ${text}`, 'amount bigint not null'],
  payments: [
    `tenant ${text}`,
    `company_id ${absentText}`,
    'account_ids text[] collate "C" not null',
    `user_id ${absentText}`,
    'invoice_ids text[] collate "C" not null',
    `status ${text}`,
    `reference ${text}`,
    `method_type ${absentText}`,
    `pay_date ${text}`,
    `created ${text}`,
    `currency ${text}`,
    'total bigint not null',
    `haystack ${text}`,
  ],
  methods: [`company_id ${text}`],
  credits: [`account_id ${text}`, `currency ${text}`, 'original bigint not null'],
  rewards: [`company_id ${text}`, `currency ${text}`, 'original bigint not null'],
  fund_uses: [`fund_id ${text}`, `payment_id ${text}`, `invoice_id ${text}`, `state ${text}`, `currency ${text}`, 'amount bigint not null'],
  idempotency_keys: ['created_at bigint not null'],
  quotes: [`tenant ${text}`, 'expires_at bigint not null'],
  guest_tokens: [`invoice_id ${text}`, 'expires_at bigint not null'],
  pay_links: [`invoice_id ${text}`, 'expires_at bigint not null'],
  saved_views: [`user_id ${text}`],
  selections: [`user_id ${text}`, 'expires_at bigint not null'],
  downloads: [`tenant ${text}`, `user_id ${text}`, `status ${text}`, 'created_at bigint not null'],
  users: [`company_id ${text}`, `email_key ${text}`],
  sessions: [`user_id ${text}`, 'expires_at bigint not null'],
  attempts: [`bucket ${text}`, 'at bigint not null'],
  mails: [`payment_id ${text}`, 'sent_at bigint'],
};

const indexes: readonly string[] = [
  'accounts (number_key)',
  'accounts (company_id)',
  'plans (company_id)',
  'invoices (number_key)',
  'invoices (account_id)',
  'invoices (plan_id) where plan_id is not null',
  'disputes (invoice_id)',
  `disputes (seq) where status = 'needsInfo'`,
  'ledger_entries (invoice_id)',
  'reservations (invoice_id)',
  'reservations (payment_id)',
  'payments using gin (invoice_ids) with (fastupdate = off)',
  'payments (company_id, created, id)',
  'payments (company_id, pay_date, id)',
  'payments (company_id, reference, id)',
  'payments (company_id, currency, total, id)',
  `payments (company_id, pay_date, id) where status in ('scheduled', 'pendingApproval')`,
  'payments using gin (parts_of_text(haystack)) with (fastupdate = off)',
  `payments (seq) where status in ('processing', 'requiresAction', 'awaitingFunds')`,
  `payments (seq) where status in ('scheduled', 'pendingApproval')`,
  'methods (company_id)',
  'credits (account_id)',
  'rewards (company_id)',
  'fund_uses (fund_id)',
  'fund_uses (payment_id)',
  'idempotency_keys (created_at)',
  'quotes (expires_at)',
  'guest_tokens (expires_at)',
  'saved_views (user_id)',
  'selections (expires_at)',
  'downloads (tenant, user_id)',
  'downloads (status)',
  'users (company_id)',
  'users (email_key)',
  'sessions (expires_at)',
  'attempts (bucket, at)',
  'attempts (at)',
  'mails (seq) where sent_at is null',
];

/**
 * Invoices as lists show them, one row each, written anew in the transaction that writes something about the invoice. Statuses and groups are kept
 * for the time before (`early`) and after (`late`) the due date, so no row changes at midnight.
 */
const listed = `create table listed_invoices (
  id text collate "C" primary key,
  company_id ${text},
  account_id ${text},
  plan_id ${absentText},
  settled boolean not null,
  number_sort ${text},
  account_sort ${text},
  account_number ${text},
  plan_sort ${absentText},
  invoice_date ${text},
  due_date ${text},
  early_status ${text},
  late_status ${text},
  early_rank integer not null,
  late_rank integer not null,
  early_group ${text},
  late_group ${text},
  kind ${text},
  currency ${text},
  total bigint not null,
  balance bigint not null,
  credited bigint not null,
  po_number ${absentText},
  po_sort ${absentText},
  reference_sort ${absentText},
  paid_on ${absentText},
  disputed boolean not null,
  autopay boolean not null,
  haystack ${text},
  last_payment_id ${absentText},
  facts json not null
)`;

const listedIndexes: readonly string[] = [
  '(company_id, invoice_date desc, number_sort, id)',
  '(company_id, invoice_date desc, number_sort, id) where not settled',
  '(account_id, invoice_date desc, number_sort, id)',
  '(company_id, due_date, id)',
  '(company_id, due_date, id) where not settled',
  '(company_id, number_sort, id)',
  '(company_id, account_sort, account_number, id)',
  '(company_id, plan_sort, id)',
  '(company_id, currency, total, id)',
  '(company_id, currency, balance, id)',
  '(company_id, kind, id)',
  '(company_id, po_sort, id)',
  '(company_id, reference_sort, id)',
  '(company_id, paid_on, id)',
  '(company_id, id)',
  'using gin (parts_of_text(haystack)) with (fastupdate = off)',
];

/** All that three neighbouring characters make: an index over them finds any place of a text, in every script and without an extension. */
const partsOfText = `create function parts_of_text(whole text) returns text[] language sql immutable strict parallel safe as
  $$ select coalesce(array_agg(distinct substr(whole, place, 3)), '{}') from generate_series(1, length(whole) - 2) place $$`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  const run = (statement: string): Promise<unknown> => sql.raw(statement).execute(db);
  await run('create sequence writes cache 32');
  for (const [name, columns] of Object.entries(tables)) await run(`create table ${name} (${[record, ...columns].join(',\n  ')})`);
  // On what transactions must not interleave besides rows that both write: see the README of this folder.
  await run('create table turns (key text collate "C" primary key, taken bigint not null, taken_at timestamptz not null)');
  await run(partsOfText);
  for (const index of indexes) await run(`create index on ${index}`);
  await run(listed);
  for (const index of listedIndexes) await run(`create index on listed_invoices ${index}`);
};
