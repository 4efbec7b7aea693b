import type { DocumentSource, SkippedInvoice } from '../../domain/documents.js';
import type { LocalDate } from '../../domain/entities.js';
import type { ErrorCode } from '../../domain/errors.js';
import type { WantedFonts } from '../pdf/pdf-fonts.js';
import type { WritingRequest } from '../write-documents.js';

/** What a page says to the worker. */
export type ToWorker =
  | { readonly kind: 'write'; readonly request: WritingRequest; readonly today?: LocalDate }
  /** The invoice that was asked for; none = there are no more. */
  | { readonly kind: 'source'; readonly item?: DocumentSource | SkippedInvoice }
  /** What was asked for cannot be had. */
  | { readonly kind: 'noSource'; readonly code: ErrorCode }
  | { readonly kind: 'fonts'; readonly request: number; readonly files: readonly SentFont[] }
  | { readonly kind: 'noFonts'; readonly request: number; readonly code: ErrorCode }
  | { readonly kind: 'pull' };

/** A font goes over once, and by its number from then on. */
export interface SentFont {
  readonly font: number;
  readonly bytes?: Uint8Array;
}

/** What the worker says to its page. */
export type FromWorker =
  | { readonly kind: 'started' }
  | { readonly kind: 'next' }
  | { readonly kind: 'fonts'; readonly request: number; readonly wanted: WantedFonts }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'file'; readonly name: string; readonly mime: string }
  /** The answer to a `pull`. `bytes` are the page's from then on; without them the file is at its end. */
  | { readonly kind: 'chunk'; readonly bytes?: Uint8Array<ArrayBuffer>; readonly skipped: readonly SkippedInvoice[] }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly nothingWritten?: readonly SkippedInvoice[] };

/** One end of the line between them, whether it is a worker or a port. */
export interface Line<Out> {
  postMessage(message: Out, transfer?: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}
