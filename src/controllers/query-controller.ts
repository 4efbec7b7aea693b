import { Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asBillingError, type BillingError } from '../domain/errors.js';

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
  readonly #task: Task<A, T>;
  #last: { readonly value: T } | undefined;
  #ran: A | undefined;

  constructor(host: ReactiveControllerHost, options: QueryOptions<A, T>) {
    this.#host = host;
    this.#options = options;
    this.#task = new Task<A, T>(host, {
      autoRun: false,
      task: (args: A, { signal }) => options.read(args, signal),
      onComplete: (value) => {
        this.#last = { value };
      },
    });
    host.addController(this);
  }

  get view(): QueryView<T> {
    const previous = this.#last;
    switch (this.#task.status) {
      case TaskStatus.INITIAL:
        return { status: 'idle' };
      case TaskStatus.PENDING:
      case TaskStatus.COMPLETE:
        return previous
          ? { status: 'ready', value: previous.value, refreshing: this.#task.status === TaskStatus.PENDING }
          : { status: 'loading' };
      case TaskStatus.ERROR:
        return { status: 'failed', error: asBillingError(this.#task.error), ...(previous && { previous: previous.value }) };
    }
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
    void this.#task.run(args);
  }

  hostDisconnected(): void {
    if (this.#task.status !== TaskStatus.PENDING) return;
    this.#task.abort();
    this.#ran = undefined;
  }
}
