import { asBillingError } from '../domain/as-billing-error.js';
import { BillingError } from '../domain/errors.js';
import { delayBefore } from './retry.js';
import type { Pace } from './retry.js';
import { wait as realWait } from './wait.js';
import type { Wait } from './wait.js';

/** Bytes of a file on their way, and what ends it. */
export interface Transfer {
  readonly body: ReadableStream<Uint8Array>;
  readonly stop: () => void;
}

export interface BodyOptions {
  readonly signal?: AbortSignal | undefined;
  /** Bytes in all, where that is certain: an end before them is none. */
  readonly size?: number | undefined;
  /** The same file from a byte on; undefined where the backend has no such thing. */
  readonly resume?: ((from: number) => Promise<Transfer | undefined>) | undefined;
  /** Milliseconds without a byte after which a transfer counts as broken. Default 30 000. */
  readonly stallMs?: number | undefined;
  readonly wait?: Wait | undefined;
  readonly random?: (() => number) | undefined;
}

/** How often one file is gone on with: a connection that breaks more often is better tried again by somebody who sees it. */
const mostTries = 5;
const pace: Pace = { first: 1_000, most: 10_000 };

/**
 * A file as it arrives. A transfer that breaks, or brings nothing for a while, is gone on with where it ended; where that cannot be it errs with
 * `network` or `timeout`. What the customer breaks off errs with `aborted`, at once and whatever the network does. Nobody who reads on gets
 * half a file for a whole one.
 */
export const resumedBody = (first: Transfer, options: BodyOptions): ReadableStream<Uint8Array> => {
  const { signal } = options;
  const arriving = new Arriving(first, options);
  let aborted = (): void => undefined;
  const done = (): void => signal?.removeEventListener('abort', aborted);
  return new ReadableStream<Uint8Array>(
    {
      start(out) {
        aborted = () => {
          out.error(new BillingError('aborted'));
          arriving.stop();
        };
        if (signal?.aborted) aborted();
        else signal?.addEventListener('abort', aborted, { once: true });
      },
      async pull(out) {
        try {
          const bytes = await arriving.next();
          if (signal?.aborted) return;
          if (bytes) return out.enqueue(bytes);
          done();
          out.close();
        } catch (thrown) {
          if (signal?.aborted) return;
          done();
          out.error(asBillingError(thrown));
        }
      },
      cancel() {
        done();
        arriving.stop();
      },
    },
    // Nothing is fetched ahead of who reads.
    { highWaterMark: 0 },
  );
};

/** The bytes of one file in their order, over as many transfers as it takes. */
class Arriving {
  readonly #options: BodyOptions;
  #transfer: Transfer;
  #reader: ReadableStreamDefaultReader<Uint8Array>;
  #received = 0;
  #tries = 0;
  #isStopped = false;

  constructor(first: Transfer, options: BodyOptions) {
    this.#options = options;
    this.#transfer = first;
    this.#reader = first.body.getReader();
  }

  stop(): void {
    this.#isStopped = true;
    this.#quit();
  }

  /** What comes next; undefined at the end. */
  async next(): Promise<Uint8Array | undefined> {
    const { size } = this.#options;
    for (;;) {
      try {
        const { done, value } = await this.#read();
        if (!done) {
          this.#received += value.length;
          return value;
        }
        if (size === undefined || this.#received >= size) return undefined;
        throw new BillingError('network');
      } catch (cause) {
        this.#quit();
        // broken off after the last byte
        if (size !== undefined && this.#received === size) return undefined;
        await this.#goOn(cause instanceof BillingError ? cause : new BillingError('network', { cause }));
      }
    }
  }

  async #read(): Promise<ReadableStreamReadResult<Uint8Array>> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stalled = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new BillingError('timeout')), this.#options.stallMs ?? 30_000);
    });
    try {
      return await Promise.race([this.#reader.read(), stalled]);
    } finally {
      clearTimeout(timer);
    }
  }

  async #goOn(broken: BillingError): Promise<void> {
    const { resume, wait = realWait, random = Math.random, signal } = this.#options;
    let error = broken;
    for (; resume && !this.#isStopped && this.#tries < mostTries; this.#tries += 1) {
      await wait(delayBefore(this.#tries, pace, random, error.details.retryAfterSeconds), signal);
      try {
        const next = await resume(this.#received);
        if (!next) break;
        this.#take(next);
        return;
      } catch (thrown) {
        error = asBillingError(thrown);
        if (!error.retryable) break;
      }
    }
    throw error;
  }

  #take(next: Transfer): void {
    this.#tries += 1;
    this.#transfer = next;
    this.#reader = next.body.getReader();
    // whoever went away meanwhile does not want it
    if (this.#isStopped) this.#quit();
  }

  #quit(): void {
    this.#transfer.stop();
    void this.#reader.cancel().catch(() => undefined);
  }
}
