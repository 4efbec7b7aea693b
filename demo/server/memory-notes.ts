import type { Notes } from '../../src/backend/node/postgres/index.js';

/** Notes that are gone at the end, as the data is that they belong to. */
export class MemoryNotes implements Notes {
  readonly #notes = new Map<string, string>();

  async get(name: string): Promise<unknown> {
    const note = this.#notes.get(name);
    return note === undefined ? undefined : (JSON.parse(note) as unknown);
  }

  async put(name: string, note: unknown): Promise<void> {
    this.#notes.set(name, JSON.stringify(note));
  }

  async add(name: string, note: unknown): Promise<unknown> {
    if (!this.#notes.has(name)) await this.put(name, note);
    return this.get(name);
  }

  startingWith(beginning: string): Promise<readonly unknown[]> {
    const names = [...this.#notes.keys()].filter((name) => name.startsWith(beginning)).sort();
    return Promise.all(names.map((name) => this.get(name)));
  }
}
