import {
  documentFormats,
  type DocumentDetail,
  type DocumentFormat,
  type DocumentPackaging,
  type DownloadOffer,
  type DownloadRequest,
} from '../../domain/documents.js';
import type { WantedDocuments } from '../../events/shared-events.js';

/** What the customer chose last; kept from one download to the next. */
export interface Choice {
  readonly format: DocumentFormat;
  readonly detail: DocumentDetail;
  /** Of several PDFs. */
  readonly packaging: Exclude<DocumentPackaging, 'single'>;
}

const usual: Choice = { format: 'pdf', detail: 'summary', packaging: 'merged' };

/** A remembered choice, checked like every foreign value. */
export function readChoice(kept: unknown): Choice {
  const { format, detail, packaging } = (kept ?? {}) as Record<string, unknown>;
  return {
    format: documentFormats.find((known) => known === format) ?? usual.format,
    detail: detail === 'detail' ? detail : usual.detail,
    packaging: packaging === 'zip' ? packaging : usual.packaging,
  };
}

/** How many of the invoices have the format; undefined where nobody writes it. */
export const availableOf = ({ formats }: Pick<DownloadOffer, 'formats'>, format: DocumentFormat): number | undefined =>
  formats.find((offered) => offered.format === format)?.available;

/** The format chosen where it can be had, else the first that can. */
export const formatIn = ({ format }: Choice, offer: Pick<DownloadOffer, 'formats'>): DocumentFormat | undefined =>
  availableOf(offer, format) ? format : offer.formats.find(({ available }) => available > 0)?.format;

/** One file as it is; several PDFs in one or in a ZIP; everything else in a ZIP (DWN-02). */
export function packagingOf(format: DocumentFormat, count: number, { packaging }: Pick<Choice, 'packaging'>): DocumentPackaging {
  if (count === 1) return 'single';
  return isPaper(format) ? packaging : 'zip';
}

/** Formats of which several can stand in one file. */
export const isPaper = (format: DocumentFormat): boolean => format === 'pdf' || format === 'remittance-stub';

export const isEmpty = ({ invoiceIds = [], selectionToken }: WantedDocuments): boolean => invoiceIds.length === 0 && !selectionToken;

export function requestOf(
  { invoiceIds, selectionToken, exceptIds }: WantedDocuments,
  format: DocumentFormat,
  choice: Choice,
  { count, locale }: { readonly count: number; readonly locale: string },
): DownloadRequest {
  return {
    ...(invoiceIds?.length && { invoiceIds }),
    ...(selectionToken !== undefined && { selectionToken }),
    ...(exceptIds?.length && { exceptIds }),
    format,
    ...(format === 'pdf' && { detail: choice.detail }),
    packaging: packagingOf(format, count, choice),
    locale,
  };
}
