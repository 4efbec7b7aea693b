import type { DocumentFormat, DocumentSource, SkippedInvoice } from '../../domain/documents.js';
import { kitWriters, type WriterHost } from '../kit-writers.js';
import { writeDocuments, type DocumentsFile, type WritingOptions, type WritingRequest } from '../write-documents.js';
import { WorkerFile } from './page-side.js';
import { pageTurn } from './page-turn.js';
import { startWorker } from './start-worker.js';

export interface PageHost extends WriterHost {
  /**
   * Where the page serves `document-worker.js` on its own origin: needed where the kit's files come from another one. Absent = beside the
   * kit's files.
   */
  readonly workerUrl?: string | URL | undefined;
}

/**
 * `writeDocuments` for a page that must stay responsive: PDFs are written in a worker. Other formats take little and are written here, an
 * invoice at a time between which the page has its turn; so are PDFs where no worker can be started.
 */
export const writeInWorker = async (
  sources: AsyncIterable<DocumentSource | SkippedInvoice>,
  request: WritingRequest,
  host: PageHost,
  options: WritingOptions = {},
): Promise<DocumentsFile> => {
  const { fonts, workerUrl } = host;
  const worker = fonts && isPdf(request.format) ? await startWorker(workerUrl, options.signal) : undefined;
  if (fonts && worker) return new WorkerFile(worker, { sources, request, fonts, options }).open();
  return writeDocuments(sources, request, kitWriters({ ...host, strict: true, pause: pageTurn }), { pause: pageTurn, ...options });
};

const isPdf = (format: DocumentFormat): boolean => format === 'pdf' || format === 'remittance-stub';
