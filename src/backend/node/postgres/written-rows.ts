import { sql, type Kysely } from 'kysely';
import { storable, type TableShape, type Touch } from './table-shape.js';
import { rowsAtOnce, upsert } from './upsert.js';

/** A transaction; where only one question is asked, the database itself. */
export type Database = Kysely<unknown>;

/** What a transaction has to tell besides its rows. */
export interface Marks extends Touch {
  turn(key: string): void;
  /** A row that the transaction writes, for the queue of those that have to try again. */
  wrote(table: string, id: string): void;
}

/**
 * The rows of one table as one transaction sees them. What it writes is kept until somebody looks, or until the end, and then written in few
 * statements; what it has read by its id is not read again, for the whole transaction sees one state.
 */
export class WrittenRows<T extends { readonly id: string }> {
  readonly #db: Database;
  readonly #shape: TableShape<T>;
  readonly #marks: Marks;
  readonly #seen = new Map<string, T | undefined>();
  readonly #waiting = new Map<string, T | undefined>();
  /** Ids of rows that were there when somebody looked. */
  readonly #found = new Set<string>();

  constructor(db: Database, shape: TableShape<T>, marks: Marks) {
    this.#db = db;
    this.#shape = shape;
    this.#marks = marks;
  }

  /** Whether something is still to be written. */
  get waits(): boolean {
    return this.#waiting.size > 0;
  }

  forget(): void {
    if (this.#seen.size > 0) this.#seen.clear();
  }

  async get(id: string): Promise<T | undefined> {
    if (this.#seen.has(id)) return this.#seen.get(id);
    const [row] = await this.#read([id]);
    this.#seen.set(id, row);
    return row;
  }

  put(row: T): void {
    this.#marks.wrote(this.#shape.name, row.id);
    const key = this.#shape.turnOf?.(row);
    if (key !== undefined) this.#marks.turn(key);
    this.#seen.set(row.id, row);
    // Written last, found last.
    this.#waiting.delete(row.id);
    this.#waiting.set(row.id, row);
  }

  delete(id: string): void {
    this.#marks.wrote(this.#shape.name, id);
    this.#seen.set(id, undefined);
    this.#waiting.set(id, undefined);
  }

  /** Rows by a condition on the columns, in the order in which they were written unless it says otherwise. */
  async find(condition: ReturnType<typeof sql>): Promise<T[]> {
    await this.flush();
    const { rows } = await sql<{ body: T }>`select body from ${sql.table(this.#shape.name)} ${condition}`.execute(this.#db);
    for (const { body } of rows) this.#seen.set(body.id, body);
    return this.#noted(rows);
  }

  async flush(): Promise<void> {
    if (this.#waiting.size === 0) return;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (let start = 0; start < waiting.length; start += rowsAtOnce) await this.#write(waiting.slice(start, start + rowsAtOnce));
  }

  async #write(part: readonly (readonly [string, T | undefined])[]): Promise<void> {
    const { name, columns, valuesOf, touch } = this.#shape;
    if (touch) {
      const before = new Map((await this.#read(part.map(([id]) => id))).map((row) => [row.id, row]));
      for (const [id, row] of part) touch(this.#marks, before.get(id), row);
    }
    const gone = part.flatMap(([id, row]) => (row === undefined ? [storable(id)] : []));
    if (gone.length > 0) await this.#remove(gone);
    const come = part.flatMap(([, row]) => row ?? []);
    if (come.length === 0) return;
    const rows = come.map((row) => ({ id: row.id, ...valuesOf(row), body: JSON.stringify(row) }));
    const known = come.flatMap(({ id }) => (this.#found.has(id) ? [storable(id)] : []));
    await upsert(name, { id: 'text', ...columns, body: 'json' }, rows, { renewed: ['seq'], known }).execute(this.#db);
  }

  async #remove(ids: readonly string[]): Promise<void> {
    const { name, turnOf } = this.#shape;
    const { rows } = await sql<{ body: T }>`delete from ${sql.table(name)} where id = any(${ids}) returning body`.execute(this.#db);
    if (turnOf) for (const { body } of rows) this.#marks.turn(turnOf(body));
  }

  async #read(ids: readonly string[]): Promise<T[]> {
    const table = sql.table(this.#shape.name);
    const { rows } = await sql<{ body: T }>`select body from ${table} where id = any(${ids.map(storable)})`.execute(this.#db);
    return this.#noted(rows);
  }

  #noted(rows: readonly { readonly body: T }[]): T[] {
    return rows.map(({ body }) => {
      this.#found.add(body.id);
      return body;
    });
  }
}
