import { asBillingError } from '../../domain/as-billing-error.js';
import type { BillingError } from '../../domain/errors.js';

/** Something that is read again and again: the newest asking wins, the old value stands until there is a new one. */
export class Reading<T> {
  value: T | undefined;
  /** Why the last asking failed; gone with the next one that does not. */
  error: BillingError | undefined;
  busy = false;
  readonly #changed: () => void;
  #abort: AbortController | undefined;

  /** @param changed called whenever something here has changed */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Resolves with true when this asking gave the value that stands now. */
  async run(read: (signal: AbortSignal) => Promise<T>): Promise<boolean> {
    this.stop();
    const abort = (this.#abort = new AbortController());
    this.busy = true;
    this.#changed();
    try {
      const value = await read(abort.signal);
      if (this.#abort !== abort) return false;
      this.value = value;
      this.error = undefined;
    } catch (error) {
      if (this.#abort !== abort) return false;
      this.error = asBillingError(error);
    }
    this.busy = false;
    this.#changed();
    return !this.error;
  }

  stop(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.busy = false;
  }
}
