import { secret } from '../random.js';
import { changesAtOnce, changesKeptMs, type Change, type ChangePage, type ChangeShelf, type NoticedChange } from './changes.js';

/** More than this many are not kept, however young they are. */
const mostKept = 5_000;

/** The latest changes of a store in memory. Its positions mean nothing to any other store, nor to the same program started again. */
export class MemoryChanges implements ChangeShelf {
  readonly #run = secret();
  readonly #listeners = new Set<() => void>();
  readonly #now: () => number;
  #kept: NoticedChange[] = [];
  #dropped = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  add(changes: readonly Change[]): void {
    if (changes.length === 0) return;
    const at = this.#now();
    for (const change of changes) this.#kept.push({ ...change, at });
    const young = this.#kept.findIndex((change) => change.at > at - changesKeptMs);
    const drop = Math.max(young, this.#kept.length - mostKept);
    this.#kept = this.#kept.slice(drop);
    this.#dropped += drop;
    for (const news of [...this.#listeners]) news();
  }

  async since(from: string | number | undefined): Promise<ChangePage | 'gone'> {
    const last = this.#dropped + this.#kept.length;
    const here = `${this.#run}.${last}`;
    if (from === undefined) return { changes: [], position: here };
    const first = typeof from === 'number' ? this.#firstWithin(from) : this.#placeOf(from, last);
    if (first === undefined || last - first > changesAtOnce) return 'gone';
    return { changes: this.#kept.slice(first - this.#dropped), position: here };
  }

  #firstWithin(milliseconds: number): number {
    const from = this.#now() - milliseconds;
    const index = this.#kept.findIndex(({ at }) => at >= from);
    return this.#dropped + (index === -1 ? this.#kept.length : index);
  }

  #placeOf(position: string, last: number): number | undefined {
    const [, run, count] = /^([\w-]+)\.(\d{1,15})$/.exec(position) ?? [];
    const place = Number(count);
    return run === this.#run && place >= this.#dropped && place <= last ? place : undefined;
  }

  watch(news: () => void): () => void {
    const own = (): void => news();
    this.#listeners.add(own);
    return () => void this.#listeners.delete(own);
  }
}
