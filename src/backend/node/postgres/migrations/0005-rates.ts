import { sql, type Kysely } from 'kysely';

const statements = [
  // Counts of minutes: written without a log, so that no caller waits for a disk. After a crash they begin anew.
  `create unlogged table rates (
    bucket text collate "C" not null,
    window_start bigint not null,
    hits bigint not null,
    ends_at bigint not null,
    primary key (bucket, window_start)
  ) with (fillfactor = 50)`,
  'create index on rates (ends_at)',
  `create table notes (
    name text collate "C" primary key,
    note json not null,
    noted_at timestamptz not null
  )`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await sql.raw(statement).execute(db);
};
