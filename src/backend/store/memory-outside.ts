import type { BillingTransaction } from './billing-store.js';
import type { FilePartRow, KeptMailRow } from './kept-records.js';
import { MemoryIndex, MemoryTable, rowsOf, type Journal } from './memory-table.js';
import type { BookingRow, FeedRow, ReceivableRow } from './receivable-records.js';

/** What is told to systems outside and taken in from them, and what is kept in place of one. */
export class OutsideTables {
  readonly #waiting = new MemoryIndex<BookingRow>((row) => (row.state === 'waiting' ? row.invoiceIds : []));
  readonly #bookings = new MemoryTable(this.#waiting);
  readonly #rowIds = new MemoryIndex<ReceivableRow>(({ rowId }) => (rowId === undefined ? [] : [rowId]));
  readonly #states = new MemoryIndex<ReceivableRow>(({ state }) => (state === 'taken' ? [] : ['undone']));
  readonly #receivables = new MemoryTable(this.#rowIds, this.#states);
  readonly #feeds = new MemoryTable<FeedRow>();
  readonly #mailbox = new MemoryTable<KeptMailRow>();
  readonly #files = new MemoryTable<FilePartRow>();

  open(journal: Journal): Pick<BillingTransaction, 'bookings' | 'receivables' | 'feeds' | 'mailbox' | 'fileParts'> {
    return {
      bookings: { ...rowsOf(this.#bookings, journal), waitingFor: async (invoiceId) => this.#waiting.find(invoiceId) },
      receivables: {
        ...rowsOf(this.#receivables, journal),
        ofRow: async (rowId) => this.#rowIds.find(rowId)[0],
        undone: async (limit) => this.#states.peek('undone').slice(0, limit),
      },
      feeds: rowsOf(this.#feeds, journal),
      mailbox: { ...rowsOf(this.#mailbox, journal), newest: async (limit) => this.#mailbox.values().sort(byTime).slice(0, limit) },
      fileParts: rowsOf(this.#files, journal),
    };
  }

  purge(before: number, keysBefore: number, journal: Journal): void {
    for (const row of this.#files.values()) if (row.expiresAt < before) this.#files.delete(row.id, journal);
    for (const row of this.#mailbox.values()) if (row.sentAt < keysBefore) this.#mailbox.delete(row.id, journal);
  }
}

const byTime = (one: KeptMailRow, other: KeptMailRow): number => other.sentAt - one.sentAt;
