import { sql, type Kysely } from 'kysely';

/**
 * What was written lately. `tx` is the transaction: whoever reads goes on by what was visible at the last time (a snapshot), for transactions do not
 * become visible in the order of any number. No key and no row that two transactions share, so that telling never makes one wait for another.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const run = (statement: string): Promise<unknown> => sql.raw(statement).execute(db);
  await run(`create table changes (
    tx xid8 not null default pg_current_xact_id(),
    place bigint not null default nextval('writes'),
    at timestamptz not null default now(),
    body json not null
  )`);
  await run('create index on changes (tx)');
  await run('create index on changes (at)');
};
