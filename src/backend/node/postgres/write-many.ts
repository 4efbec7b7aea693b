import { sql } from 'kysely';
import { manyInvoices, type ManyInvoices } from '../../seed/many-invoices.js';
import { factsOf, type InvoiceBooks } from '../../store/invoice-facts.js';
import * as books from './book-tables.js';
import { listedColumns, listedValues } from './listed-columns.js';
import { companies, users } from './other-tables.js';
import type { TableShape } from './table-shape.js';
import { upsert } from './upsert.js';
import type { Database } from './written-rows.js';

export interface WriteManyOptions extends ManyInvoices {
  /** Told from time to time how many invoices are written, and what is done after the last. */
  readonly onProgress?: (written: number, of: number) => void;
}

/** Tables that are filled, and whose indexes are made once all rows are there: that takes a fraction of the time. */
const filled = ['invoices', 'ledger_entries', 'payments', 'reservations', 'disputes', 'listed_invoices'];
const invoicesAtOnce = 1_000;

/**
 * Fills an empty database with customers and their invoices, for trying out how it does with many: the rows that the backend itself would have written,
 * in one transaction and in bulk. Throws where there are invoices already.
 */
export const writeMany = async (db: Database, { onProgress = () => undefined, ...asked }: WriteManyOptions): Promise<void> => {
  const { rows: known } = await sql`select id from invoices limit 1`.execute(db);
  if (known.length > 0) throw new Error('There are invoices in this database already: give an empty one');
  const remake = await dropIndexes(db);
  const { customers, invoices } = manyInvoices(asked);
  await write(
    db,
    companies,
    customers.map(({ company }) => company),
  );
  await write(
    db,
    users,
    customers.flatMap((customer) => customer.users),
  );
  await write(
    db,
    books.accounts,
    customers.flatMap((customer) => customer.accounts),
  );
  await write(
    db,
    books.plans,
    customers.flatMap((customer) => customer.plans),
  );
  let [written, batch]: [number, InvoiceBooks[]] = [0, []];
  // What was drawn is written while the next is drawn.
  let writing: Promise<void> = Promise.resolve();
  const flush = async (): Promise<void> => {
    await writing;
    onProgress(written, asked.count);
    written += batch.length;
    writing = writeBooks(db, batch);
    // Whoever awaits it hears of a fault.
    writing.catch(() => undefined);
    batch = [];
  };
  for await (const one of invoices()) if (batch.push(one) === invoicesAtOnce) await flush();
  await flush();
  await writing;
  onProgress(written, asked.count);
  await remake();
};

const write = async <T extends { readonly id: string }>(db: Database, shape: TableShape<T>, rows: readonly T[]): Promise<void> => {
  if (rows.length === 0) return;
  const values = rows.map((row) => ({ id: row.id, ...shape.valuesOf(row), body: JSON.stringify(row) }));
  await upsert(shape.name, { id: 'text', ...shape.columns, body: 'json' }, values).execute(db);
};

const writeBooks = async (db: Database, batch: readonly InvoiceBooks[]): Promise<void> => {
  await write(
    db,
    books.invoices,
    batch.map(({ row }) => row),
  );
  await write(
    db,
    books.ledger,
    batch.flatMap(({ entries }) => entries),
  );
  await write(
    db,
    books.payments,
    batch.flatMap(({ payments }) => payments),
  );
  await write(
    db,
    books.reservations,
    batch.flatMap(({ reservations }) => reservations),
  );
  await write(
    db,
    books.disputes,
    batch.flatMap(({ disputes }) => disputes),
  );
  const listed = batch.map((one) => listedValues(factsOf(one)));
  if (listed.length > 0) await upsert('listed_invoices', listedColumns, listed).execute(db);
};

/** @returns what makes them again, as they were */
const dropIndexes = async (db: Database): Promise<() => Promise<void>> => {
  const { rows } = await sql<{ name: string; definition: string }>`
    select quote_ident(i.schemaname) || '.' || quote_ident(i.indexname) as name, i.indexdef as definition
    from pg_indexes i join pg_index x on x.indexrelid = (quote_ident(i.schemaname) || '.' || quote_ident(i.indexname))::regclass
    where i.schemaname = current_schema() and i.tablename = any(${filled}) and not x.indisunique`.execute(db);
  for (const { name } of rows) await sql`drop index ${sql.raw(name)}`.execute(db);
  return async () => {
    await sql`set local maintenance_work_mem = '512MB'`.execute(db);
    for (const { definition } of rows) await sql.raw(definition).execute(db);
  };
};
