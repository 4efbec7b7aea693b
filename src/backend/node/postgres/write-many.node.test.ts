import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { checkBooks } from '../../index.js';
import { manyInvoices } from '../../seed/many-invoices.js';
import { openPostgres } from './index.js';
import * as lists from './migrations/0004-lists.js';
import { startServer, type TestServer } from './test-server.fixture.js';
import { writeMany } from './write-many.js';

let server: TestServer;
before(async () => void (server = await startServer()));
after(() => server.stop());

const asked = { count: 400, seed: 5, today: '2026-03-12' };
const tables = [
  ...['companies', 'accounts', 'plans', 'users', 'invoices', 'ledger_entries', 'payments', 'reservations', 'disputes'],
  'listed_invoices',
];

/** A schema as the store makes it, and a way to ask it. */
const schemaCalled = async (schema: string) => {
  const store = await openPostgres({ connectionString: server.url, schema, poolSize: 2, endsWhenIdle: true });
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: server.url, max: 1, options: `-c search_path=${schema}`, allowExitOnIdle: true });
  return { store, db: new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }) };
};

/** Everything but the order of writing. */
const contentOf = async (db: Kysely<unknown>): Promise<Record<string, unknown>> => {
  const content: Record<string, unknown> = {};
  for (const table of tables) {
    const { rows } = await sql<{ row: Record<string, unknown> }>`select to_json(t) as row from ${sql.table(table)} t order by id`.execute(
      db,
    );
    content[table] = rows.map(({ row: { seq: _seq, ...row } }) => row);
  }
  return content;
};

const indexesOf = async (db: Kysely<unknown>): Promise<readonly string[]> => {
  const { rows } = await sql<{
    table: string;
    definition: string;
  }>`select tablename as table, regexp_replace(indexdef, '^.* USING', '') as definition
    from pg_indexes where schemaname = current_schema() order by 1, 2`.execute(db);
  return rows.map(({ table, definition }) => `${table} ${definition}`);
};

describe('invoices written in bulk', () => {
  it('are to the last column what the backend writes itself, with books that balance and the same indexes', async () => {
    const [bulk, single] = [await schemaCalled('bulk'), await schemaCalled('single')];
    await bulk.db.transaction().execute((tx) => writeMany(tx, asked));
    const { customers, invoices } = manyInvoices(asked);
    await single.store.transaction(async (tx) => {
      for (const { company, accounts, plans, users } of customers) {
        await tx.companies.put(company);
        for (const account of accounts) await tx.accounts.put(account);
        for (const plan of plans) await tx.plans.put(plan);
        for (const user of users) await tx.users.put(user);
      }
      for await (const books of invoices()) {
        await tx.invoices.put(books.row);
        for (const entry of books.entries) await tx.ledger.add(entry);
        for (const payment of books.payments) await tx.payments.put(payment);
        for (const reservation of books.reservations) await tx.reservations.put(reservation);
        for (const dispute of books.disputes) await tx.disputes.put(dispute);
      }
    });
    assert.deepEqual(await contentOf(bulk.db), await contentOf(single.db));
    assert.deepEqual(await indexesOf(bulk.db), await indexesOf(single.db));
    assert.deepEqual(await checkBooks(bulk.store), []);
  });

  it('have every status, more than one currency, and a company that has most of them', async () => {
    const { db } = await schemaCalled('mix');
    await db.transaction().execute((tx) => writeMany(tx, { ...asked, count: 2_000 }));
    const distinct = async (column: string): Promise<number> => {
      const { rows } = await sql<{ n: number }>`select count(distinct ${sql.ref(column)})::int as n from listed_invoices`.execute(db);
      return rows[0]?.n ?? 0;
    };
    assert.ok((await distinct('late_status')) >= 6);
    assert.ok((await distinct('currency')) >= 3);
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from listed_invoices where company_id = 'com_many_0'`.execute(db);
    assert.ok((rows[0]?.n ?? 0) > 1_000);
  });

  it('are listed anew where a database comes from before its lists had all that pages show', async () => {
    const { db } = await schemaCalled('older');
    await db.transaction().execute((tx) => writeMany(tx, { ...asked, count: 600 }));
    const before = await contentOf(db);
    await sql`alter table listed_invoices drop column country, drop column held, drop column payable, drop column returned,
      drop column print_fee`.execute(db);
    await sql`update listed_invoices set facts = '{}'`.execute(db);
    await db.transaction().execute((tx) => lists.up(tx));
    assert.deepEqual(await contentOf(db), before);
  });

  it('are not written into a database that has some', async () => {
    const { db } = await schemaCalled('twice');
    await db.transaction().execute((tx) => writeMany(tx, { ...asked, count: 10 }));
    await assert.rejects(
      db.transaction().execute((tx) => writeMany(tx, { ...asked, count: 10 })),
      /already/,
    );
  });
});
