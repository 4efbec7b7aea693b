interface Held {
  readonly due: number;
  readonly call: () => void;
}

/** Shorter waits pass by themselves: they are turns of the engine and second tries of a read, not the patience of a customer. */
const longest = 450;

/**
 * The page's long timeouts, moved by hand: "taking longer than usual" after ten seconds, a card frame that does not answer, the next look at
 * a payment. Between `install` and `uninstall` nothing of the page waits for a real clock.
 */
export class ManualTimeouts {
  readonly #held = new Map<number, Held>();
  #elapsed = 0;
  #lastId = -1;
  #real: { readonly set: typeof globalThis.setTimeout; readonly clear: typeof globalThis.clearTimeout } | undefined;

  install(): void {
    if (this.#real) return;
    const real = { set: globalThis.setTimeout, clear: globalThis.clearTimeout };
    this.#real = real;
    const set = (callback: (...values: unknown[]) => void, milliseconds = 0, ...values: unknown[]): unknown => {
      if (milliseconds < longest) return real.set.call(globalThis, () => callback(...values), milliseconds);
      // negative, so that no number of the engine's is meant
      const id = this.#lastId--;
      this.#held.set(id, { due: this.#elapsed + milliseconds, call: () => callback(...values) });
      return id;
    };
    const clear = (id?: number): void => {
      if (id === undefined || !this.#held.delete(id)) real.clear.call(globalThis, id);
    };
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
  }

  /** Gives the page its own clock back; what is held by then never rings. */
  uninstall(): void {
    if (this.#real) Object.assign(globalThis, { setTimeout: this.#real.set, clearTimeout: this.#real.clear });
    this.#real = undefined;
  }

  /** Lets time pass and rings what is due, in order. */
  pass(milliseconds: number): void {
    this.#elapsed += milliseconds;
    const due = [...this.#held].filter(([, held]) => held.due <= this.#elapsed).sort(([, one], [, other]) => one.due - other.due);
    for (const [id, { call }] of due) if (this.#held.delete(id)) call();
  }
}
