import type { Clock } from '../clock.js';
import { Problem } from '../problem.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { DownloadRow } from '../store/records.js';
import type { DownloadJob } from '../wire.js';
import { accountIdsOf, type Principal } from './principal.js';

/** Whose jobs are counted together. */
export const ownerOf = (principal: Principal): Pick<DownloadRow, 'tenant' | 'userId'> => ({
  tenant: principal.tenant,
  ...(principal.kind === 'user' && { userId: principal.user.id }),
});

/** The job of whoever asks, as long as all that is in it may be seen; else `not_found`. */
export const ownDownload = async (tx: BillingTransaction, principal: Principal, id: string): Promise<DownloadRow> => {
  const row = await tx.downloads.get(id);
  const owner = ownerOf(principal);
  if (row?.tenant !== owner.tenant || row.userId !== owner.userId) throw new Problem('not_found');
  if (principal.kind === 'guest') return row;
  const scope = await accountIdsOf(tx, principal);
  if (!row.accountIds.every((accountId) => scope.includes(accountId))) throw new Problem('not_found');
  return row;
};

/** The file is there until its last moment, and not longer, whenever somebody clears up. */
export const isExpired = ({ status, expiresAt = Infinity }: DownloadRow, clock: Clock): boolean =>
  status === 'expired' || (status === 'ready' && expiresAt <= clock.now());

export const isUndone = ({ status }: DownloadRow): boolean => status === 'queued' || status === 'preparing';

/** What the contract tells of a job. */
export const downloadView = (row: DownloadRow, clock: Clock): DownloadJob => {
  const { id, request, file, expiresAt } = row;
  const isReady = row.status === 'ready' && !isExpired(row, clock);
  return {
    id,
    status: isExpired(row, clock) ? 'expired' : row.status,
    format: request.format,
    ...(request.detail && { detail: request.detail }),
    packaging: request.packaging,
    progress: { done: row.done, total: row.invoiceIds.length },
    createdAt: new Date(row.createdAt).toISOString(),
    ...(isReady && file && { fileName: file.name, bytes: file.bytes }),
    ...(expiresAt !== undefined && { expiresAt: new Date(expiresAt).toISOString() }),
    skipped: row.skipped,
  };
};
