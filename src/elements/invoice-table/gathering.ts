import type { BillingError } from '../../domain/errors.js';
import { Reading } from './reading.js';

interface Part<T> {
  readonly items: readonly T[];
  readonly next?: string | undefined;
}

/** Read part by part, each when somebody asks for more; what has been read stands. */
export class Gathering<T> {
  readonly #reading: Reading<Part<T>>;
  readonly #read: (signal: AbortSignal, cursor?: string) => Promise<Part<T>>;

  constructor(changed: () => void, read: (signal: AbortSignal, cursor?: string) => Promise<Part<T>>) {
    this.#reading = new Reading(changed);
    this.#read = read;
  }

  get value(): readonly T[] | undefined {
    return this.#reading.value?.items;
  }
  get error(): BillingError | undefined {
    return this.#reading.error;
  }
  get busy(): boolean {
    return this.#reading.busy;
  }
  get hasMore(): boolean {
    return this.#reading.value?.next !== undefined;
  }

  /** From the beginning. */
  begin(): void {
    void this.#reading.run((signal) => this.#read(signal));
  }

  /** Resolves with the first that is new; with nothing where there is none. */
  async more(): Promise<T | undefined> {
    const { items = [], next } = this.#reading.value ?? {};
    if (next === undefined || this.busy) return undefined;
    await this.#reading.run(async (signal) => {
      const part = await this.#read(signal, next);
      return { items: [...items, ...part.items], next: part.next };
    });
    if (this.error?.code === 'cursor_expired') this.begin();
    return this.value?.[items.length];
  }
}
