import { downloadsAtOnce, downloadsPerDay, day, quickDownloadMs, type Services } from '../config.js';
import { invalid, Problem } from '../problem.js';
import { canonicalJson, digest, newId } from '../random.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { JobRow } from '../store/job-records.js';
import type { DownloadRow } from '../store/records.js';
import type { DownloadInput, DownloadJob } from '../wire.js';
import { askedIds, asyncAbove, mostInvoices, visibleOf } from './asked-documents.js';
import { documentsIn, formatsFor } from './document-formats.js';
import { downloadJobOf, downloadKind } from './download-job.js';
import { downloadView, isExpired, isUndone, ownDownload, ownerOf } from './download-view.js';
import type { Principal } from './principal.js';

export interface DownloadOrder {
  readonly principal: Principal;
  readonly key: string;
  readonly input: DownloadInput;
}

/**
 * Has files prepared (DWN-02..05). The same key finds the same job, however it now stands. Up to `asyncAbove` invoices the request waits for a
 * little while, so that the answer is mostly the finished job; everything else goes on in the background.
 */
export const requestDownload = async (
  services: Services,
  order: DownloadOrder,
): Promise<{ readonly job: DownloadJob; readonly replayed: boolean }> => {
  const documents = documentsIn(services);
  const bodyHash = await digest(canonicalJson(order.input));
  const known = await services.store.transaction((tx) => knownDownload(tx, order, bodyHash));
  const { row, job } = known ? { row: known } : await newDownload(services, order, bodyHash);
  const ended = job ? services.jobs.begin(job) : documents.runner.ended(row.id);
  if (row.invoiceIds.length <= asyncAbove(services)) await within(services, ended);
  const { principal } = order;
  return { job: await getDownload(services, principal, row.id), replayed: job === undefined };
};

export const getDownload = (services: Services, principal: Principal, id: string): Promise<DownloadJob> =>
  services.store.transaction(async (tx) => downloadView(await ownDownload(tx, principal, id), services.clock));

/** Stops what is not done yet. A job that is ready in the same moment is ready: which of the two came first, the store decides. */
export const cancelDownload = async (
  services: Services,
  { principal, id, key }: { readonly principal: Principal; readonly id: string; readonly key: string },
): Promise<DownloadJob> => {
  const { runner } = documentsIn(services);
  const row = await services.store.transaction(async (tx) => {
    const own = await ownDownload(tx, principal, id);
    const keyId = keyIdOf(principal, `cancel ${key}`);
    const known = await tx.keys.get(keyId);
    if (known && known.downloadId !== id) throw new Problem('idempotency_mismatch');
    await tx.keys.put({ id: keyId, state: 'used', downloadId: id, createdAt: services.clock.now() });
    if (!isUndone(own)) return own;
    const cancelled: DownloadRow = { ...own, status: 'cancelled' };
    await tx.downloads.put(cancelled);
    return cancelled;
  });
  if (row.status === 'cancelled') runner.stop(id);
  return downloadView(row, services.clock);
};

/** The job whose file may be sent now: `download_expired` after its 24 hours, `not_found` where there is none yet or never will be. */
export const readyDownload = (services: Services, principal: Principal, id: string): Promise<Required<Pick<DownloadRow, 'file'>>> =>
  services.store.transaction(async (tx) => {
    const row = await ownDownload(tx, principal, id);
    if (isExpired(row, services.clock)) throw new Problem('download_expired');
    if (row.status !== 'ready' || !row.file) throw new Problem('not_found');
    return { file: row.file };
  });

const keyIdOf = (principal: Principal, key: string): string => {
  const { tenant, userId = '' } = ownerOf(principal);
  return `${tenant} ${userId} downloads ${key}`;
};

/** What was asked for under a key, if the same request asked for it. */
const knownDownload = async (
  tx: BillingTransaction,
  { principal, key }: DownloadOrder,
  bodyHash: string,
): Promise<DownloadRow | undefined> => {
  const known = await tx.keys.get(keyIdOf(principal, key));
  if (!known) return undefined;
  if (known.bodyHash !== bodyHash) throw new Problem('idempotency_mismatch');
  return ownDownload(tx, principal, known.downloadId ?? '');
};

const newDownload = async (
  services: Services,
  order: DownloadOrder,
  bodyHash: string,
): Promise<{ readonly row: DownloadRow; readonly job?: JobRow }> => {
  const { principal, input } = order;
  const { format, detail, packaging, locale } = input;
  if (!formatsFor(services, principal).includes(format)) throw invalid('/format', 'download.format');
  const invoiceIds = await askedIds(services, principal, input);
  const max = mostInvoices(services);
  if (invoiceIds.length > max) throw tooMany(input, max);
  const id = newId('dl');
  const now = services.clock.now();
  const job: JobRow = { ...downloadJobOf(id), lease: services.jobs.hold(downloadKind), tries: 1 };
  return services.store.transaction(async (tx) => {
    const known = await knownDownload(tx, order, bodyHash);
    if (known) return { row: known };
    await checkRate(tx, services, principal);
    const billed = await visibleOf(tx, principal, invoiceIds);
    const row: DownloadRow = {
      id,
      ...ownerOf(principal),
      request: { format, packaging, locale, ...(format === 'pdf' && { detail: detail ?? 'summary' }) },
      invoiceIds,
      accountIds: [...new Set(billed.map(({ account }) => account.id))],
      status: 'queued',
      done: 0,
      skipped: [],
      attempt: 0,
      createdAt: now,
    };
    await tx.downloads.put(row);
    await tx.jobs.put(job);
    await tx.keys.put({ id: keyIdOf(principal, order.key), state: 'used', bodyHash, downloadId: id, createdAt: now });
    return { row, job };
  });
};

/** DWN-04 */
const tooMany = ({ selectionToken }: DownloadInput, max: number): Problem =>
  new Problem('validation', {
    errors: [{ pointer: selectionToken === undefined ? '/invoiceIds' : '/selectionToken', code: 'download.max' }],
    params: { max },
  });

/** Nobody keeps the writers to themselves. */
const checkRate = async (tx: BillingTransaction, { clock }: Services, principal: Principal): Promise<void> => {
  const now = clock.now();
  const own = (await tx.downloads.ofOwner(ownerOf(principal))).filter((row) => row.createdAt > now - day);
  if (own.filter(isUndone).length >= downloadsAtOnce) throw new Problem('rate_limited', { retryAfterSeconds: 10 });
  if (own.length >= downloadsPerDay) throw new Problem('rate_limited', { retryAfterSeconds: 3_600 });
};

/** Resolves with the work, or when nobody should wait any longer. */
const within = ({ timer }: Services, work: Promise<void>): Promise<void> =>
  new Promise((resolve) => {
    const cancel = timer.after(quickDownloadMs, resolve);
    void work.finally(() => {
      cancel();
      resolve();
    });
  });
