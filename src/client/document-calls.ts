import { vDownloadJob, vDownloadOffer, vFormatOffer, vSkippedInvoice } from '../contract/generated/document-validators.js';
import type { DownloadJob, DownloadOffer, DownloadRequest } from '../domain/documents.js';
import type { CallOptions, DocumentStream, WriteOptions } from './billing-client.js';
import { restOf, streamOf } from './document-stream.js';
import type { Resume } from './document-stream.js';
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
  file: (line: Line, id: string, o: CallOptions = {}): Promise<DocumentStream> => {
    const rest: Resume = (from, tag) =>
      opened(line, id, o, { Range: `bytes=${from}-`, 'If-Range': tag }, (response, stop) => restOf(response, stop, from, tag));
    const { wait, random, stallMs } = line.pace ?? {};
    return opened(line, id, o, {}, (response, stop) => streamOf(response, stop, rest, { signal: o.signal, wait, random, stallMs }));
  },
};

/** An answer whose body goes on arriving until it is stopped. */
const opened = async <T>(
  line: Line,
  id: string,
  o: CallOptions,
  headers: Readonly<Record<string, string>>,
  take: (response: Response, stop: () => void) => T,
): Promise<T> => {
  const stop = new AbortController();
  const call = {
    path: ['documents', 'jobs', id, 'file'],
    headers: { Accept: '*/*', ...headers },
    stop,
    take: (response: Response) => take(response, () => stop.abort()),
  };
  try {
    return await line.ask<T>(call, o);
  } catch (error) {
    // What still arrives of an answer that nobody takes.
    stop.abort();
    throw error;
  }
};
