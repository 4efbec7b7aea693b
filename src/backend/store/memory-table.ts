import type { Rows } from './billing-store.js';

/** Undo steps of the transaction that is running. */
export type Journal = (() => void)[];

/** Told about every row that comes and goes; a changed row goes and comes. Undone writes are told like others. */
interface RowFollower<T> {
  add(row: T): void;
  remove(row: T): void;
}

/** Calls back for each row that was, or is, concerned. */
export class RowWatch<T> implements RowFollower<T> {
  readonly add: (row: T) => void;
  readonly remove: (row: T) => void;

  constructor(changed: (row: T) => void) {
    this.add = changed;
    this.remove = changed;
  }
}

/** Rows by id with secondary indexes; every write leaves an undo step in the journal. Rows are replaced, never changed. */
export class MemoryTable<T extends { readonly id: string }> {
  readonly #rows = new Map<string, T>();
  readonly #indexes: readonly RowFollower<T>[];

  constructor(...indexes: readonly RowFollower<T>[]) {
    this.#indexes = indexes;
  }

  get(id: string): T | undefined {
    return this.#rows.get(id);
  }

  values(): T[] {
    return [...this.#rows.values()];
  }

  put(row: T, journal: Journal): void {
    const before = this.#rows.get(row.id);
    this.#write(row.id, row);
    journal.push(() => this.#write(row.id, before));
  }

  delete(id: string, journal: Journal): void {
    const before = this.#rows.get(id);
    if (before === undefined) return;
    this.#write(id, undefined);
    journal.push(() => this.#write(id, before));
  }

  #write(id: string, row: T | undefined): void {
    const before = this.#rows.get(id);
    if (before !== undefined) for (const index of this.#indexes) index.remove(before);
    if (row === undefined) this.#rows.delete(id);
    else {
      this.#rows.set(id, row);
      for (const index of this.#indexes) index.add(row);
    }
  }
}

/** More rows than this under one key are found by their ids. */
const fewRows = 8;
const none: readonly never[] = Object.freeze([]);

/** Rows by one or more keys of theirs. Most keys have a row or two: a map for each would weigh more than its rows. */
export class MemoryIndex<T extends { readonly id: string }> implements RowFollower<T> {
  readonly #keysOf: (row: T) => readonly string[];
  readonly #buckets = new Map<string, readonly T[] | Map<string, T>>();

  constructor(keysOf: (row: T) => readonly string[]) {
    this.#keysOf = keysOf;
  }

  /** In the order in which they were written. */
  find(key: string): T[] {
    return [...this.peek(key)];
  }

  /** The same without a copy: to be read at once. */
  peek(key: string): readonly T[] {
    const bucket = this.#buckets.get(key) ?? none;
    return bucket instanceof Map ? [...bucket.values()] : bucket;
  }

  add(row: T): void {
    for (const key of this.#keysOf(row)) {
      const bucket = this.#buckets.get(key) ?? none;
      if (bucket instanceof Map) bucket.set(row.id, row);
      else {
        const rows = [...bucket.filter(({ id }) => id !== row.id), row];
        this.#buckets.set(key, rows.length > fewRows ? new Map(rows.map((one) => [one.id, one])) : rows);
      }
    }
  }

  remove(row: T): void {
    for (const key of this.#keysOf(row)) {
      const bucket = this.#buckets.get(key) ?? none;
      if (bucket instanceof Map) bucket.delete(row.id);
      const left = bucket instanceof Map ? bucket : bucket.filter(({ id }) => id !== row.id);
      if ((left instanceof Map ? left.size : left.length) === 0) this.#buckets.delete(key);
      else this.#buckets.set(key, left);
    }
  }
}

/** A table as a transaction sees it. */
export const rowsOf = <T extends { readonly id: string }>(table: MemoryTable<T>, journal: Journal): Rows<T> => ({
  get: async (id) => table.get(id),
  put: async (row) => table.put(row, journal),
  delete: async (id) => table.delete(id, journal),
});
