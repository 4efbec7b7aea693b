import type { InvoiceTotals } from '../../domain/invoice-query.js';
import type { LocalRows } from './rows/local-rows.js';

/** Up to so many rows counts and sums cost nothing that anybody would notice. */
const atOnce = 5000;
/** Milliseconds without another question after which groups are counted, and what is due is added up. */
const rests = { count: 400, sum: 1500 };

const whenIdle = (work: () => void): (() => void) => {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work, 1);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(work, { timeout: 1000 });
  return () => window.cancelIdleCallback(handle);
};

/**
 * Counts and sums of very many rows: the rows are drawn first, then the groups are counted, and the balances are added up when the reader
 * rests. What has been worked out once stays quick, and comes with the rows.
 */
export class LocalTotals {
  readonly #rows: LocalRows;
  readonly #changed: () => void;
  #value: InvoiceTotals | undefined;
  #stop: () => void = () => undefined;

  constructor(rows: LocalRows, changed: () => void) {
    this.#rows = rows;
    this.#changed = changed;
  }

  get value(): InvoiceTotals | undefined {
    return this.#value;
  }

  /** Something else is shown. */
  renew(): void {
    this.stop();
    const { isCounted, isSummed } = this.#rows.total <= atOnce ? { isCounted: true, isSummed: true } : this.#rows;
    this.#value = isCounted ? this.#rows.totals(isSummed) : undefined;
    if (!isCounted) this.#later(rests.count, false);
    else if (!isSummed) this.#later(rests.sum, true);
  }

  stop(): void {
    this.#stop();
  }

  #take(withSums: boolean): void {
    this.#value = this.#rows.totals(withSums);
    if (!withSums) this.#later(rests.sum, true);
    this.#changed();
  }

  #later(rest: number, withSums: boolean): void {
    const timer = setTimeout(() => (this.#stop = whenIdle(() => this.#take(withSums))), rest);
    this.#stop = () => clearTimeout(timer);
  }
}
