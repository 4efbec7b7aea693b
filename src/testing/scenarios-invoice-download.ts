import type { DocumentStream } from '../client/billing-client.js';
import type { DownloadJob, DownloadOffer } from '../domain/documents.js';
import { BillingError } from '../domain/errors.js';
import { whileOffline } from './no-connection.js';
import { plainDocuments, type PlainDocumentsOptions } from './plain-documents.js';
import type { Scenario } from './scenario.js';
import type { ScenarioStage } from './scenario-stage.js';

const three = 'inv-1 inv-2 inv-3'.split(' ');

/** Invoices that are to be downloaded, over a client of the host's own that answers as the state wants it. */
const download = (
  about: string,
  reads: Scenario['reads'],
  options: PlainDocumentsOptions = {},
  more: Partial<Scenario> = {},
): Scenario => ({
  about,
  client: plainDocuments(options),
  account: () => three,
  reads,
  ...more,
});

const start = ({ page, words }: ScenarioStage, count = 3): Promise<void> => page.press(words.plural('download.startCount', count));
const started = (about: string, reads: Scenario['reads'], options: PlainDocumentsOptions = {}, count = 3): Scenario =>
  download(about, reads, options, { drive: (stage) => start(stage, count) });

const offered = (available: Partial<Record<DownloadOffer['formats'][number]['format'], number>>, count = 3): DownloadOffer['formats'] =>
  (['pdf', 'csv', 'csv-lite', 'xml', 'remittance-stub'] as const).map((format) => ({ format, available: available[format] ?? count }));
const many = [
  { minor: 1_482_017, currency: 'USD' },
  { minor: 390_500, currency: 'EUR' },
  { minor: 2_480_000, currency: 'KRW' },
];
const preparing = (done: number, total: number): Partial<DownloadJob> => ({ status: 'preparing', progress: { done, total } });

/** What is chosen. */
const choosing = {
  ready: download('Three invoices of two currencies: format, detail level and packaging.', ({ t, plural, money }) => [
    plural('download.count', 3),
    money({ minor: 39_820, currency: 'USD' }),
    t('download.format.pdf'),
    t('download.packaging'),
    plural('download.startCount', 3),
  ]),
  one: download(
    'One invoice: one file, no packaging to choose.',
    ({ plural }) => [plural('download.startCount', 1)],
    {},
    { account: () => ['inv-1'] },
  ),
  csv: download(
    'CSV: several come in a ZIP.',
    ({ t }) => [t('download.zipNote')],
    {},
    { drive: ({ page, words }) => page.choose(words.t('download.format.csv')) },
  ),
  someXml: download(
    'Some accounts are not enrolled for XML: how many invoices lack it, and where to enrol (DWN-01).',
    ({ t, plural }) => [plural('download.withoutXml', 2), t('download.enrolment'), t('download.some', { n: 1, count: 3 })],
    { offer: { formats: offered({ xml: 1 }) } },
  ),
  noXml: download('No account is enrolled for XML: it cannot be chosen (DWN-01).', ({ t }) => [t('download.noXml')], {
    offer: { formats: offered({ xml: 0 }) },
  }),
  fewFormats: download('A backend that writes PDF and nothing else.', ({ t }) => [t('download.format.pdf')], {
    offer: { formats: [{ format: 'pdf', available: 3 }] },
  }),
  long: download(
    'So many that they are prepared in the background, in three currencies (DWN-03).',
    ({ t, plural, money }) => [plural('download.count', 40), ...many.map(money), t('download.long')],
    {
      offer: { count: 40, formats: offered({}, 40), totals: many },
    },
  ),
  nothing: download('Nothing is selected (DWN-04).', ({ t }) => [t('download.nothing')], {}, { account: () => [] }),
  tooMany: download('More than one download may have (DWN-04).', ({ t }) => [t('download.tooMany', { max: 500 })], {
    offer: { count: 1_204, formats: offered({}, 1_204) },
  }),
} as const satisfies Record<string, Scenario>;

const skipped: DownloadJob['skipped'] = [
  { invoiceId: 'inv-2', number: '1Z-430014', reason: 'notEnrolled' },
  { invoiceId: 'inv-3', number: '1Z-430015', reason: 'notReady' },
];

/** A large file of which a quarter comes, and then nothing more. */
const standing = async (): Promise<DocumentStream> =>
  Promise.resolve({
    name: 'nordwind_invoices_20260312.zip',
    mime: 'application/zip',
    size: 12_400_000,
    body: new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(3_100_000)) }),
  });

/** What becomes of it. */
const working = {
  preparing: started('The files are being made, with a way to stop.', ({ t }) => [t('downloadWork.progress', { done: 1, total: 3 })], {
    jobs: [preparing(1, 3)],
  }),
  background: started(
    'Many files are being made: the customer may go on.',
    ({ t }) => [t('downloadWork.long'), t('downloadWork.progress', { done: 12, total: 40 })],
    { offer: { count: 40, formats: offered({}, 40) }, jobs: [preparing(12, 40)] },
    40,
  ),
  fetching: started('The file is on its way.', ({ t }) => [t('downloadWork.fetching')], { file: () => new Promise(() => undefined) }),
  arriving: started('A large file: how much of it is there.', ({ t }) => [t('downloadWork.megabytes', { done: 3.1, total: 12.4 })], {
    file: standing,
  }),
  still: download(
    'The connection brings nothing at the moment: said so, and gone on with.',
    ({ t }) => [t('downloadWork.still'), t('downloadWork.cancel')],
    { file: standing },
    {
      drive: async (stage) => {
        await start(stage);
        await stage.passUntil(stage.words.t('downloadWork.still'));
      },
    },
  ),
  done: started('Saved; the link is for browsers that asked first or did nothing.', ({ t, plural }) => [
    plural('downloadWork.done', 3),
    t('downloadWork.link'),
  ]),
  skipped: started(
    'Some were left out, and why (DWN-05).',
    ({ t, plural }) => [plural('downloadWork.done', 1), plural('downloadWork.skipped', 2), t('downloadWork.reason.notReady')],
    { jobs: [{ skipped }] },
  ),
  allSkipped: started('All were left out.', ({ t, plural }) => [t('downloadWork.nothing'), plural('downloadWork.skipped', 3)], {
    jobs: [{ skipped: [{ invoiceId: 'inv-1', number: '1Z-430013', reason: 'archived' }, ...skipped] }],
  }),
  jobFailed: started(
    'The backend could not make the files; the choices are kept.',
    ({ t }) => [t('downloadWork.failed'), t('action.retry')],
    {
      jobs: [{ status: 'failed' }],
    },
  ),
  lost: started('No answer came back.', ({ t }) => [t('downloadWork.failed'), t('error.network')], { jobs: [new BillingError('network')] }),
  fetchFailed: started(
    'The file could not be fetched.',
    ({ t }) => [t('downloadWork.notFetched'), t('error.unavailable'), t('action.retry')],
    {
      file: () => Promise.reject(new BillingError('unavailable', { correlationId: 'req-7781' })),
    },
  ),
  expired: started('The link has expired after its 24 hours (DWN-03).', ({ t }) => [t('downloadWork.expired'), t('downloadWork.again')], {
    file: () => Promise.reject(new BillingError('download_expired')),
  }),
  cancelled: download(
    'Stopped by the customer.',
    ({ t }) => [t('downloadWork.cancelled')],
    { jobs: [preparing(1, 3)] },
    {
      drive: async (stage) => {
        await start(stage);
        await stage.press('downloadWork.cancel');
      },
    },
  ),
} as const satisfies Record<string, Scenario>;

/** It cannot be had, or not yet, or not by this customer. */
const states = {
  loading: download('What can be had is being asked.', ({ t }) => [t('loading.label')], { offer: 'never' }),
  slow: download(
    'For long.',
    ({ t }) => [t('loading.slow')],
    { offer: 'never' },
    { drive: (stage) => stage.passUntil(stage.words.t('loading.slow')) },
  ),
  failed: download('The backend is not available.', ({ t }) => [t('error.unavailable'), t('action.retry')], {
    offer: new BillingError('unavailable'),
  }),
  selectionExpired: download('The selection of all results has expired.', ({ t }) => [t('error.selection_expired')], {
    offer: new BillingError('selection_expired'),
  }),
  signedOut: download('Nobody is signed in.', ({ t }) => [t('state.unauthenticated')], { signedOut: true }),
  forbidden: download('Somebody who may look and not download.', ({ t }) => [t('state.forbidden', { thing: t('download.thing') })], {
    permissions: ['invoice.view'],
  }),
  unsupported: download(
    'A client that neither writes documents nor reads invoices.',
    ({ t }) => [t('state.unsupported')],
    {},
    { client: {} },
  ),
  offline: download(
    'No connection: what was chosen is kept.',
    ({ t }) => [t('offline.banner')],
    {},
    {
      drive: ({ page, words }) => whileOffline(() => page.see(words.t('offline.banner'))),
      alone: true,
    },
  ),
} as const satisfies Record<string, Scenario>;

/** Every state of `<invoice-download>`, by name. */
export const invoiceDownloadScenarios = { ...choosing, ...working, ...states } satisfies Record<string, Scenario>;
export type InvoiceDownloadScenario = keyof typeof invoiceDownloadScenarios;
