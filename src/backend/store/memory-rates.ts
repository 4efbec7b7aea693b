import { windowStart, type RateShelf, type RateWindow } from './rates.js';

interface Count {
  readonly start: number;
  readonly end: number;
  hits: number;
}

/** Stretches that are over are dropped when so many are kept. */
const sweptAt = 10_000;

/** Counts of one process. */
export class MemoryRates implements RateShelf {
  readonly #counts = new Map<string, Count>();

  async count(bucket: string, window: RateWindow): Promise<number> {
    const start = windowStart(window);
    const known = this.#counts.get(bucket);
    const count = known?.start === start ? known : { start, end: start + window.windowMs, hits: 0 };
    count.hits += 1;
    this.#counts.set(bucket, count);
    if (this.#counts.size >= sweptAt) for (const [name, { end }] of this.#counts) if (end <= window.at) this.#counts.delete(name);
    return count.hits;
  }
}
