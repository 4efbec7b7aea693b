import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Starts a timer and returns what stops it; tests give their own. */
export type StartTimer = (milliseconds: number, done: () => void) => () => void;

export const browserTimer: StartTimer = (milliseconds, done) => {
  const id = setTimeout(done, milliseconds);
  return () => clearTimeout(id);
};

/** Tells when something has been under way for so long that the customer should read that it takes longer than usual (10 s). */
export class PatienceController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #pending: () => boolean;
  readonly #start: StartTimer;
  #stop: (() => void) | undefined;
  #long = false;

  constructor(host: ReactiveControllerHost, pending: () => boolean, start: StartTimer = browserTimer) {
    this.#host = host;
    this.#pending = pending;
    this.#start = start;
    host.addController(this);
  }

  get long(): boolean {
    return this.#long;
  }

  hostUpdate(): void {
    const pending = this.#pending();
    if (!pending) this.#end();
    else if (!this.#stop) this.#begin();
  }

  hostDisconnected(): void {
    this.#end();
  }

  #begin(): void {
    this.#stop = this.#start(10_000, () => {
      this.#long = true;
      this.#host.requestUpdate();
    });
  }

  #end(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#long = false;
  }
}
