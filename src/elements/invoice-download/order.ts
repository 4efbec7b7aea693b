import type { DownloadRequest } from '../../domain/documents.js';
import type { Id } from '../../domain/entities.js';
import type { WantedDocuments } from '../../events/shared-events.js';

/** A download that was asked for. */
export interface Order {
  readonly request: DownloadRequest;
  readonly count: number;
  /** Written in this page, where the client has nobody to write it. */
  readonly here: boolean;
  /** So many that the work goes on in the background (DWN-03). */
  readonly long: boolean;
  /** Of a job that a backend has begun. */
  readonly jobId?: Id;
}

/** Invoices that are to be printed. */
export interface PrintOrder {
  readonly print: WantedDocuments;
  readonly count: number;
  /** One PDF with all of them can be had. */
  readonly pdf: boolean;
}
