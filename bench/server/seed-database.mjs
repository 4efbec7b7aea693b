// Invoices by the count, into a database that is empty: what `scripts/seed-invoices.mjs` and the measurements begin with. Runs under tsx.
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { openPostgres } from '../../src/backend/node/postgres/index.ts';
import { writeMany } from '../../src/backend/node/postgres/write-many.ts';

export async function seedDatabase({ url, schema, ...asked }) {
  await (await openPostgres({ connectionString: url, schema, poolSize: 1 })).close();
  const options = schema === undefined ? undefined : `-c search_path=${schema}`;
  const pool = new pg.Pool({ connectionString: url, max: 1, options });
  // The question that is under way hears of it by itself.
  pool.on('error', () => undefined);
  const db = new Kysely({ dialect: new PostgresDialect({ pool }) });
  try {
    await db.transaction().execute((tx) => writeMany(tx, asked));
    // The planner knows nothing of rows that nobody has counted yet.
    await sql`vacuum analyze`.execute(db);
  } finally {
    await db.destroy();
  }
  return { emails: { all: 'all@company-1.example', some: 'some@company-1.example' } };
}
