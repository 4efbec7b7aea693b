import type { DocumentSource, SkippedInvoice } from '../../domain/documents.js';
import { asBillingError } from '../../domain/as-billing-error.js';
import { BillingError } from '../../domain/errors.js';
import { NothingWritten } from '../nothing-written.js';
import type { PdfFonts } from '../pdf/pdf-fonts.js';
import type { DocumentsFile, WritingOptions, WritingRequest } from '../write-documents.js';
import { FontsForWorker } from './fonts-of-page.js';
import type { FromWorker, Line, ToWorker } from './messages.js';

/** A worker, or what stands in for one. */
export interface Writer extends Line<ToWorker> {
  addEventListener(type: 'message' | 'error', listener: (event: MessageEvent) => void): void;
  /** Ends it at once, whatever it is doing. */
  terminate(): void;
}
interface Work {
  readonly sources: AsyncIterable<DocumentSource | SkippedInvoice>;
  readonly request: WritingRequest;
  readonly fonts: PdfFonts;
  readonly options: WritingOptions;
}

/** One file that a worker writes, seen from the page: gives it invoices and fonts, and takes bytes as they are read. */
export class WorkerFile {
  readonly #worker: Writer;
  readonly #work: Work;
  readonly #iterator: AsyncIterator<DocumentSource | SkippedInvoice>;
  readonly #fonts: FontsForWorker;
  #opened: { readonly resolve: (file: DocumentsFile) => void; readonly reject: (reason: BillingError) => void } | undefined;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #pulled: (() => void) | undefined;
  #skipped: readonly SkippedInvoice[] = [];
  /** What reading the invoices threw, with everything that did not go over to the worker and back. */
  #fault: unknown;
  #isOver = false;

  constructor(worker: Writer, work: Work) {
    this.#worker = worker;
    this.#work = work;
    this.#iterator = work.sources[Symbol.asyncIterator]();
    this.#fonts = new FontsForWorker(work.fonts);
    worker.addEventListener('message', ({ data }) => this.#hear(data as FromWorker));
    worker.addEventListener('error', () => this.#fail(new BillingError('unavailable')));
    work.options.signal?.addEventListener('abort', this.#abort);
  }

  /** Resolves when the file has its name. */
  open(): Promise<DocumentsFile> {
    return new Promise((resolve, reject) => {
      this.#opened = { resolve, reject };
      if (this.#work.options.signal?.aborted) return this.#abort();
      const { request, options } = this.#work;
      // word by word: a request may be a host's object with more in it than can go over
      const { format, packaging, locale, count, detail } = request;
      const plain = { format, packaging, locale, count, ...(detail && { detail }) };
      this.#say({ kind: 'write', request: plain, ...(options.today && { today: options.today }) });
    });
  }

  #hear(message: FromWorker): void {
    if (this.#isOver) return;
    switch (message.kind) {
      case 'started':
        return;
      case 'next':
        return void this.#give();
      case 'fonts':
        return void this.#giveFonts(message);
      case 'progress':
        return this.#work.options.onProgress?.(message.done, message.total);
      case 'file':
        return this.#opened?.resolve({ name: message.name, mime: message.mime, body: this.#body(), skipped: () => this.#skipped });
      case 'chunk':
        return this.#take(message);
      case 'failed':
        return this.#fail(this.#errorOf(message));
    }
  }

  #errorOf({ code, nothingWritten }: Extract<FromWorker, { kind: 'failed' }>): BillingError {
    if (this.#fault !== undefined) return asBillingError(this.#fault);
    const error = new BillingError(code);
    return nothingWritten ? new NothingWritten(nothingWritten, error) : error;
  }

  #body(): ReadableStream<Uint8Array> {
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => void (this.#controller = controller),
        pull: () =>
          new Promise((resolve) => {
            this.#pulled = resolve;
            this.#say({ kind: 'pull' });
          }),
        cancel: () => this.#end(),
      },
      { highWaterMark: 0 },
    );
  }

  #take({ bytes, skipped }: Extract<FromWorker, { kind: 'chunk' }>): void {
    this.#skipped = skipped;
    if (bytes) this.#controller?.enqueue(bytes);
    else {
      this.#end();
      this.#controller?.close();
    }
    this.#pulled?.();
  }

  async #give(): Promise<void> {
    try {
      const { done, value } = (await this.#iterator.next()) as IteratorResult<DocumentSource | SkippedInvoice, undefined>;
      if (this.#isOver) return;
      if (done) this.#say({ kind: 'source' });
      else this.#sayItem(value);
    } catch (thrown) {
      this.#fault = thrown;
      this.#say({ kind: 'noSource', code: asBillingError(thrown).code });
    }
  }

  // what a framework of the host has wrapped cannot go over; what the contract has can, since it is JSON
  #sayItem(item: DocumentSource | SkippedInvoice): void {
    try {
      this.#say({ kind: 'source', item });
    } catch {
      this.#say({ kind: 'source', item: JSON.parse(JSON.stringify(item)) as DocumentSource | SkippedInvoice });
    }
  }

  async #giveFonts({ request, wanted }: Extract<FromWorker, { kind: 'fonts' }>): Promise<void> {
    try {
      this.#say({ kind: 'fonts', request, files: await this.#fonts.send(wanted) });
    } catch (thrown) {
      this.#say({ kind: 'noFonts', request, code: asBillingError(thrown).code });
    }
  }

  #say(message: ToWorker): void {
    if (!this.#isOver) this.#worker.postMessage(message);
  }

  readonly #abort = (): void => this.#fail(new BillingError('aborted'));

  #fail(error: BillingError): void {
    if (this.#isOver) return;
    this.#end();
    this.#opened?.reject(error);
    this.#controller?.error(error);
    this.#pulled?.();
  }

  #end(): void {
    this.#isOver = true;
    this.#work.options.signal?.removeEventListener('abort', this.#abort);
    this.#worker.terminate();
    void this.#iterator.return?.().catch(() => undefined);
  }
}
