import type { DocumentSource, SkippedInvoice } from '../domain/documents.js';
import { BillingError } from '../domain/errors.js';
import { NotWritable } from '../domain/not-writable.js';
import { NothingWritten } from './nothing-written.js';

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** Invoices that are finished with, written or left out, and invoices in all. Never goes back. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Called before each invoice: whoever writes on a thread that has other work lets that work pass. */
  readonly pause?: () => Promise<void>;
}

/** Reads the invoices of one request in their order, and keeps count of what became of them. */
export class WritingRun {
  readonly #iterator: AsyncIterator<DocumentSource | SkippedInvoice>;
  readonly #options: RunOptions;
  readonly #total: number;
  readonly #skipped: SkippedInvoice[] = [];
  #written = 0;
  #done = 0;
  #cause: unknown;

  constructor(sources: AsyncIterable<DocumentSource | SkippedInvoice>, total: number, options: RunOptions) {
    this.#iterator = sources[Symbol.asyncIterator]();
    this.#options = options;
    this.#total = total;
  }

  get skipped(): readonly SkippedInvoice[] {
    return this.#skipped;
  }

  /** The next invoice that can be written; undefined at the end. */
  async next(): Promise<DocumentSource | undefined> {
    await this.#options.pause?.();
    for (;;) {
      const result = await this.untilAborted(this.#iterator.next());
      if (result.done) return undefined;
      if ('invoice' in result.value) return result.value;
      this.#skipped.push(result.value);
      this.#report();
    }
  }

  /** What comes out, or undefined for an invoice that cannot be written: the others do not suffer for it (DWN-05). */
  async attempt(source: DocumentSource, write: (source: DocumentSource) => Promise<Uint8Array>): Promise<Uint8Array | undefined> {
    try {
      const bytes = await this.untilAborted(write(source));
      this.wrote();
      return bytes;
    } catch (thrown) {
      this.#throwIfAborted();
      this.failed(source, thrown);
      return undefined;
    }
  }

  wrote(): void {
    this.#written += 1;
    this.#report();
  }

  /** What was written so far counts no more: it is written anew. Progress stands still until it is passed. */
  startAgain(): void {
    this.#written = 0;
  }

  failed(source: DocumentSource, cause: unknown): void {
    const { id, number } = source.invoice;
    this.#cause = cause;
    this.#skipped.push({ invoiceId: id, number, reason: cause instanceof NotWritable ? cause.reason : 'failed' });
    this.#report();
  }

  /** A file without a single invoice is none. */
  end(): void {
    if (this.#written === 0) throw new NothingWritten(this.#skipped, this.#cause);
  }

  /** Reads no more. What reads from a backend stops by its own signal; here it is told, and not waited for. */
  close(): void {
    void this.#iterator.return?.().catch(() => undefined);
  }

  async untilAborted<T>(work: Promise<T>): Promise<T> {
    this.#throwIfAborted();
    const { signal } = this.#options;
    if (!signal) return work;
    let stop = (): void => undefined;
    const aborted = new Promise<never>((_resolve, reject) => {
      stop = () => reject(new BillingError('aborted'));
      signal.addEventListener('abort', stop);
    });
    return Promise.race([work, aborted]).finally(() => signal.removeEventListener('abort', stop));
  }

  #throwIfAborted(): void {
    if (this.#options.signal?.aborted) throw new BillingError('aborted');
  }

  #report(): void {
    const done = Math.min(this.#written + this.#skipped.length, this.#total);
    if (done <= this.#done) return;
    this.#done = done;
    this.#options.onProgress?.(done, this.#total);
  }
}
