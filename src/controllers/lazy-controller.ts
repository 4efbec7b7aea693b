import type { ReactiveControllerHost } from 'lit';

/** Code that is loaded when it is needed, once, and again after a failed try. */
export class LazyController<T> {
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<T>;
  #loading: Promise<T> | undefined;
  #loaded: T | undefined;
  #state: 'idle' | 'waiting' | 'failed' = 'idle';

  constructor(host: ReactiveControllerHost, load: () => Promise<T>) {
    this.#host = host;
    this.#load = load;
  }

  get loaded(): T | undefined {
    return this.#loaded;
  }

  /** Whether somebody waits for it, or could not have it. */
  get state(): 'idle' | 'waiting' | 'failed' {
    return this.#state;
  }

  /** Fetches ahead of need; a failure is told only when it matters. */
  prefetch(): void {
    void this.#prepare().catch(() => undefined);
  }

  /** For a template: what is loaded, or nothing while it is being loaded and after it could not be. */
  wanted(): T | undefined {
    if (!this.#loaded && this.#state === 'idle') {
      // Said in the middle of a drawing: what is drawn already waits, so no other one is asked for.
      this.#state = 'waiting';
      void this.use(() => Promise.resolve());
    }
    return this.#loaded;
  }

  retry(): void {
    this.#set('idle');
  }

  /** Runs `work` with it. Resolves with false when it could not be loaded, which the host then draws. */
  async use(work: (loaded: T) => Promise<void>): Promise<boolean> {
    // Nothing is drawn anew for what is there.
    if (!this.#loaded) this.#set('waiting');
    let loaded: T;
    try {
      loaded = await this.#prepare();
    } catch {
      this.#set('failed');
      return false;
    }
    this.#set('idle');
    await work(loaded);
    return true;
  }

  async #prepare(): Promise<T> {
    this.#loading ??= this.#load();
    try {
      this.#loaded = await this.#loading;
      return this.#loaded;
    } catch (error) {
      this.#loading = undefined;
      throw error;
    }
  }

  #set(state: 'idle' | 'waiting' | 'failed'): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#host.requestUpdate();
  }
}
