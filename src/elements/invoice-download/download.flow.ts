import type { DownloadJob, SkippedInvoice } from '../../domain/documents.js';
import type { Id } from '../../domain/entities.js';
import type { BillingError } from '../../domain/errors.js';

/** How much of a file is there. */
export interface Fetched {
  readonly bytes: number;
  /** In all, where the backend says so. */
  readonly size?: number;
  /** Nothing has come for a while. */
  readonly isStill: boolean;
}

/** What has become of a download. */
export type DownloadState =
  | { readonly step: 'preparing'; readonly done: number; readonly total: number; readonly jobId?: Id }
  /** Made, and waiting to be saved until its link expires. */
  | { readonly step: 'ready'; readonly job: DownloadJob }
  | { readonly step: 'fetching'; readonly job: DownloadJob; readonly fetched?: Fetched }
  | {
      readonly step: 'saved';
      readonly name: string;
      readonly url: string;
      readonly count: number;
      readonly skipped: readonly SkippedInvoice[];
    }
  /** Every invoice was skipped. */
  | { readonly step: 'nothing'; readonly skipped: readonly SkippedInvoice[] }
  | { readonly step: 'expired' }
  | { readonly step: 'cancelled' }
  /** `job`: what was made is still there to be fetched. */
  | { readonly step: 'failed'; readonly error?: BillingError; readonly job?: DownloadJob };

/** What a job's answer means. A status of a newer backend is one that is not over yet. */
export function stateOfJob(job: DownloadJob): DownloadState {
  const { done, total } = job.progress;
  switch (job.status) {
    case 'ready':
      return total > 0 && job.skipped.length >= total ? { step: 'nothing', skipped: job.skipped } : { step: 'ready', job };
    case 'expired':
      return { step: 'expired' };
    case 'failed':
      return { step: 'failed' };
    case 'cancelled':
      return { step: 'cancelled' };
    default:
      return { step: 'preparing', done, total, jobId: job.id };
  }
}

/** How many invoices stand in the files. */
export const countIn = ({ progress, skipped }: Pick<DownloadJob, 'progress' | 'skipped'>): number =>
  Math.max(0, progress.total - skipped.length);

/** Whether nothing is left to wait for. */
export const isOver = ({ step }: DownloadState): boolean => step !== 'preparing' && step !== 'fetching';

/** Milliseconds until a job is asked after again: often at first, then at leisure. */
export const pauseAfter = (asked: number): number => (asked < 10 ? 1_000 : 3_000);
