import type { BillingClient, DocumentStream } from '../client/billing-client.js';
import type { DownloadJob, DownloadOffer, DownloadRequest } from '../domain/documents.js';
import type { Permission } from '../domain/entities.js';
import { BillingError } from '../domain/errors.js';

export interface PlainDocumentsOptions {
  /** `never`: no answer comes. */
  readonly offer?: Partial<DownloadOffer> | BillingError | 'never';
  /** What the backend answers to the request, then each time it is asked how far it is; the last one again and again. */
  readonly jobs?: readonly (Partial<DownloadJob> | BillingError)[];
  readonly file?: () => Promise<DocumentStream>;
  readonly permissions?: readonly Permission[];
  /** Nobody is signed in. */
  readonly signedOut?: boolean;
}

export interface PlainDocuments extends BillingClient {
  readonly documents: NonNullable<BillingClient['documents']>;
  readonly requests: DownloadRequest[];
  /** Keys of the requests, in their order. */
  readonly keys: string[];
  /** Ids of jobs that were cancelled. */
  readonly cancelled: string[];
  /** Ids of jobs whose files were fetched. */
  readonly fetched: string[];
  /** What the next answers are. */
  script: readonly (Partial<DownloadJob> | BillingError)[];
}

const formats: DownloadOffer['formats'] = (['pdf', 'csv', 'csv-lite', 'xml', 'remittance-stub'] as const).map((format) => ({
  format,
  available: 3,
}));
const isError = (value: object): value is BillingError => value instanceof Error;

/** A backend that writes documents, as a plain object: no HTTP, and whatever answers a test or a story wants. */
export function plainDocuments(options: PlainDocumentsOptions = {}): PlainDocuments {
  const requests: DownloadRequest[] = [];
  const keys: string[] = [];
  const cancelled: string[] = [];
  const fetched: string[] = [];
  const next = (): DownloadJob => {
    const [answer = {}, ...rest] = client.script;
    if (rest.length > 0) client.script = rest;
    if (isError(answer)) throw answer;
    const total = answer.progress?.total ?? 3;
    return { ...readyJob, progress: { done: total, total }, ...answer };
  };
  const client: PlainDocuments = {
    scope: 'documents',
    requests,
    keys,
    cancelled,
    fetched,
    script: options.jobs ?? [{}],
    session: { current: async () => (options.signedOut ? null : sessionWith(options.permissions)) },
    invoices: {
      list: async () => ({ items: [], applied: { sort: [], search: false, ignoredFilters: [] }, asOf: readyJob.createdAt }),
      get: () => Promise.reject(new BillingError('not_found')),
      totals: async () => totals,
    },
    documents: {
      offer: async ({ invoiceIds }) => {
        const { offer = {} } = options;
        if (offer === 'never') return new Promise(() => undefined);
        if (isError(offer)) throw offer;
        const count = offer.count ?? invoiceIds?.length ?? 3;
        const available = formats.map((one) => ({ ...one, available: count }));
        return { formats: available, count, max: 500, asyncAbove: 25, ...offer };
      },
      request: async (request, { idempotencyKey }) => {
        requests.push(request);
        keys.push(idempotencyKey);
        return next();
      },
      job: async () => next(),
      cancel: async (id) => {
        cancelled.push(id);
        return { ...readyJob, status: 'cancelled' };
      },
      file: async (id) => {
        fetched.push(id);
        return options.file?.() ?? plainFile();
      },
    },
  };
  return client;
}

const readyJob: DownloadJob = {
  id: 'job-1',
  status: 'ready',
  format: 'pdf',
  packaging: 'merged',
  progress: { done: 3, total: 3 },
  createdAt: '2026-03-12T14:00:00Z',
  expiresAt: '2026-03-13T14:00:00Z',
  fileName: 'nordwind_invoices_20260312.pdf',
  skipped: [],
};

const plainFile = (): DocumentStream => {
  const bytes = new TextEncoder().encode('%PDF-1.7');
  return { name: 'nordwind_invoices_20260312.pdf', mime: 'application/pdf', size: bytes.length, body: new Blob([bytes]).stream() };
};

const sessionWith = (permissions: readonly Permission[] = ['invoice.view', 'invoice.export']) => ({
  kind: 'user' as const,
  permissions,
  expiresAt: '2099-01-01T00:00:00Z',
  subject: { userId: 'usr-1', email: 'admin@harbourfinch.example' },
});

const usd = (minor: number) => ({ minor, currency: 'USD' });
const totals = {
  groups: { overdue: 1, open: 2, closed: 0 },
  count: 3,
  currencies: [
    { currency: 'USD', count: 2, total: usd(39_820), balance: usd(39_820), overdue: usd(8_900) },
    {
      currency: 'EUR',
      count: 1,
      total: { minor: 12_000, currency: 'EUR' },
      balance: { minor: 0, currency: 'EUR' },
      overdue: { minor: 0, currency: 'EUR' },
    },
  ],
  isExact: true,
};
