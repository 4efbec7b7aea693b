import type { BillingClient } from '../../client/billing-client.js';
import type { PdfFonts } from '../../documents/pdf/pdf-fonts.js';
import type { DownloadOffer } from '../../domain/documents.js';
import type { Invoice } from '../../domain/entities.js';
import { BillingError } from '../../domain/errors.js';
import type { WantedDocuments } from '../../events/shared-events.js';

/** As many as a backend writes where no policy says otherwise (DWN-04). */
const mostHere = 500;

/** `here`: the files are written in this page. */
export interface Offer extends DownloadOffer {
  readonly here: boolean;
}

/** Whether the backend writes documents: the client has the group, and where it tells what the backend can do, that names it. */
async function writesThere(client: BillingClient, signal: AbortSignal): Promise<BillingClient['documents']> {
  if (!client.documents || !client.capabilities) return client.documents;
  return (await client.capabilities({ signal })).groups.documents && client.documents;
}

/** What can be had of the invoices. */
export async function readOffer(
  client: BillingClient | undefined,
  invoices: readonly Invoice[] | undefined,
  wanted: WantedDocuments,
  { fonts, signal }: { readonly fonts: PdfFonts | undefined; readonly signal: AbortSignal },
): Promise<Offer> {
  const documents = client && !invoices && (await writesThere(client, signal));
  if (documents) return { ...(await documents.offer(wanted, { signal })), here: false };
  const { invoiceIds = [], selectionToken } = wanted;
  // What a token stands for only its backend knows.
  if (selectionToken || !(invoices ?? client?.invoices?.get)) throw new BillingError('unsupported');
  const { formatsHere } = await import('./write-here.js');
  const count = invoiceIds.length;
  return {
    formats: formatsHere(fonts).map((format) => ({ format, available: count })),
    count,
    max: mostHere,
    asyncAbove: mostHere,
    here: true,
  };
}
