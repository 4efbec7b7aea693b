import type { ReactiveControllerHost } from 'lit';

/**
 * A write, or anything a button starts. A second start while one is pending is ignored: a double click, a held Enter key and an impatient
 * customer send one request (PAY-20). Nothing is shown as done before it is.
 */
export class CommandController {
  readonly #host: ReactiveControllerHost;
  #pending = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get pending(): boolean {
    return this.#pending;
  }

  /** Resolves with `ignored` when another run was pending; a rejection of `work` is passed on. */
  async run<T>(work: () => Promise<T>): Promise<T | 'ignored'> {
    if (this.#pending) return 'ignored';
    this.#pending = true;
    this.#host.requestUpdate();
    try {
      return await work();
    } finally {
      this.#pending = false;
      this.#host.requestUpdate();
    }
  }
}
