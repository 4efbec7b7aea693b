import type { BillingClient } from '../../client/billing-client.js';
import { randomKey } from '../../client/random-key.js';
import type { DownloadJob, SkippedInvoice } from '../../domain/documents.js';
import { asBillingError } from '../../domain/as-billing-error.js';
import { BillingError } from '../../domain/errors.js';
import { countIn, isOver, pauseAfter, stateOfJob, type DownloadState, type Fetched } from './download.flow.js';
import { fetchFile } from './fetch-file.js';
import type { Order } from './order.js';

/** A file written in this page. */
export interface WrittenHere {
  readonly name: string;
  readonly blob: Blob;
  readonly count: number;
  readonly skipped: readonly SkippedInvoice[];
}

/** What a download asks of the page around it. */
export interface TaskSurroundings {
  client(): Promise<BillingClient>;
  /** Something is to be drawn anew, or remembered. */
  changed(task: DownloadTask): void;
  /** Whether the customer looks at it: then its file is saved without another press. */
  isWatched(task: DownloadTask): boolean;
  /** Hands a file to the browser; an address that stands for it. */
  save(blob: Blob, name: string, count: number): string;
  release(url: string): void;
  failed(error: BillingError): void;
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  write(
    order: Order,
    options: { readonly signal: AbortSignal; readonly onProgress: (done: number, total: number) => void },
  ): Promise<WrittenHere>;
}

/** One download from its start to its file, whoever writes it. */
export class DownloadTask {
  readonly order: Order;
  readonly #around: TaskSurroundings;
  #state: DownloadState;
  #abort = new AbortController();
  /** One intent of the customer; sent again where an answer was lost. */
  #key = randomKey();

  constructor(order: Order, around: TaskSurroundings) {
    this.order = order;
    this.#around = around;
    this.#state = { step: 'preparing', done: 0, total: order.count, ...(order.jobId !== undefined && { jobId: order.jobId }) };
  }

  get state(): DownloadState {
    return this.#state;
  }

  /** From where it stands: a job that a backend has begun is followed, anything else begun. */
  async run(): Promise<void> {
    const abort = (this.#abort = new AbortController());
    try {
      await (this.order.here ? this.#write(abort.signal) : this.#follow(abort.signal));
    } catch (thrown) {
      if (!abort.signal.aborted) this.#fail(asBillingError(thrown));
    }
  }

  /** The same again; what was made is only fetched. */
  async retry(): Promise<void> {
    const { state } = this;
    if (state.step === 'failed' && state.job) return this.fetch(state.job);
    if (state.step !== 'failed' || !state.error?.retryable) this.#key = randomKey();
    this.#become({ step: 'preparing', done: 0, total: this.order.count });
    await this.run();
  }

  /** At once for the customer; the backend is told. */
  cancel(): void {
    const { state } = this;
    this.leave();
    if (state.step === 'preparing' && state.jobId !== undefined) void this.#cancelJob(state.jobId);
    this.#become({ step: 'cancelled' });
  }

  /** Nobody is there any more to see it; the backend goes on. */
  leave(): void {
    this.#abort.abort();
    if (this.#state.step === 'saved') this.#around.release(this.#state.url);
  }

  async fetch(job: DownloadJob): Promise<void> {
    const { signal } = (this.#abort = new AbortController());
    this.#become({ step: 'fetching', job });
    try {
      const onFetched = (fetched: Fetched): void => {
        if (!signal.aborted) this.#become({ step: 'fetching', job, fetched });
      };
      const file = await fetchFile(await this.#around.client(), job.id, { signal, wait: this.#around.wait, onFetched });
      if (!signal.aborted) this.#saved({ ...file, count: countIn(job), skipped: job.skipped });
    } catch (thrown) {
      if (signal.aborted) return;
      const error = asBillingError(thrown);
      if (isGone(error)) this.#become({ step: 'expired' });
      else this.#fail(error, job);
    }
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const { documents } = await this.#around.client();
    if (!documents) throw new BillingError('unsupported');
    let known = this.#state.step === 'preparing' ? this.#state.jobId : undefined;
    for (let asked = 0; !signal.aborted; asked++) {
      const job = await (known === undefined
        ? documents.request(this.order.request, { idempotencyKey: this.#key, signal })
        : this.#job(known, signal));
      if (signal.aborted) return;
      known = job?.id ?? known;
      if (job) this.#become(stateOfJob(job));
      if (isOver(this.#state)) break;
      await this.#around.wait(pauseAfter(asked), signal);
    }
    const { state } = this;
    if (state.step === 'ready' && this.#around.isWatched(this)) await this.fetch(state.job);
  }

  /** Undefined where the connection does not let it be known; one that is long gone has expired. */
  async #job(id: string, signal: AbortSignal): Promise<DownloadJob | undefined> {
    try {
      return await (await this.#around.client()).documents?.job(id, { signal });
    } catch (thrown) {
      const error = asBillingError(thrown);
      if (isGone(error)) this.#become({ step: 'expired' });
      else if (!error.retryable) throw error;
      return undefined;
    }
  }

  async #write(signal: AbortSignal): Promise<void> {
    const onProgress = (done: number, total: number): void => {
      if (!signal.aborted) this.#become({ step: 'preparing', done, total });
    };
    const written = await this.#around.write(this.order, { signal, onProgress });
    if (signal.aborted) return;
    if (written.count === 0) this.#become({ step: 'nothing', skipped: written.skipped });
    else this.#saved(written);
  }

  #saved({ name, blob, count, skipped }: WrittenHere): void {
    const url = this.#around.save(blob, name, count);
    this.#become({ step: 'saved', name, url, count, skipped });
  }

  async #cancelJob(id: string): Promise<void> {
    try {
      await (await this.#around.client()).documents?.cancel(id, { idempotencyKey: randomKey() });
    } catch {
      // It runs on without anybody to fetch it, and is gone after its 24 hours.
    }
  }

  #fail(error: BillingError, job?: DownloadJob): void {
    this.#around.failed(error);
    this.#become({ step: 'failed', error, ...(job && { job }) });
  }

  #become(state: DownloadState): void {
    this.#state = state;
    this.#around.changed(this);
  }
}

const isGone = ({ code }: BillingError): boolean => code === 'not_found' || code === 'download_expired';
