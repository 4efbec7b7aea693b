import type { SkippedInvoice } from '../../domain/documents.js';
import { downloadAliveMs, downloadTries, fileMs, type Services } from '../config.js';
import type { Documents } from '../downloads/document-parts.js';
import type { DownloadRow } from '../store/records.js';
import { businessToday } from './business-day.js';
import { documentsIn } from './document-formats.js';
import { documentSources } from './document-sources.js';
import { isExpired } from './download-view.js';

/** Has this process begin on a job that nobody is at work on. */
export const startDownload = (services: Services, id: string): void => {
  const documents = documentsIn(services);
  documents.runner.start(id, (signal) => work(services, documents, id, signal));
};

/** Jobs whose process died begin again, and files that are 24 hours old are no more (DWN-03). */
export const runDueDownloads = async (services: Services): Promise<void> => {
  const { documents, clock, store } = services;
  if (!documents) return;
  const [undone, old] = await store.transaction(async (tx) => [
    await tx.downloads.withStatus('queued', 'preparing'),
    (await tx.downloads.withStatus('ready')).filter((row) => isExpired(row, clock)),
  ]);
  for (const row of undone) if (row.aliveUntil <= clock.now()) startDownload(services, row.id);
  for (const { id } of old) await expire(services, documents, id);
};

const expire = async ({ store, clock }: Services, { files }: Documents, id: string): Promise<void> => {
  const file = await store.transaction(async (tx) => {
    const row = await tx.downloads.get(id);
    if (row?.status !== 'ready' || !isExpired(row, clock)) return undefined;
    const { file: gone, ...rest } = row;
    await tx.downloads.put({ ...rest, status: 'expired' });
    return gone;
  });
  if (file) await files.delete(file.key);
};

const work = async (services: Services, documents: Documents, id: string, signal: AbortSignal): Promise<void> => {
  const row = await begin(services, id);
  if (!row) return;
  const key = `${id}.${row.attempt}`;
  const progress = new Progress(services, row);
  try {
    const written = await documents.write(
      documentSources(services, row, signal),
      { ...row.request, count: row.invoiceIds.length },
      {
        signal,
        onProgress: (done) => progress.tell(done),
        today: businessToday(services),
        ...(documents.pdf && { ownPdf: documents.pdf }),
      },
    );
    const bytes = await documents.files.put(key, written.body, signal);
    await progress.told();
    const file = { key, name: written.name, mime: written.mime, bytes };
    const end = { status: 'ready', file, expiresAt: services.clock.now() + fileMs } as const;
    const isKept = await settle(services, row, { ...end, done: row.invoiceIds.length, skipped: written.skipped() });
    if (!isKept) await documents.files.delete(key);
  } catch (fault) {
    await progress.told();
    // What nobody wants any more has ended as it should.
    if (signal.aborted) return;
    if (!isPlain(fault)) services.onFault(fault instanceof Error ? fault : new Error('A download failed', { cause: fault }), id);
    await settle(services, row, { status: 'failed', skipped: skippedOf(fault) });
  }
};

/** The job for whoever is first to begin; undefined when it is over, when somebody is at work on it, and after too many tries. */
const begin = ({ store, clock }: Services, id: string): Promise<DownloadRow | undefined> =>
  store.transaction(async (tx) => {
    const row = await tx.downloads.get(id);
    const now = clock.now();
    if (row?.status !== 'queued' && (row?.status !== 'preparing' || row.aliveUntil > now)) return undefined;
    if (row.attempt >= downloadTries) {
      await tx.downloads.put({ ...row, status: 'failed' });
      return undefined;
    }
    const begun: DownloadRow = { ...row, status: 'preparing', done: 0, attempt: row.attempt + 1, aliveUntil: now + downloadAliveMs };
    await tx.downloads.put(begun);
    return begun;
  });

/** Writes down what this try came to, unless the job was cancelled or somebody else took it over. */
const settle = ({ store }: Services, { id, attempt }: DownloadRow, end: Partial<DownloadRow>): Promise<boolean> =>
  store.transaction(async (tx) => {
    const row = await tx.downloads.get(id);
    if (row?.status !== 'preparing' || row.attempt !== attempt) return false;
    await tx.downloads.put({ ...row, ...end });
    return true;
  });

/** Writes down how far a job is, one write at a time: of what comes meanwhile the last counts. */
class Progress {
  readonly #services: Services;
  readonly #row: DownloadRow;
  #done = 0;
  #writing: Promise<unknown> | undefined;

  constructor(services: Services, row: DownloadRow) {
    this.#services = services;
    this.#row = row;
  }

  tell(done: number): void {
    this.#done = done;
    this.#writing ??= this.#write();
  }

  /** Resolves when nothing is on its way any more. */
  async told(): Promise<void> {
    await this.#writing;
  }

  async #write(): Promise<void> {
    for (let told = -1; told !== this.#done;) {
      told = this.#done;
      const aliveUntil = this.#services.clock.now() + downloadAliveMs;
      await settle(this.#services, this.#row, { done: told, aliveUntil }).catch(() => undefined);
    }
    this.#writing = undefined;
  }
}

/** What stood in the way of each invoice, where that is why there is no file (DWN-05). */
const skippedOf = (fault: unknown): readonly SkippedInvoice[] => {
  const { skipped } = Object(fault) as { readonly skipped?: readonly SkippedInvoice[] };
  return skipped ?? [];
};

/** Nothing to write is no fault of the program; a writer that threw is. */
const isPlain = (fault: unknown): boolean => skippedOf(fault).length > 0 && !(fault as { readonly cause?: unknown }).cause;
