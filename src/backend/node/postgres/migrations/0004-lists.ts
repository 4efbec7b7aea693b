import { sql, type Kysely } from 'kysely';
import { listAnew } from '../invoice-books.js';

/** What a page shows stands in its row, and what is summed stands in columns. */
const columns = `
  add column country text collate "C" not null default '',
  add column held bigint not null default 0,
  add column payable bigint not null default 0,
  add column returned boolean not null default false,
  add column print_fee boolean not null default false`;

const indexes: readonly string[] = [
  '(company_id, invoice_date desc, number_sort, id) where returned and not settled',
  '(company_id, invoice_date desc, number_sort, id) where print_fee and not settled',
];

const rowsAtOnce = 500;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(`alter table listed_invoices ${columns}`).execute(db);
  for (const index of indexes) await sql.raw(`create index on listed_invoices ${index}`).execute(db);
  // The newest step that changes what the rows say writes them again.
  for (let last = ''; ;) {
    const { rows } = await sql<{ id: string }>`select id from invoices where id > ${last} order by id limit ${rowsAtOnce}`.execute(db);
    if (rows.length > 0)
      await listAnew(
        db,
        rows.map(({ id }) => id),
        () => undefined,
      );
    if (rows.length < rowsAtOnce) return;
    last = rows.at(-1)?.id ?? last;
  }
};
