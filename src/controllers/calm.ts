/** How long somebody must have done nothing. */
const quietMs = 1_000;
/** Typing puts it off, but not for ever. */
const longestMs = 10_000;

/** Whether the customer's hands rest: nobody presses, drags or types. */
export class Calm {
  #isPressed = false;
  #lastAt = 0;
  #busySince = 0;

  watch(signal: AbortSignal): void {
    const listen = (names: readonly string[], heard: () => void): void => {
      for (const name of names) document.addEventListener(name, heard, { capture: true, passive: true, signal });
    };
    listen(['pointerdown', 'dragstart'], () => this.#touch(true));
    listen(['pointerup', 'pointercancel', 'dragend'], () => this.#touch(false));
    listen(['keydown', 'wheel', 'touchmove'], () => this.#touch());
  }

  /** Milliseconds until it is worth looking again; 0: now is a good moment. */
  get waitMs(): number {
    const now = Date.now();
    if (this.#isPressed) return quietMs;
    if (now - this.#busySince > longestMs) return 0;
    return Math.max(0, this.#lastAt + quietMs - now);
  }

  #touch(isPressed = this.#isPressed): void {
    const now = Date.now();
    if (now - this.#lastAt > quietMs) this.#busySince = now;
    this.#isPressed = isPressed;
    this.#lastAt = now;
  }
}
