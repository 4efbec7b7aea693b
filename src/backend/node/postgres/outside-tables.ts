import { sql } from 'kysely';
import type { BillingTransaction, Rows } from '../../store/billing-store.js';
import type { FilePartRow, KeptMailRow } from '../../store/kept-records.js';
import type { BookingRow, FeedRow, ReceivableRow } from '../../store/receivable-records.js';
import { storable, type TableShape } from './table-shape.js';
import type { Work } from './work.js';
import type { WrittenRows } from './written-rows.js';

export const bookings: TableShape<BookingRow> = {
  name: 'bookings',
  columns: { invoice_ids: 'text[]', state: 'text' },
  valuesOf: ({ invoiceIds, state }) => ({ invoice_ids: invoiceIds, state }),
};

export const receivables: TableShape<ReceivableRow> = {
  name: 'receivables',
  columns: { row_id: 'text', state: 'text' },
  valuesOf: ({ rowId, state }) => ({ row_id: rowId, state }),
};

export const feeds: TableShape<FeedRow> = { name: 'receivable_feeds', columns: {}, valuesOf: () => ({}) };

export const mailbox: TableShape<KeptMailRow> = {
  name: 'mailbox',
  columns: { sent_at: 'bigint' },
  valuesOf: ({ sentAt }) => ({ sent_at: sentAt }),
};

export const fileParts: TableShape<FilePartRow> = {
  name: 'file_parts',
  columns: { expires_at: 'bigint' },
  valuesOf: ({ expiresAt }) => ({ expires_at: expiresAt }),
};

const rowsOf = <T extends { readonly id: string }>(work: Work, rows: WrittenRows<T>): Rows<T> => ({
  get: (id) => work.alone(() => rows.get(id)),
  put: (row) => work.alone(async () => rows.put(row)),
  delete: (id) => work.alone(async () => rows.delete(id)),
});

export const openOutside = (work: Work): Pick<BillingTransaction, 'bookings' | 'receivables' | 'feeds' | 'mailbox' | 'fileParts'> => {
  const { tables } = work;
  return {
    bookings: {
      ...rowsOf(work, tables.bookings),
      waitingFor: (invoiceId) =>
        work.alone(() =>
          tables.bookings.find(sql`where state = 'waiting' and invoice_ids @> ${[storable(invoiceId)]}::text[] order by seq`),
        ),
    },
    receivables: {
      ...rowsOf(work, tables.receivables),
      ofRow: async (rowId) => (await work.alone(() => tables.receivables.find(sql`where row_id = ${storable(rowId)} limit 1`)))[0],
      undone: (limit) => work.alone(() => tables.receivables.find(sql`where state in ('open', 'aside') order by seq limit ${limit}`)),
    },
    feeds: rowsOf(work, tables.feeds),
    mailbox: {
      ...rowsOf(work, tables.mailbox),
      newest: (limit) => work.alone(() => tables.mailbox.find(sql`order by sent_at desc, id limit ${limit}`)),
    },
    fileParts: rowsOf(work, tables.fileParts),
  };
};
