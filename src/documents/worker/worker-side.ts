import type { DocumentSource, SkippedInvoice } from '../../domain/documents.js';
import { asBillingError } from '../../domain/as-billing-error.js';
import { BillingError } from '../../domain/errors.js';
import type { DocumentWriters } from '../document-writers.js';
import { NothingWritten } from '../nothing-written.js';
import type { PdfFonts } from '../pdf/pdf-fonts.js';
import { writeDocuments, type DocumentsFile } from '../write-documents.js';
import { FontsOfPage } from './fonts-of-page.js';
import type { FromWorker, Line, ToWorker } from './messages.js';

/** Many small pieces (a ZIP's headers) go over as one message. */
const chunkSize = 256 * 1024;

type Item = DocumentSource | SkippedInvoice;

/** Writes what the page asks for. The page stops it by ending the worker. */
export const serveDocuments = (line: Line<FromWorker>, writersWith: (fonts: PdfFonts) => DocumentWriters): void => {
  const fonts = new FontsOfPage(line);
  const items = new ItemsOfPage(line);
  let file: Promise<DocumentsFile> | undefined;
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  const fail = (thrown: unknown): void => {
    const { code } = asBillingError(thrown);
    line.postMessage({ kind: 'failed', code, ...(thrown instanceof NothingWritten && { nothingWritten: thrown.skipped }) });
  };
  const write = async ({ request, today }: Extract<ToWorker, { kind: 'write' }>): Promise<void> => {
    const onProgress = (done: number, total: number): void => line.postMessage({ kind: 'progress', done, total });
    file = writeDocuments(items, request, writersWith(fonts.get), { onProgress, ...(today && { today }) });
    const { name, mime, body } = await file;
    reader = body.getReader();
    line.postMessage({ kind: 'file', name, mime });
  };
  const pull = async (): Promise<void> => {
    if (!reader || !file) return;
    const bytes = await nextChunk(reader);
    const skipped = (await file).skipped();
    if (bytes) line.postMessage({ kind: 'chunk', bytes, skipped }, [bytes.buffer]);
    else line.postMessage({ kind: 'chunk', skipped });
  };
  line.addEventListener('message', ({ data }) => {
    const message = data as ToWorker;
    switch (message.kind) {
      case 'write':
        return void write(message).catch(fail);
      case 'pull':
        return void pull().catch(fail);
      case 'source':
        return items.give(message.item);
      case 'noSource':
        return items.fail(new BillingError(message.code));
      case 'fonts':
        return fonts.give(message.request, message.files);
      case 'noFonts':
        return fonts.fail(message.request, new BillingError(message.code));
    }
  });
  line.postMessage({ kind: 'started' });
};

/** A copy of its own, which can be handed over; undefined at the end. */
const nextChunk = async (reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size < chunkSize) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    size += value.length;
  }
  if (parts.length === 0) return undefined;
  const chunk = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    chunk.set(part, at);
    at += part.length;
  }
  return chunk;
};

/** The invoices that the page has, asked for one at a time. */
class ItemsOfPage implements AsyncIterable<Item> {
  readonly #line: Line<FromWorker>;
  #answer: { readonly resolve: (result: IteratorResult<Item>) => void; readonly reject: (reason: BillingError) => void } | undefined;

  constructor(line: Line<FromWorker>) {
    this.#line = line;
  }

  [Symbol.asyncIterator](): AsyncIterator<Item> {
    return {
      next: () =>
        new Promise((resolve, reject) => {
          this.#answer = { resolve, reject };
          this.#line.postMessage({ kind: 'next' });
        }),
    };
  }

  give(item: Item | undefined): void {
    this.#answer?.resolve(item ? { value: item } : { value: undefined, done: true });
  }

  fail(error: BillingError): void {
    this.#answer?.reject(error);
  }
}
