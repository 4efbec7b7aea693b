import type { Wait } from './wait.js';

interface Timer {
  readonly at: number;
  readonly fire: () => void;
}

/** Time that moves only when told: timers fire in order, and between two of them everything that can run has run. */
export class VirtualTime {
  now = Date.UTC(2025, 0, 15);
  #timers: Timer[] = [];

  readonly wait: Wait = (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(new DOMException('', 'AbortError'));
      const timer = this.later(ms, resolve);
      signal?.addEventListener('abort', () => {
        this.#timers = this.#timers.filter((each) => each !== timer);
        reject(new DOMException('', 'AbortError'));
      });
    });

  later(ms: number, fire: () => void): Timer {
    const timer = { at: this.now + ms, fire };
    this.#timers.push(timer);
    return timer;
  }

  /** Lets everything run that waits for no timer. */
  async settle(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** Fires timers until the condition holds; false when there is nothing left to wait for or the limit is reached. */
  async until(done: () => boolean, most = 24 * 60 * 60 * 1_000): Promise<boolean> {
    const limit = this.now + most;
    for (;;) {
      await this.settle();
      if (done()) return true;
      const next = this.#timers.reduce<Timer | undefined>((first, timer) => (first && first.at <= timer.at ? first : timer), undefined);
      if (!next || next.at > limit) return false;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.now = Math.max(this.now, next.at);
      next.fire();
    }
  }

  /** Lets this many milliseconds pass. */
  async pass(ms: number): Promise<void> {
    let over = false;
    this.later(ms, () => (over = true));
    await this.until(() => over);
  }
}

export class MemoryStorage {
  readonly entries = new Map<string, string>();
  getItem(name: string): string | null {
    return this.entries.get(name) ?? null;
  }
  setItem(name: string, value: string): void {
    this.entries.set(name, value);
  }
  removeItem(name: string): void {
    this.entries.delete(name);
  }
}
