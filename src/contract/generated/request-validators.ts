// Generated from openapi.yaml by `node scripts/contract.mjs generate`. Do not edit.
import { array, maxLength, minLength, object, optional, pipe, union, type GenericSchema } from 'valibot';
import { flag, mapOf, oneOf, text } from '../leaves.js';
import type { AdviceItem, AdviceKind, ConfirmInput, CreditChoice, DocumentSelectionInput, DownloadInput, GuestFacts, IdempotencyKey, LiveChange, PayInput, PayLink, PaymentSource, QuoteInput, QuoteItem, RejectionInput, RemittanceAdvice, RescheduleInput, RewardCode, SavedViewInput, SelectionInput, StoredSource, TokenSource } from './types.js';
import { vId, vInstant, vLocalDate, vMoney, vText } from './terms-validators.js';
import { vSortField } from './list-validators.js';
import { vCardFunding, vCreditUse, vShortPay } from './account-validators.js';
import { vColumnState, vInvoiceFilter, vInvoiceQuery, vInvoiceView } from './portal-validators.js';
import { vDocumentDetail, vDocumentFormat, vDocumentPackaging } from './document-validators.js';

export const vIdempotencyKey: GenericSchema<IdempotencyKey> = /*#__PURE__*/ text(1, 255, /^[!-~]+$/);

export const vLiveChange: GenericSchema<LiveChange> = /*#__PURE__*/ object({
    topic: vText,
    id: /*#__PURE__*/ optional(vId),
    at: /*#__PURE__*/ optional(vInstant)
});

export const vAdviceKind: GenericSchema<AdviceKind> = /*#__PURE__*/ oneOf('wire', 'ach', 'cheque', 'virtualAccount', 'qr');

export const vSelectionInput: GenericSchema<SelectionInput> = /*#__PURE__*/ object({
    where: /*#__PURE__*/ optional(vInvoiceFilter),
    search: /*#__PURE__*/ optional(/*#__PURE__*/ text(0, 200)),
    sort: /*#__PURE__*/ optional(/*#__PURE__*/ pipe(/*#__PURE__*/ array(vSortField), /*#__PURE__*/ maxLength(20)))
});

export const vSavedViewInput: GenericSchema<SavedViewInput> = /*#__PURE__*/ object({
    name: /*#__PURE__*/ text(0, 200),
    view: vInvoiceView,
    query: vInvoiceQuery,
    columns: /*#__PURE__*/ pipe(/*#__PURE__*/ array(vColumnState), /*#__PURE__*/ maxLength(100)),
    isDefault: /*#__PURE__*/ flag()
});

export const vQuoteItem: GenericSchema<QuoteItem> = /*#__PURE__*/ object({
    invoiceId: vId,
    amount: /*#__PURE__*/ optional(vMoney),
    shortPay: /*#__PURE__*/ optional(vShortPay)
});

export const vRewardCode: GenericSchema<RewardCode> = /*#__PURE__*/ object({
    code: /*#__PURE__*/ text(0, 200),
    invoiceId: vId
});

export const vCreditChoice: GenericSchema<CreditChoice> = /*#__PURE__*/ union([/*#__PURE__*/ oneOf('oldestFirst'), /*#__PURE__*/ pipe(/*#__PURE__*/ array(vCreditUse), /*#__PURE__*/ maxLength(1000))]);

export const vQuoteInput: GenericSchema<QuoteInput> = /*#__PURE__*/ object({
    items: /*#__PURE__*/ pipe(/*#__PURE__*/ array(vQuoteItem), /*#__PURE__*/ minLength(1), /*#__PURE__*/ maxLength(250)),
    methodType: /*#__PURE__*/ optional(vText),
    funding: /*#__PURE__*/ optional(vCardFunding),
    methodId: /*#__PURE__*/ optional(vId),
    payDate: /*#__PURE__*/ optional(vLocalDate),
    rewards: /*#__PURE__*/ optional(/*#__PURE__*/ pipe(/*#__PURE__*/ array(vRewardCode), /*#__PURE__*/ maxLength(250))),
    credits: /*#__PURE__*/ optional(vCreditChoice)
});

export const vTokenSource: GenericSchema<TokenSource> = /*#__PURE__*/ object({
    token: /*#__PURE__*/ text(1, 1000),
    type: vText,
    label: /*#__PURE__*/ optional(/*#__PURE__*/ text(0, 200)),
    funding: /*#__PURE__*/ optional(vCardFunding)
});

export const vStoredSource: GenericSchema<StoredSource> = /*#__PURE__*/ object({
    methodId: vId
});

export const vPaymentSource: GenericSchema<PaymentSource> = /*#__PURE__*/ union([vTokenSource, vStoredSource]);

export const vPayInput: GenericSchema<PayInput> = /*#__PURE__*/ object({
    quoteId: vId,
    items: /*#__PURE__*/ pipe(/*#__PURE__*/ array(vQuoteItem), /*#__PURE__*/ minLength(1), /*#__PURE__*/ maxLength(250)),
    expectedTotal: vMoney,
    source: /*#__PURE__*/ optional(vPaymentSource),
    payDate: /*#__PURE__*/ optional(vLocalDate),
    rewards: /*#__PURE__*/ optional(/*#__PURE__*/ pipe(/*#__PURE__*/ array(vRewardCode), /*#__PURE__*/ maxLength(250))),
    credits: /*#__PURE__*/ optional(/*#__PURE__*/ pipe(/*#__PURE__*/ array(vCreditUse), /*#__PURE__*/ maxLength(1000))),
    receiptEmail: /*#__PURE__*/ optional(/*#__PURE__*/ text(0, 320))
});

export const vRescheduleInput: GenericSchema<RescheduleInput> = /*#__PURE__*/ object({
    payDate: /*#__PURE__*/ optional(vLocalDate),
    methodId: /*#__PURE__*/ optional(vId)
});

export const vRejectionInput: GenericSchema<RejectionInput> = /*#__PURE__*/ object({
    comment: /*#__PURE__*/ text(1, 500)
});

export const vAdviceItem: GenericSchema<AdviceItem> = /*#__PURE__*/ object({
    invoiceId: vId,
    amount: vMoney
});

export const vRemittanceAdvice: GenericSchema<RemittanceAdvice> = /*#__PURE__*/ object({
    items: /*#__PURE__*/ pipe(/*#__PURE__*/ array(vAdviceItem), /*#__PURE__*/ minLength(1), /*#__PURE__*/ maxLength(250)),
    kind: vAdviceKind,
    sentOn: vLocalDate,
    bankReference: /*#__PURE__*/ optional(/*#__PURE__*/ text(0, 100))
});

export const vConfirmInput: GenericSchema<ConfirmInput> = /*#__PURE__*/ object({
    result: /*#__PURE__*/ optional(/*#__PURE__*/ text(0, 4000))
});

export const vDocumentSelectionInput: GenericSchema<DocumentSelectionInput> = /*#__PURE__*/ object({
    invoiceIds: /*#__PURE__*/ optional(/*#__PURE__*/ pipe(/*#__PURE__*/ array(vId), /*#__PURE__*/ minLength(1), /*#__PURE__*/ maxLength(1000))),
    selectionToken: /*#__PURE__*/ optional(/*#__PURE__*/ text(1, 1000)),
    exceptIds: /*#__PURE__*/ optional(/*#__PURE__*/ pipe(/*#__PURE__*/ array(vId), /*#__PURE__*/ maxLength(1000)))
});

export const vDownloadInput: GenericSchema<DownloadInput> = /*#__PURE__*/ object({
    invoiceIds: /*#__PURE__*/ optional(/*#__PURE__*/ pipe(/*#__PURE__*/ array(vId), /*#__PURE__*/ minLength(1), /*#__PURE__*/ maxLength(1000))),
    selectionToken: /*#__PURE__*/ optional(/*#__PURE__*/ text(1, 1000)),
    exceptIds: /*#__PURE__*/ optional(/*#__PURE__*/ pipe(/*#__PURE__*/ array(vId), /*#__PURE__*/ maxLength(1000))),
    format: vDocumentFormat,
    detail: /*#__PURE__*/ optional(vDocumentDetail),
    packaging: vDocumentPackaging,
    locale: /*#__PURE__*/ text(2, 40, /^[A-Za-z0-9-]+$/)
});

export const vGuestFacts: GenericSchema<GuestFacts> = /*#__PURE__*/ object({
    facts: /*#__PURE__*/ mapOf(/*#__PURE__*/ text(0, 200)),
    readings: /*#__PURE__*/ optional(/*#__PURE__*/ mapOf(/*#__PURE__*/ pipe(/*#__PURE__*/ array(/*#__PURE__*/ text(0, 40)), /*#__PURE__*/ maxLength(2))))
});

export const vPayLink: GenericSchema<PayLink> = /*#__PURE__*/ object({
    token: /*#__PURE__*/ text(1, 1000)
});
