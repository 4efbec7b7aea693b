import type { ReactiveControllerHost } from 'lit';

/** Copies a value and remembers which one was copied last, for the button to say so. */
export class CopyController {
  readonly #host: ReactiveControllerHost;
  readonly #write: (text: string) => Promise<void>;
  #copied: string | undefined;

  constructor(host: ReactiveControllerHost, write: (text: string) => Promise<void> = (text) => navigator.clipboard.writeText(text)) {
    this.#host = host;
    this.#write = write;
  }

  /** Key of the value copied last. */
  get copied(): string | undefined {
    return this.#copied;
  }

  /** Resolves with false where the browser or a permissions policy refuses; the value stays on the screen to be selected by hand. */
  async copy(key: string, text: string): Promise<boolean> {
    try {
      await this.#write(text);
      this.#copied = key;
    } catch {
      this.#copied = undefined;
    }
    this.#host.requestUpdate();
    return this.#copied === key;
  }
}
