import { documentName, type DocumentSource, type DownloadRequest, type SkippedInvoice, type WrittenDocument } from '../domain/documents.js';
import type { LocalDate } from '../domain/entities.js';
import { asBillingError } from '../domain/as-billing-error.js';
import { fileWriter, type DocumentWriters, type FileWriter } from './document-writers.js';
import { guardedStream } from './guarded-stream.js';
import { mergedFile } from './merged-file.js';
import { NothingWritten } from './nothing-written.js';
import { WritingRun, type RunOptions } from './writing-run.js';

/** What is to be written, and of how many invoices. */
export type WritingRequest = Pick<DownloadRequest, 'format' | 'detail' | 'packaging' | 'locale'> & { readonly count: number };

export interface WritingOptions extends RunOptions {
  /** For the name of a file of several invoices; absent = the day of the device. */
  readonly today?: LocalDate;
}

/** A file on its way: invoices are read and written as it is read, and none is held when it has gone. */
export interface DocumentsFile {
  readonly name: string;
  readonly mime: string;
  readonly body: ReadableStream<Uint8Array>;
  /** Invoices left out so far; all of them when `body` has ended (DWN-05). */
  readonly skipped: () => readonly SkippedInvoice[];
}

/**
 * Writes invoices in one format: one as it is, several PDFs merged or in a ZIP as asked, several of another format in a ZIP (DWN-02). Reads
 * them in their order, one at a time. An invoice that cannot be written is left out; with none left it rejects, or `body` fails, with
 * `NothingWritten`. An abort shows at once as `aborted`.
 */
export const writeDocuments = async (
  sources: AsyncIterable<DocumentSource | SkippedInvoice>,
  request: WritingRequest,
  writers: DocumentWriters,
  options: WritingOptions = {},
): Promise<DocumentsFile> => {
  const run = new WritingRun(sources, request.count, options);
  try {
    const writer = await run.untilAborted(fileWriter(request, writers));
    const first = await run.next();
    if (!first) throw new NothingWritten(run.skipped);
    const { name, mime, body } = await packed(run, first, writer, request, options);
    return { name, mime, body: guardedStream(body, options.signal, () => run.close()), skipped: () => [...run.skipped] };
  } catch (thrown) {
    run.close();
    throw asBillingError(thrown);
  }
};

const packed = async (
  run: WritingRun,
  first: DocumentSource,
  writer: FileWriter,
  { count, packaging }: WritingRequest,
  { today }: WritingOptions,
): Promise<Omit<DocumentsFile, 'skipped'>> => {
  const { extension, mime, merged } = writer;
  if (count === 1) {
    const { name, bytes } = await singleFile(run, first, writer);
    return { name, mime, body: streamOf(bytes) };
  }
  const name = (kind: string): string =>
    documentName(first.biller, { number: 'invoices', invoiceDate: today ?? new Date().toISOString().slice(0, 10) }, kind);
  if (packaging === 'merged' && merged) return { name: name(extension), mime, body: streamOf(await mergedFile(run, first, merged)) };
  const { zipStream } = await run.untilAborted(import('./zip.js'));
  return { name: name('zip'), mime: 'application/zip', body: zipStream(files(run, first, writer)) };
};

const singleFile = async (run: WritingRun, first: DocumentSource, writer: FileWriter): Promise<WrittenDocument> => {
  for await (const file of files(run, first, writer)) return file;
  throw new NothingWritten(run.skipped);
};

async function* files(run: WritingRun, first: DocumentSource, { extension, mime, one }: FileWriter): AsyncGenerator<WrittenDocument> {
  for (let source: DocumentSource | undefined = first; source; source = await run.next()) {
    const bytes = await run.attempt(source, one);
    if (bytes) yield { name: documentName(source.biller, source.invoice, extension), mime, bytes };
  }
  run.end();
}

const streamOf = (bytes: Uint8Array): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
