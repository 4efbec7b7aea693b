import type { Rows } from './billing-store.js';

/** Undo steps of the transaction that is running. */
export type Journal = (() => void)[];

/** Rows by id with secondary indexes; every write leaves an undo step in the journal. Rows are replaced, never changed. */
export class MemoryTable<T extends { readonly id: string }> {
  readonly #rows = new Map<string, T>();
  readonly #indexes: MemoryIndex<T>[];

  constructor(...indexes: MemoryIndex<T>[]) {
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

/** Rows by one or more keys of theirs. */
export class MemoryIndex<T extends { readonly id: string }> {
  readonly #keysOf: (row: T) => readonly string[];
  readonly #buckets = new Map<string, Map<string, T>>();

  constructor(keysOf: (row: T) => readonly string[]) {
    this.#keysOf = keysOf;
  }

  find(key: string): T[] {
    return [...(this.#buckets.get(key)?.values() ?? [])];
  }

  add(row: T): void {
    for (const key of this.#keysOf(row)) {
      const bucket = this.#buckets.get(key) ?? new Map<string, T>();
      bucket.set(row.id, row);
      this.#buckets.set(key, bucket);
    }
  }

  remove(row: T): void {
    for (const key of this.#keysOf(row)) {
      const bucket = this.#buckets.get(key);
      bucket?.delete(row.id);
      if (bucket?.size === 0) this.#buckets.delete(key);
    }
  }
}

/** A table as a transaction sees it. */
export const rowsOf = <T extends { readonly id: string }>(table: MemoryTable<T>, journal: Journal): Rows<T> => ({
  get: async (id) => table.get(id),
  put: async (row) => table.put(row, journal),
  delete: async (id) => table.delete(id, journal),
});
