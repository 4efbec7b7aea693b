import type { InvoiceTotals } from '../../domain/invoice-query.js';
import type { LocalRows } from './rows/local-rows.js';
import { whenIdle } from './when-idle.js';

/** Up to so many rows counts and sums cost nothing that anybody would notice. */
const atOnce = 5000;
/** Milliseconds without another question after which groups are counted, and what is due is added up. */
const rests = { count: 400, sum: 1500 };

/**
 * Counts and sums of very many rows: the rows are drawn first, then the groups are counted, and the balances are added up when the reader
 * rests. What has been worked out once stays quick, and comes with the rows.
 */
export class LocalTotals {
  readonly #rows: LocalRows;
  readonly #changed: () => void;
  #value: InvoiceTotals | undefined;
  /** What is still to be worked out. */
  #next: keyof typeof rests | undefined;
  #stop: () => void = () => undefined;

  constructor(rows: LocalRows, changed: () => void) {
    this.#rows = rows;
    this.#changed = changed;
  }

  get value(): InvoiceTotals | undefined {
    return this.#value;
  }

  /** Other rows are shown. */
  renew(): void {
    const { isCounted, isSummed } = this.#rows.total <= atOnce ? { isCounted: true, isSummed: true } : this.#rows;
    this.#value = isCounted ? this.#rows.totals(isSummed) : undefined;
    this.#next = !isCounted ? 'count' : isSummed ? undefined : 'sum';
    this.wait();
  }

  /** The same rows are shown in another order: what is not known yet waits for another rest. */
  wait(): void {
    this.stop();
    const next = this.#next;
    if (!next) return;
    const timer = setTimeout(() => (this.#stop = whenIdle(() => this.#take(next))), rests[next]);
    this.#stop = () => clearTimeout(timer);
  }

  stop(): void {
    this.#stop();
  }

  #take(what: keyof typeof rests): void {
    this.#value = this.#rows.totals(what === 'sum');
    this.#next = what === 'sum' ? undefined : 'sum';
    this.wait();
    this.#changed();
  }
}
