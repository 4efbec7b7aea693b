import { diceOf } from '../dice.js';
import type { Fleet } from './fleet.js';

/** How long a server may have been starting when it is killed again. */
const longestStartMs = 2_500;
/** Of all kills, how many wait for the days to pass: what is dated and what is a debit runs then. */
const keptForLater = 0.1;

/** Kills servers as the run goes on: after which errand, which one, and whether also while it starts is the seed's decision. */
export class KillSchedule {
  readonly #fleet: Fleet;
  readonly #seed: number;
  readonly #total: number;
  /** Number of ended errands at which the next kill is due. */
  readonly #due: readonly number[];
  #done = 0;
  #ended = 0;
  #work: Promise<void> = Promise.resolve();
  #waiting = 0;

  constructor({ seed, kills }: { readonly seed: number; readonly kills: number }, fleet: Fleet, errands: number) {
    this.#fleet = fleet;
    this.#seed = seed;
    this.#total = kills;
    const early = kills - Math.ceil(kills * keptForLater);
    this.#due = Array.from({ length: early }, (_none, index) => ((index + 1) * errands) / (early + 1));
  }

  progress(ended: number): void {
    this.#ended = ended;
    if (this.#waiting === 0) this.#next();
  }

  /** Customers do not run away from the kills that are due. */
  async caughtUp(): Promise<void> {
    if (this.#isDue(this.#ended)) await this.#work;
  }

  /** Those that are left, one after the other. */
  async finish(): Promise<void> {
    await this.#work;
    while (this.#fleet.kills.length < this.#total) await this.#kill();
  }

  #isDue(ended: number): boolean {
    return ended >= (this.#due[this.#done] ?? Infinity);
  }

  #next(): void {
    if (!this.#isDue(this.#ended)) return;
    this.#waiting = 1;
    this.#work = this.#kill().finally(() => {
      this.#waiting = 0;
      this.#next();
    });
  }

  async #kill(): Promise<void> {
    const dice = diceOf(this.#seed, 'kill', (this.#done += 1));
    const server = dice.below(this.#fleet.count);
    const alsoStarting = dice.fraction() < 0.25 && this.#fleet.kills.length + 2 <= this.#total;
    await this.#fleet.kill(server, alsoStarting ? { startsFor: dice.below(longestStartMs) } : {});
    await this.#fleet.whenUp(server);
  }
}
