import type { BillingClient } from '../../client/billing-client.js';
import type { DocumentFormat, DocumentSource, SkippedInvoice } from '../../domain/documents.js';
import type { Id, Invoice, Policy } from '../../domain/entities.js';
import { asBillingError } from '../../domain/errors.js';
import type { WrittenHere } from './download-task.js';
import type { Order } from './order.js';

export interface Shelf {
  readonly client: BillingClient | undefined;
  /** The page's own invoices, in place of a client's. */
  readonly invoices: readonly Invoice[] | undefined;
}
interface WriteOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** Writes the files in this page, one invoice after another, for a client that has nobody to write them. */
export async function writeHere(shelf: Shelf, { request, count }: Order, { signal, onProgress }: WriteOptions): Promise<WrittenHere> {
  const { writeDocuments } = await import('../../documents/write-documents.js');
  const sources = sourcesOf(shelf, request.invoiceIds ?? [], signal);
  const { format, detail, packaging, locale } = request;
  const asked = { format, packaging, locale, count, ...(detail && { detail }) };
  try {
    const { name, mime, body, skipped } = await writeDocuments(sources, asked, writers, { signal, onProgress, pause });
    const blob = await new Response(body, { headers: { 'Content-Type': mime } }).blob();
    return { name, blob, count: count - skipped().length, skipped: skipped() };
  } catch (thrown) {
    const skipped = skippedOf(thrown);
    if (signal.aborted || !skipped) throw thrown;
    return { name: '', blob: new Blob(), count: 0, skipped };
  }
}

/** Formats that can be written here. */
export const formatsHere: readonly DocumentFormat[] = ['csv', 'csv-lite'];

const unsupported = (): Promise<never> => Promise.reject(asBillingError({ name: 'BillingError', code: 'unsupported' }));
const writers = {
  csv: async () => (await import('../../documents/csv/write-csv.js')).writeCsv,
  xml: unsupported,
  pdf: unsupported,
};

/** Between two invoices the page has its turn. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Reads the invoices in their order; one that cannot be had is left out (DWN-05), but a lost connection ends it. */
async function* sourcesOf(
  { client, invoices }: Shelf,
  ids: readonly Id[],
  signal: AbortSignal,
): AsyncGenerator<DocumentSource | SkippedInvoice> {
  const policy = await policyOf(client, signal);
  for (const id of ids) {
    const invoice = invoices ? invoices.find((one) => one.id === id) : await invoiceOf(client, id, signal);
    yield invoice ? sourceOf(invoice, policy) : { invoiceId: id, reason: 'notFound' };
  }
}

async function invoiceOf(client: BillingClient | undefined, id: Id, signal: AbortSignal): Promise<Invoice | undefined> {
  try {
    return await client?.invoices?.get?.(id, { signal });
  } catch (thrown) {
    if (asBillingError(thrown).code === 'not_found') return undefined;
    throw thrown;
  }
}

/** Documents do without what the terms would add. */
async function policyOf(client: BillingClient | undefined, signal: AbortSignal): Promise<Policy | undefined> {
  try {
    return (await client?.terms?.get({}, { signal }))?.policy;
  } catch {
    return undefined;
  }
}

function sourceOf(invoice: Invoice, policy: Policy | undefined): DocumentSource {
  const { name, ...address } = invoice.remitTo;
  const billerName = policy?.billerName ?? name;
  return { invoice, biller: { name: billerName, slug: billerName, address }, buyer: invoice.billTo };
}

/** What a run that wrote nothing left out, and why. */
function skippedOf(thrown: unknown): readonly SkippedInvoice[] | undefined {
  const { skipped } = (thrown ?? {}) as { skipped?: readonly SkippedInvoice[] };
  return skipped;
}
