import type { BillingClient, DocumentStream } from '../../client/billing-client.js';
import type { Id } from '../../domain/entities.js';
import { BillingError } from '../../domain/errors.js';
import type { Fetched } from './download.flow.js';

export interface FetchOptions {
  readonly signal: AbortSignal;
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** At the start, after every hundredth, and when it stands still or goes on. */
  readonly onFetched: (fetched: Fetched) => void;
}

/** After this many milliseconds without a byte the customer is told so; the client tries to go on by itself. */
const silence = 10_000;

/** The file of a job, whole. */
export async function fetchFile(
  client: BillingClient,
  id: Id,
  options: FetchOptions,
): Promise<{ readonly name: string; readonly blob: Blob }> {
  if (!client.documents) throw new BillingError('unsupported');
  const over = new AbortController();
  const progress = new Progress(options.onFetched);
  void watch(progress, options, over.signal);
  try {
    const { fileBlob } = await import('../../documents/file-blob.js');
    const file = await client.documents.file(id, { signal: options.signal });
    progress.begin(file);
    return { name: file.name, blob: await fileBlob(file, (bytes) => progress.arrived(bytes)) };
  } finally {
    over.abort();
  }
}

/** Looks now and then whether anything has come since. */
async function watch(progress: Progress, { wait }: FetchOptions, over: AbortSignal): Promise<void> {
  for (let before = 0; ; before = progress.bytes) {
    await wait(silence, over);
    if (over.aborted) return;
    if (progress.bytes === before) progress.stands();
  }
}

class Progress {
  bytes = 0;
  readonly #tell: (fetched: Fetched) => void;
  #size: number | undefined;
  #isStill = false;
  #told = 0;

  constructor(tell: (fetched: Fetched) => void) {
    this.#tell = tell;
  }

  begin({ size }: DocumentStream): void {
    this.#size = size;
    this.#say();
  }

  arrived(bytes: number): void {
    this.bytes += bytes;
    // a length that turns out too short was one of bytes on their way, compressed
    if (this.#size !== undefined && this.bytes > this.#size) this.#size = undefined;
    const step = this.#size === undefined ? 500_000 : this.#size / 100;
    if (!this.#isStill && this.bytes - this.#told < step) return;
    this.#isStill = false;
    this.#say();
  }

  stands(): void {
    if (this.#isStill) return;
    this.#isStill = true;
    this.#say();
  }

  #say(): void {
    this.#told = this.bytes;
    this.#tell({ bytes: this.bytes, isStill: this.#isStill, ...(this.#size !== undefined && { size: this.#size }) });
  }
}
