import { sql } from 'kysely';
import type { Id } from '../../../domain/entities.js';
import { factsOf, type InvoiceBooks } from '../../store/invoice-facts.js';
import type { AccountRow } from '../../store/records.js';
import { listedColumns, listedValues } from './listed-columns.js';
import { storable } from './table-shape.js';
import { upsert } from './upsert.js';
import type { Database } from './written-rows.js';

/** Everything that is written about some invoices, in one question. */
const readBooks = async (db: Database, ids: readonly Id[]): Promise<readonly InvoiceBooks[]> => {
  const rowsAbout = (table: string) => sql`coalesce(
    (select json_agg(about.body order by about.seq) from ${sql.table(table)} about where about.invoice_id = i.id), '[]')`;
  const { rows } = await sql<Omit<InvoiceBooks, 'planNumber'> & { readonly plan: { readonly number: string } | null }>`
    select i.body as "row", a.body as account, p.body as plan,
      ${rowsAbout('ledger_entries')} as entries,
      ${rowsAbout('reservations')} as reservations,
      ${rowsAbout('disputes')} as disputes,
      coalesce((select json_agg(y.body order by y.seq) from payments y where y.invoice_ids @> array[i.id::text]), '[]') as payments
    from invoices i join accounts a on a.id = i.account_id left join plans p on p.id = i.plan_id
    where i.id = any(${ids.map(storable)})`.execute(db);
  return rows.map(({ plan, ...books }) => ({ ...books, planNumber: plan?.number }));
};

const invoicesAtOnce = 500;

/**
 * Brings the lists up to date with what was written. Who writes about one invoice writes its row here: so no two do it at once.
 * @param found told whose each of the invoices is
 */
export const listAnew = async (db: Database, touched: readonly Id[], found: (id: Id, account: AccountRow) => void): Promise<void> => {
  // Everybody in the same order, so that nobody waits in a circle.
  const ids = [...touched].sort();
  for (let start = 0; start < ids.length; start += invoicesAtOnce) {
    const part = ids.slice(start, start + invoicesAtOnce);
    const books = await readBooks(db, part);
    for (const { row, account } of books) found(row.id, account);
    const known = new Set(books.map(({ row }) => row.id));
    const gone = part.filter((id) => !known.has(id)).map(storable);
    if (gone.length > 0) await sql`delete from listed_invoices where id = any(${gone})`.execute(db);
    const rows = books.map((one) => listedValues(factsOf(one))).sort((one, other) => (one.id < other.id ? -1 : 1));
    if (rows.length > 0) await upsert('listed_invoices', listedColumns, rows).execute(db);
  }
};

/** Invoices of an account or a plan, of which something changed that lists show. */
export const invoiceIdsOf = async (db: Database, column: 'account_id' | 'plan_id', ids: readonly Id[]): Promise<readonly Id[]> => {
  const { rows } = await sql<{ id: Id }>`select id from invoices where ${sql.ref(column)} = any(${ids.map(storable)})`.execute(db);
  return rows.map(({ id }) => id);
};
