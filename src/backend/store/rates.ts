/** What is counted of a bucket: so many in the stretch of time that holds `at`. */
export interface RateWindow {
  /** Real time, milliseconds since the epoch. */
  readonly at: number;
  readonly windowMs: number;
}

/** Counts how often something was tried lately, for all processes together. Outside of transactions: counting neither waits for them nor undoes them. */
export interface RateShelf {
  /** Counts one more and says how many there are now in this stretch of time. */
  count(bucket: string, window: RateWindow): Promise<number>;
}

export const windowStart = ({ at, windowMs }: RateWindow): number => Math.floor(at / windowMs) * windowMs;
