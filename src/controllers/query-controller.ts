import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asBillingError } from '../domain/as-billing-error.js';
import type { BillingError } from '../domain/errors.js';

/** What an element draws of something it reads; one exhaustive switch over `status`. */
export type QueryView<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T; readonly refreshing: boolean }
  | { readonly status: 'failed'; readonly error: BillingError; readonly previous?: T };

/** `ready` says from the arguments whether there is anything to read yet. */
export interface QueryOptions<A extends readonly unknown[], T> {
  readonly args: () => A;
  readonly ready: (args: A) => boolean;
  readonly read: (args: A, signal: AbortSignal) => Promise<T>;
}

/**
 * A read: aborted when its arguments change or the element leaves the page, the newest answer wins, the old value stays visible while a
 * new one is under way. Never for writes: running it again aborts the first call and starts a second.
 */
export class QueryController<const A extends readonly unknown[], T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: QueryOptions<A, T>;
  #last: { readonly value: T } | undefined;
  #failed: { readonly error: unknown } | undefined;
  #pending: AbortController | undefined;
  #ran: A | undefined;

  constructor(host: ReactiveControllerHost, options: QueryOptions<A, T>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get view(): QueryView<T> {
    const previous = this.#last;
    const refreshing = this.#pending !== undefined;
    if (this.#failed && !refreshing) {
      return { status: 'failed', error: asBillingError(this.#failed.error), ...(previous && { previous: previous.value }) };
    }
    if (previous) return { status: 'ready', value: previous.value, refreshing };
    return { status: refreshing ? 'loading' : 'idle' };
  }

  /** The newest value, also while refreshing or after a later failure. */
  get value(): T | undefined {
    return this.#last?.value;
  }

  /** Reads again with the same arguments. */
  retry(): void {
    this.#ran = undefined;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const args = this.#options.args();
    const same = this.#ran?.length === args.length && args.every((value, index) => value === this.#ran?.[index]);
    if (same || !this.#options.ready(args)) return;
    this.#ran = args;
    void this.#run(args);
  }

  hostDisconnected(): void {
    if (!this.#pending) return;
    this.#pending.abort();
    this.#pending = undefined;
    this.#ran = undefined;
  }

  async #run(args: A): Promise<void> {
    this.#pending?.abort();
    const pending = new AbortController();
    this.#pending = pending;
    let value: T | undefined;
    let failed: { readonly error: unknown } | undefined;
    try {
      value = await this.#options.read(args, pending.signal);
    } catch (error) {
      failed = { error };
    }
    // A newer question has taken its place, or nobody is there to hear the answer.
    if (this.#pending !== pending) return;
    this.#pending = undefined;
    this.#failed = failed;
    if (!failed) this.#last = { value: value as T };
    this.#host.requestUpdate();
  }
}
