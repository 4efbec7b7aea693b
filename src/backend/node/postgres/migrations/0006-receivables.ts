import { sql, type Kysely } from 'kysely';

const record = `id text collate "C" primary key,
    seq bigint not null default nextval('writes'),
    body json not null`;

const statements = [
  `create table bookings (
    ${record},
    invoice_ids text[] collate "C" not null,
    state text collate "C" not null
  )`,
  `create index on bookings using gin (invoice_ids) with (fastupdate = off) where state = 'waiting'`,
  `create table receivables (
    ${record},
    row_id text collate "C",
    state text collate "C" not null
  )`,
  'create index on receivables (row_id)',
  `create index on receivables (seq) where state in ('open', 'aside')`,
  `create table receivable_feeds (${record})`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await sql.raw(statement).execute(db);
};
