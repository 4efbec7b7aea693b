import type { SkippedInvoice } from '../../domain/documents.js';
import { downloadAliveMs, downloadTries, fileMs, minute, type Services } from '../config.js';
import type { Documents } from '../downloads/document-parts.js';
import type { JobKind, JobLease } from '../jobs/job-kind.js';
import type { DownloadRow } from '../store/records.js';
import { businessToday } from './business-day.js';
import { documentSources } from './document-sources.js';
import { expiryJobOf } from './download-job.js';
import { isExpired, isUndone } from './download-view.js';

/**
 * Prepares files. Whichever process takes the job holds it as long as something comes of it; what a killed one began begins again elsewhere.
 */
export const downloadJobs = (services: Services, documents: Documents): JobKind => ({
  leaseMs: downloadAliveMs,
  outside: true,
  tries: downloadTries,
  run: async ({ subject: id }, lease) => {
    documents.runner.start(id, (signal) => work(services, documents, id, lease, signal));
    await documents.runner.ended(id);
    return 'done';
  },
});

/** Files that are 24 hours old are no more (DWN-03). */
export const expiryJobs = (services: Services, documents: Documents): JobKind => ({
  leaseMs: minute,
  tries: 5,
  run: async ({ subject: id }) => {
    await expire(services, documents, id);
    return 'done';
  },
});

const expire = async ({ store, clock }: Services, { files }: Documents, id: string): Promise<void> => {
  const row = await store.transaction((tx) => tx.downloads.get(id));
  if (row?.status !== 'ready' || !isExpired(row, clock)) return;
  if (row.file) await files.delete(row.file.key);
  await store.transaction(async (tx) => {
    const { file: _gone, ...rest } = row;
    await tx.downloads.put({ ...rest, status: 'expired' });
  });
};

const work = async (services: Services, documents: Documents, id: string, lease: JobLease, signal: AbortSignal): Promise<void> => {
  // It may have waited here for its turn until somebody else took it.
  const row = (await lease.renew()) ? await begin(services, id) : undefined;
  if (!row) return;
  const key = `${id}.${row.attempt}`;
  const progress = new Progress(services, row, { lease, stop: () => documents.runner.stop(id) });
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

/** Another try at the job; undefined when it is over, and after too many tries. */
const begin = ({ store }: Services, id: string): Promise<DownloadRow | undefined> =>
  store.transaction(async (tx) => {
    const row = await tx.downloads.get(id);
    if (!row || !isUndone(row)) return undefined;
    if (row.attempt >= downloadTries) {
      await tx.downloads.put({ ...row, status: 'failed' });
      return undefined;
    }
    const begun: DownloadRow = { ...row, status: 'preparing', done: 0, attempt: row.attempt + 1 };
    await tx.downloads.put(begun);
    return begun;
  });

/** Writes down what this try came to, unless the job was cancelled or somebody else took it over. */
const settle = ({ store }: Services, { id, attempt }: DownloadRow, end: Partial<DownloadRow>): Promise<boolean> =>
  store.transaction(async (tx) => {
    const row = await tx.downloads.get(id);
    if (row?.status !== 'preparing' || row.attempt !== attempt) return false;
    await tx.downloads.put({ ...row, ...end });
    if (end.expiresAt !== undefined) await tx.jobs.put(expiryJobOf(id, end.expiresAt));
    return true;
  });

interface Hold {
  readonly lease: JobLease;
  /** Nobody wants the work of this try any more: it was cancelled, wherever, or somebody else has the job. */
  readonly stop: () => void;
}

/** Writes down how far a job is, one write at a time: of what comes meanwhile the last counts. */
class Progress {
  readonly #services: Services;
  readonly #row: DownloadRow;
  readonly #hold: Hold;
  #done = 0;
  #writing: Promise<unknown> | undefined;

  constructor(services: Services, row: DownloadRow, hold: Hold) {
    this.#services = services;
    this.#row = row;
    this.#hold = hold;
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
      // A store that does not answer just now is no reason to stop.
      const isOurs = await this.#tell(told).catch(() => true);
      if (!isOurs) this.#hold.stop();
    }
    this.#writing = undefined;
  }

  async #tell(done: number): Promise<boolean> {
    return (await this.#hold.lease.renew()) && (await settle(this.#services, this.#row, { done }));
  }
}

/** What stood in the way of each invoice, where that is why there is no file (DWN-05). */
const skippedOf = (fault: unknown): readonly SkippedInvoice[] => {
  const { skipped } = Object(fault) as { readonly skipped?: readonly SkippedInvoice[] };
  return skipped ?? [];
};

/** Nothing to write is no fault of the program; a writer that threw is. */
const isPlain = (fault: unknown): boolean => skippedOf(fault).length > 0 && !(fault as { readonly cause?: unknown }).cause;
