import { sql } from 'kysely';
import type { Id } from '../../../domain/entities.js';
import type { InvoiceOwner } from '../../store/noticed-writes.js';
import * as books from './book-tables.js';
import { isRefusal } from './faults.js';
import { invoiceIdsOf, listAnew } from './invoice-books.js';
import { jobs } from './job-table.js';
import * as others from './other-tables.js';
import { bookings, feeds, fileParts, mailbox, receivables } from './outside-tables.js';
import { storable, type TableShape } from './table-shape.js';
import { WrittenRows, type Database, type Marks } from './written-rows.js';

const shapes = { ...books, ...others, jobs, bookings, feeds, fileParts, mailbox, receivables };
type Shapes = typeof shapes;
type RowOf<S> = S extends TableShape<infer T> ? T : never;
type Tables = { readonly [Name in keyof Shapes]: WrittenRows<RowOf<Shapes[Name]> & { readonly id: string }> };

/** What one transaction has read and written so far. */
export class Work {
  readonly tables: Tables;
  /** Names of everything that it wrote: who has to try again waits for others with the same names. */
  readonly written = new Set<string>();
  readonly #db: Database;
  readonly #all: readonly Pick<WrittenRows<never>, 'flush' | 'forget' | 'waits'>[];
  readonly #turns = new Set<string>();
  readonly #invoices = new Set<Id>();
  readonly #owners = new Map<Id, InvoiceOwner>();
  readonly #accounts = new Set<Id>();
  readonly #plans = new Set<Id>();
  #last: Promise<unknown> = Promise.resolve();
  #refusal: Error | undefined;

  constructor(db: Database, { onlyReads = false }: { readonly onlyReads?: boolean } = {}) {
    this.#db = db;
    const marks: Marks = {
      turn: (key) => void this.#turns.add(key),
      wrote: (table, id) => {
        if (onlyReads) throw new Error('Who only looks does not write');
        this.written.add(`${table} ${id}`);
      },
      invoice: (id) => void this.#invoices.add(id),
      invoicesOfAccount: (id) => void this.#accounts.add(id),
      invoicesOfPlan: (id) => void this.#plans.add(id),
    };
    const entries = Object.entries(shapes).map(([name, shape]) => [name, new WrittenRows(db, shape as TableShape<never>, marks)]);
    this.tables = Object.fromEntries(entries) as Tables;
    this.#all = Object.values(this.tables);
  }

  /**
   * What the database refused first. From then on it refuses everything, and a commit only looks like one: that whoever asked made nothing of the
   * refusal, or something else, changes nothing.
   */
  get refusal(): Error | undefined {
    return this.#refusal;
  }

  /** One thing at a time: a connection answers one question after the other. */
  alone<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#last.then(act);
    this.#last = done.catch((fault: unknown) => {
      if (isRefusal(fault)) this.#refusal ??= fault;
    });
    return done;
  }

  /** Writes what waits to be written, and then what lists say of it. */
  async bringUpToDate(): Promise<void> {
    for (const table of this.#all) if (table.waits) await table.flush();
    const [accounts, plans] = [[...this.#accounts], [...this.#plans]];
    this.#accounts.clear();
    this.#plans.clear();
    if (accounts.length > 0) for (const id of await invoiceIdsOf(this.#db, 'account_id', accounts)) this.#invoices.add(id);
    if (plans.length > 0) for (const id of await invoiceIdsOf(this.#db, 'plan_id', plans)) this.#invoices.add(id);
    const touched = [...this.#invoices];
    this.#invoices.clear();
    if (touched.length === 0) return;
    for (const id of touched) this.written.add(`listed ${id}`);
    await listAnew(this.#db, touched, (id, account) => this.#owners.set(id, { accountId: account.id, companyId: account.companyId }));
  }

  /** Whose an invoice is that this transaction wrote about; known once the lists are up to date. */
  ownerOf(invoiceId: Id): InvoiceOwner | undefined {
    return this.#owners.get(invoiceId);
  }

  /** For who only reads: as if nothing had been read yet. */
  forget(): void {
    for (const table of this.#all) table.forget();
  }

  /** The last things before the commit. */
  finish(): Promise<void> {
    return this.alone(async () => {
      if (this.#refusal) throw this.#refusal;
      await this.bringUpToDate();
      if (this.#turns.size === 0) return;
      const turns = [...this.#turns].map(storable).sort();
      for (const turn of turns) this.written.add(`turn ${turn}`);
      await sql`insert into turns as t (key, taken, taken_at) select key, 1, now() from unnest(${turns}::text[]) key
        on conflict (key) do update set taken = t.taken + 1, taken_at = excluded.taken_at`.execute(this.#db);
    });
  }
}
