import { sql, type Kysely } from 'kysely';

const record = `id text collate "C" primary key,
    seq bigint not null default nextval('writes'),
    body json not null`;

const statements = [
  `create table mailbox (${record}, sent_at bigint not null)`,
  'create index on mailbox (sent_at)',
  `create table file_parts (${record}, expires_at bigint not null)`,
  'create index on file_parts (expires_at)',
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await sql.raw(statement).execute(db);
};
