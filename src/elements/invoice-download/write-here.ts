import type { BillingClient } from '../../client/billing-client.js';
import type { PdfFonts } from '../../documents/pdf/pdf-fonts.js';
import {
  documentFormats,
  type DocumentFormat,
  type DocumentSource,
  type DownloadRequest,
  type SkippedInvoice,
} from '../../domain/documents.js';
import type { Invoice } from '../../domain/entities.js';
import { isPaper } from './choice.js';
import type { WrittenHere } from './download-task.js';
import type { Order } from './order.js';
import { PaperReader, type PaperSource } from './print-reading.js';

export interface Writing {
  readonly client: BillingClient | undefined;
  /** The page's own invoices, in place of a client's. */
  readonly invoices: readonly Invoice[] | undefined;
  readonly fonts: PdfFonts | undefined;
  readonly workerUrl: string | undefined;
}
interface WriteOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** Formats that can be written here: PDFs only with fonts. */
export const formatsHere = (fonts: PdfFonts | undefined): readonly DocumentFormat[] =>
  documentFormats.filter((format) => fonts !== undefined || !isPaper(format));

const dom = {
  createDocument: (): Document => document.implementation.createDocument(null, null),
  serialize: (written: Document): string => new XMLSerializer().serializeToString(written),
};

/** Writes the files in this page, one invoice after another, for a client that has nobody to write them. */
export async function writeHere(writing: Writing, { request, count }: Order, options: WriteOptions): Promise<WrittenHere> {
  const [{ writeInWorker }, { fileBlob }] = await Promise.all([
    import('../../documents/worker/write-in-worker.js'),
    import('../../documents/file-blob.js'),
  ]);
  const { fonts, workerUrl } = writing;
  const sources = sourcesOf(writing, request, options.signal);
  const { format, detail, packaging, locale } = request;
  const asked = { format, packaging, locale, count, ...(detail && { detail }) };
  try {
    const file = await writeInWorker(sources, asked, { fonts, workerUrl, dom }, options);
    const blob = await fileBlob(file);
    const { name, skipped } = file;
    return { name, blob, count: count - skipped().length, skipped: skipped() };
  } catch (thrown) {
    const skipped = skippedOf(thrown);
    if (options.signal.aborted || !skipped) throw thrown;
    return { name: '', blob: new Blob(), count: 0, skipped };
  }
}

/** Reads the invoices in their order; one that cannot be had is left out (DWN-05), but a lost connection ends it. */
async function* sourcesOf(
  { client, invoices }: Writing,
  { invoiceIds = [], locale }: DownloadRequest,
  signal: AbortSignal,
): AsyncGenerator<DocumentSource | SkippedInvoice> {
  const reader = new PaperReader({ client, invoices, locale }, signal);
  for (const id of invoiceIds) {
    const read = await reader.read(id);
    yield 'invoice' in read ? sourceOf(read) : read;
  }
}

function sourceOf({ invoice, terms, accounts }: PaperSource): DocumentSource {
  const { name, ...address } = invoice.remitTo;
  const billerName = terms?.policy.billerName ?? name;
  return {
    invoice,
    biller: { name: billerName, slug: billerName, address },
    buyer: invoice.billTo,
    ...(terms && { profile: terms.profile }),
    accounts: [...accounts].map(([id, number]) => ({ id, number })),
  };
}

/** What a run that wrote nothing left out, and why. */
function skippedOf(thrown: unknown): readonly SkippedInvoice[] | undefined {
  const { skipped } = (thrown ?? {}) as { skipped?: readonly SkippedInvoice[] };
  return skipped;
}
