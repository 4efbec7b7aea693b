/** Two clocks: real time drives token expiry, leases and rate limits; business time drives "today", and a demo may move it. */
export interface Clock {
  /** Real time, milliseconds since the epoch. */
  now(): number;
  /** Business time, milliseconds since the epoch. */
  businessNow(): number;
}

export const systemClock: Clock = { now: () => Date.now(), businessNow: () => Date.now() };

/** Real time; business time runs with it and can be put ahead, day by day and never back: for demos and for trying out what a day brings. */
export class AdvancingClock implements Clock {
  #daysAhead: number;

  /** @param daysAhead - where it begins: whole days, for data that was already put ahead */
  constructor(daysAhead = 0) {
    this.#daysAhead = daysAhead;
  }

  get daysAhead(): number {
    return this.#daysAhead;
  }

  now(): number {
    return Date.now();
  }

  businessNow(): number {
    return Date.now() + this.#daysAhead * 86_400_000;
  }

  /** @param days whole days, at least one */
  advanceDays(days: number): void {
    if (!Number.isInteger(days) || days < 1) throw new RangeError('A business clock goes ahead by whole days');
    this.#daysAhead += days;
  }
}

/** A clock that stands still until it is moved; for tests and stories. */
export class ManualClock implements Clock {
  #now: number;
  #businessOffset = 0;

  constructor(start: number = Date.now()) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  businessNow(): number {
    return this.#now + this.#businessOffset;
  }

  /** Moves both clocks, as waiting would. */
  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }

  /** Moves the business clock only. */
  moveBusiness(milliseconds: number): void {
    this.#businessOffset += milliseconds;
  }
}

/** Waiting, injected so that tests let time pass by hand. */
export interface Timer {
  /** Calls back once after `milliseconds`; the returned function cancels. */
  after(milliseconds: number, run: () => void): () => void;
}

export const systemTimer: Timer = {
  after(milliseconds, run) {
    const handle = setTimeout(run, milliseconds);
    return () => clearTimeout(handle);
  },
};

interface Waiting {
  readonly due: number;
  readonly run: () => void;
}

/** A timer that rings when told that time has passed. */
export class ManualTimer implements Timer {
  #elapsed = 0;
  #waiting: Waiting[] = [];
  #watchers: (() => void)[] = [];

  after(milliseconds: number, run: () => void): () => void {
    const entry = { due: this.#elapsed + milliseconds, run };
    this.#waiting.push(entry);
    for (const look of this.#watchers.splice(0)) look();
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== entry);
    };
  }

  /** How many callbacks are still to come. */
  get pending(): number {
    return this.#waiting.length;
  }

  /** Resolves as soon as at least `count` callbacks are to come. */
  whenPending(count: number): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (this.#waiting.length >= count) resolve();
        else this.#watchers.push(look);
      };
      look();
    });
  }

  /** Lets `milliseconds` pass and rings what is due, in order. */
  advance(milliseconds: number): void {
    this.#elapsed += milliseconds;
    const due = this.#waiting.filter((entry) => entry.due <= this.#elapsed).sort((one, other) => one.due - other.due);
    this.#waiting = this.#waiting.filter((entry) => entry.due > this.#elapsed);
    for (const entry of due) entry.run();
  }
}
