// Generated from openapi.yaml by `node scripts/contract.mjs generate`. Do not edit.
import { array, object, optional, type GenericSchema } from 'valibot';
import { oneOf } from '../leaves.js';
import type { DocumentDetail, DocumentFormat, DocumentPackaging, DownloadJob, DownloadOffer, DownloadProgress, FormatOffer, SkippedInvoice } from './types.js';
import { vCount, vId, vInstant, vMoney, vText } from './terms-validators.js';

export const vDocumentFormat: GenericSchema<DocumentFormat> = /*#__PURE__*/ oneOf('pdf', 'csv', 'csv-lite', 'xml', 'remittance-stub');

export const vDocumentDetail: GenericSchema<DocumentDetail> = /*#__PURE__*/ oneOf('summary', 'detail');

export const vDocumentPackaging: GenericSchema<DocumentPackaging> = /*#__PURE__*/ oneOf('single', 'merged', 'zip');

export const vFormatOffer: GenericSchema<FormatOffer> = /*#__PURE__*/ object({
    format: vDocumentFormat,
    available: vCount
});

export const vDownloadOffer: GenericSchema<DownloadOffer> = /*#__PURE__*/ object({
    formats: /*#__PURE__*/ array(vFormatOffer),
    count: vCount,
    max: vCount,
    asyncAbove: vCount,
    totals: /*#__PURE__*/ optional(/*#__PURE__*/ array(vMoney))
});

export const vSkippedInvoice: GenericSchema<SkippedInvoice> = /*#__PURE__*/ object({
    invoiceId: vId,
    number: /*#__PURE__*/ optional(vText),
    reason: vText
});

export const vDownloadProgress: GenericSchema<DownloadProgress> = /*#__PURE__*/ object({
    done: vCount,
    total: vCount
});

export const vDownloadJob: GenericSchema<DownloadJob> = /*#__PURE__*/ object({
    id: vId,
    status: vText,
    format: vDocumentFormat,
    detail: /*#__PURE__*/ optional(vDocumentDetail),
    packaging: vDocumentPackaging,
    progress: vDownloadProgress,
    createdAt: vInstant,
    fileName: /*#__PURE__*/ optional(vText),
    bytes: /*#__PURE__*/ optional(vCount),
    expiresAt: /*#__PURE__*/ optional(vInstant),
    skipped: /*#__PURE__*/ array(vSkippedInvoice)
});
