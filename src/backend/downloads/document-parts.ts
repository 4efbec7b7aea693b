import {
  documentFormats,
  type DocumentFormat,
  type DocumentSource,
  type DownloadRequest,
  type SkippedInvoice,
} from '../../domain/documents.js';
import type { Invoice, LocalDate } from '../../domain/entities.js';
import type { Clock } from '../clock.js';
import type { BillingStore } from '../store/billing-store.js';
import type { FileStore } from './file-store.js';
import { StoreFiles } from './store-files.js';
import { InProcessJobs, type JobRunner } from './job-runner.js';

/** What a host gives a backend that is to write files of invoices. */
export interface DocumentParts {
  /** The writers, with the fonts and the DOM of the host. */
  readonly write: WriteDocuments;
  /** What they can write; default everything. */
  readonly formats?: readonly DocumentFormat[];
  /** The biller's own PDF of an invoice, sent as it is; where there is none, one is written. Several in one PDF are always written. */
  readonly pdf?: (invoice: Invoice) => Promise<Uint8Array | undefined>;
  /** Where files are kept for their 24 hours; default in the store, where every process has them. */
  readonly files?: FileStore;
  /** Who does the work; default this process. */
  readonly runner?: JobRunner;
}

export interface WriteOptions {
  readonly signal: AbortSignal;
  /** Invoices that are finished with, and invoices in all. */
  readonly onProgress: (done: number, total: number) => void;
  /** For the name of a file of several invoices. */
  readonly today: LocalDate;
  /** The biller's own PDF, where it has some. */
  readonly ownPdf?: NonNullable<DocumentParts['pdf']>;
}

/**
 * Writes invoices to a file that streams. Where not one can be written it rejects, or the stream fails, with an error that has `skipped`. One that
 * cannot be written is in `skipped`, which is whole when the stream has ended.
 */
export type WriteDocuments = (
  sources: AsyncIterable<DocumentSource | SkippedInvoice>,
  request: Pick<DownloadRequest, 'format' | 'detail' | 'packaging' | 'locale'> & { readonly count: number },
  options: WriteOptions,
) => Promise<{
  readonly name: string;
  readonly mime: string;
  readonly body: ReadableStream<Uint8Array>;
  readonly skipped: () => readonly SkippedInvoice[];
}>;

/** The parts with every default filled in; what services take. */
export type Documents = Required<Omit<DocumentParts, 'pdf'>> & Pick<DocumentParts, 'pdf'>;

export const documentsOf = (parts: DocumentParts, store: BillingStore, clock: Clock): Documents => ({
  formats: documentFormats,
  files: new StoreFiles(store, clock),
  runner: new InProcessJobs(),
  ...parts,
});
