import type { DownloadRequest, SkippedInvoice } from '../../domain/documents.js';
import type { Id } from '../../domain/entities.js';

/** Files of invoices that somebody asked for (DWN-03). */
export interface DownloadRow {
  readonly id: Id;
  /** `company:<id>` or `guest:<invoice id>`. */
  readonly tenant: string;
  /** Absent: a guest's. */
  readonly userId?: Id;
  readonly request: Pick<DownloadRequest, 'format' | 'detail' | 'packaging' | 'locale'>;
  readonly invoiceIds: readonly Id[];
  /** Whose invoices are in it: whoever may not see one of them any more does not get the file. */
  readonly accountIds: readonly Id[];
  readonly status: 'queued' | 'preparing' | 'ready' | 'expired' | 'failed' | 'cancelled';
  readonly done: number;
  readonly skipped: readonly SkippedInvoice[];
  /** Which try this is: what an earlier one, thought dead, still brings is thrown away. */
  readonly attempt: number;
  readonly file?: { readonly key: string; readonly name: string; readonly mime: string; readonly bytes: number };
  readonly createdAt: number;
  /** Of the file; real time. */
  readonly expiresAt?: number;
}
