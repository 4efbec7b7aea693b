import { vDownloadJob, vDownloadOffer, vFormatOffer, vSkippedInvoice } from '../contract/generated/document-validators.js';
import type { DownloadJob, DownloadOffer, DownloadRequest } from '../domain/documents.js';
import type { CallOptions, DocumentStream, WriteOptions } from './billing-client.js';
import { streamOf } from './document-stream.js';
import type { Line } from './line.js';
import { withRows } from './salvage.js';

// Files of invoices: loaded when somebody wants to download.

type Selection = Pick<DownloadRequest, 'invoiceIds' | 'selectionToken' | 'exceptIds'>;

const job = withRows<DownloadJob>(vDownloadJob, { skipped: vSkippedInvoice });
const headersOf = (o: WriteOptions) => ({ 'Idempotency-Key': o.idempotencyKey });

export const documents = {
  /** A format that this client does not know is left out. */
  offer: (line: Line, body: Selection, o?: CallOptions): Promise<DownloadOffer> =>
    line.ask(
      {
        method: 'POST',
        path: ['documents', 'offers'],
        body,
        answer: withRows<DownloadOffer>(vDownloadOffer, { formats: vFormatOffer }),
        read: true,
      },
      o,
    ),
  request: (line: Line, body: DownloadRequest, o: WriteOptions): Promise<DownloadJob> =>
    line.ask({ method: 'POST', path: ['documents', 'jobs'], body, headers: headersOf(o), answer: job }, o),
  job: (line: Line, id: string, o?: CallOptions): Promise<DownloadJob> => line.ask({ path: ['documents', 'jobs', id], answer: job }, o),
  cancel: (line: Line, id: string, o: WriteOptions): Promise<DownloadJob> =>
    line.ask({ method: 'POST', path: ['documents', 'jobs', id, 'cancel'], headers: headersOf(o), answer: job }, o),
  file: async (line: Line, id: string, o: CallOptions = {}): Promise<DocumentStream> => {
    const stop = new AbortController();
    const call = {
      path: ['documents', 'jobs', id, 'file'],
      headers: { Accept: '*/*' },
      stop,
      take: (response: Response) => streamOf(response, stop, o.signal),
    };
    try {
      return await line.ask<DocumentStream>(call, o);
    } catch (error) {
      // What still arrives of an answer that nobody takes.
      stop.abort();
      throw error;
    }
  },
};
