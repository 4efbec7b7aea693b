// Generated from openapi.yaml by `node scripts/contract.mjs generate`. Do not edit.
import { array, maxLength, minLength, object, optional, pipe, type GenericSchema } from 'valibot';
import { either, finite, flag, mapOf, oneOf, orNull, text } from '../leaves.js';
import type { AbandonedIntent, CardFunding, ConfirmInput, FieldFault, GuestFacts, GuestInvoice, IdempotencyKey, InvoiceSummary, InvoiceSummaryFlags, MessageParam, NextAction, PayInput, PayLink, Payment, PaymentFailure, PaymentFieldsSetup, PaymentItem, PaymentOutcome, PaymentRef, PaymentSource, Problem, ProblemParam, Quote, QuoteInput, QuoteItem, QuoteMessage, QuotedItem, QuotedMethod, Receipt, RewardUse } from './types.js';
import { vBillingTerms, vCount, vCountryCode, vCurrencyCode, vId, vInstant, vLocalDate, vMoney, vParty, vSession, vSupportContact, vText, vUrl } from './terms-validators.js';

export const vIdempotencyKey: GenericSchema<IdempotencyKey> = /*#__PURE__*/ text(1, 255, /^[!-~]+$/);

export const vCardFunding: GenericSchema<CardFunding> = /*#__PURE__*/ oneOf('credit', 'debit', 'prepaid', 'unknown');

export const vInvoiceSummaryFlags: GenericSchema<InvoiceSummaryFlags> = /*#__PURE__*/ object({
    payable: /*#__PURE__*/ optional(/*#__PURE__*/ flag()),
    cardPayable: /*#__PURE__*/ optional(/*#__PURE__*/ flag()),
    disputable: /*#__PURE__*/ optional(/*#__PURE__*/ flag()),
    pdf: /*#__PURE__*/ optional(/*#__PURE__*/ flag()),
    xml: /*#__PURE__*/ optional(/*#__PURE__*/ flag()),
    promised: /*#__PURE__*/ optional(/*#__PURE__*/ flag()),
    autopay: /*#__PURE__*/ optional(/*#__PURE__*/ flag()),
    printFee: /*#__PURE__*/ optional(/*#__PURE__*/ flag()),
    supportInvoice: /*#__PURE__*/ optional(/*#__PURE__*/ flag())
});

export const vPaymentRef: GenericSchema<PaymentRef> = /*#__PURE__*/ object({
    id: vId,
    reference: vText,
    payDate: vLocalDate,
    amount: vMoney,
    status: vText
});

export const vInvoiceSummary: GenericSchema<InvoiceSummary> = /*#__PURE__*/ object({
    id: vId,
    number: vText,
    accountNumber: /*#__PURE__*/ optional(vText),
    country: /*#__PURE__*/ optional(vCountryCode),
    currency: vCurrencyCode,
    balance: vMoney,
    dueDate: /*#__PURE__*/ optional(vLocalDate),
    dueOnReceipt: /*#__PURE__*/ optional(/*#__PURE__*/ flag()),
    displayStatus: /*#__PURE__*/ optional(vText),
    daysOverdue: /*#__PURE__*/ optional(vCount),
    flags: /*#__PURE__*/ optional(vInvoiceSummaryFlags),
    notPayableReason: /*#__PURE__*/ optional(vText),
    remittanceRef: /*#__PURE__*/ optional(vText),
    billingContact: /*#__PURE__*/ optional(vSupportContact),
    lastPayment: /*#__PURE__*/ optional(vPaymentRef),
    pendingAmount: /*#__PURE__*/ optional(vMoney),
    version: /*#__PURE__*/ optional(vCount)
});

export const vPaymentItem: GenericSchema<PaymentItem> = /*#__PURE__*/ object({
    invoiceId: vId,
    invoiceNumber: /*#__PURE__*/ optional(vText),
    amount: vMoney
});

export const vPaymentFailure: GenericSchema<PaymentFailure> = /*#__PURE__*/ object({
    code: vText,
    at: vInstant
});

export const vNextAction: GenericSchema<NextAction> = /*#__PURE__*/ object({
    kind: /*#__PURE__*/ oneOf('frame', 'redirect'),
    url: vUrl
});

export const vPayment: GenericSchema<Payment> = /*#__PURE__*/ object({
    id: vId,
    reference: vText,
    origin: vText,
    status: vText,
    payDate: vLocalDate,
    createdAt: vInstant,
    currency: vCurrencyCode,
    gross: vMoney,
    surcharge: /*#__PURE__*/ optional(vMoney),
    total: vMoney,
    methodId: /*#__PURE__*/ optional(vId),
    methodLabel: vText,
    methodType: /*#__PURE__*/ optional(vText),
    items: /*#__PURE__*/ array(vPaymentItem),
    failure: /*#__PURE__*/ optional(vPaymentFailure),
    nextAction: /*#__PURE__*/ optional(vNextAction),
    receiptId: /*#__PURE__*/ optional(vId),
    receiptEmail: /*#__PURE__*/ optional(vText),
    settlesWithinDays: /*#__PURE__*/ optional(vCount),
    version: vCount
});

export const vPaymentOutcome: GenericSchema<PaymentOutcome> = /*#__PURE__*/ object({
    id: /*#__PURE__*/ optional(vId),
    reference: vText,
    origin: /*#__PURE__*/ optional(vText),
    status: vText,
    payDate: /*#__PURE__*/ optional(vLocalDate),
    createdAt: /*#__PURE__*/ optional(vInstant),
    currency: /*#__PURE__*/ optional(vCurrencyCode),
    gross: /*#__PURE__*/ optional(vMoney),
    surcharge: /*#__PURE__*/ optional(vMoney),
    total: vMoney,
    methodId: /*#__PURE__*/ optional(vId),
    methodLabel: /*#__PURE__*/ optional(vText),
    methodType: /*#__PURE__*/ optional(vText),
    items: /*#__PURE__*/ optional(/*#__PURE__*/ array(vPaymentItem)),
    failure: /*#__PURE__*/ optional(vPaymentFailure),
    nextAction: /*#__PURE__*/ optional(vNextAction),
    receiptId: /*#__PURE__*/ optional(vId),
    receiptEmail: /*#__PURE__*/ optional(vText),
    settlesWithinDays: /*#__PURE__*/ optional(vCount),
    version: /*#__PURE__*/ optional(vCount)
});

export const vAbandonedIntent: GenericSchema<AbandonedIntent> = /*#__PURE__*/ object({
    payment: /*#__PURE__*/ orNull(vPaymentOutcome)
});

export const vReceipt: GenericSchema<Receipt> = /*#__PURE__*/ object({
    id: vId,
    payee: vParty,
    payment: vPayment,
    issuedAt: vInstant
});

export const vQuoteItem: GenericSchema<QuoteItem> = /*#__PURE__*/ object({
    invoiceId: vId,
    amount: /*#__PURE__*/ optional(vMoney)
});

export const vRewardUse: GenericSchema<RewardUse> = /*#__PURE__*/ object({
    code: vText,
    invoiceId: vId
});

export const vQuoteInput: GenericSchema<QuoteInput> = /*#__PURE__*/ object({
    items: /*#__PURE__*/ pipe(/*#__PURE__*/ array(vQuoteItem), /*#__PURE__*/ minLength(1), /*#__PURE__*/ maxLength(250)),
    methodType: /*#__PURE__*/ optional(vText),
    funding: /*#__PURE__*/ optional(vCardFunding),
    payDate: /*#__PURE__*/ optional(vLocalDate),
    rewards: /*#__PURE__*/ optional(/*#__PURE__*/ pipe(/*#__PURE__*/ array(vRewardUse), /*#__PURE__*/ maxLength(250)))
});

export const vMessageParam: GenericSchema<MessageParam> = /*#__PURE__*/ either(vText, /*#__PURE__*/ finite(), vMoney);

export const vQuoteMessage: GenericSchema<QuoteMessage> = /*#__PURE__*/ object({
    code: vText,
    params: /*#__PURE__*/ optional(/*#__PURE__*/ mapOf(vMessageParam))
});

export const vQuotedMethod: GenericSchema<QuotedMethod> = /*#__PURE__*/ object({
    type: vText,
    usable: /*#__PURE__*/ flag(),
    reason: /*#__PURE__*/ optional(vText),
    limit: /*#__PURE__*/ optional(vMoney)
});

export const vQuotedItem: GenericSchema<QuotedItem> = /*#__PURE__*/ object({
    invoiceId: vId,
    invoiceNumber: /*#__PURE__*/ optional(vText),
    amount: vMoney,
    reward: /*#__PURE__*/ optional(vMoney)
});

export const vQuote: GenericSchema<Quote> = /*#__PURE__*/ object({
    id: vId,
    payee: vText,
    items: /*#__PURE__*/ array(vQuotedItem),
    gross: vMoney,
    rewards: /*#__PURE__*/ optional(vMoney),
    surcharge: /*#__PURE__*/ optional(vMoney),
    total: vMoney,
    payDate: vLocalDate,
    methods: /*#__PURE__*/ array(vQuotedMethod),
    messages: /*#__PURE__*/ optional(/*#__PURE__*/ array(vQuoteMessage))
});

export const vPaymentSource: GenericSchema<PaymentSource> = /*#__PURE__*/ object({
    token: /*#__PURE__*/ text(1, 1000),
    type: vText,
    label: /*#__PURE__*/ optional(/*#__PURE__*/ text(0, 200)),
    funding: /*#__PURE__*/ optional(vCardFunding)
});

export const vPayInput: GenericSchema<PayInput> = /*#__PURE__*/ object({
    quoteId: vId,
    items: /*#__PURE__*/ pipe(/*#__PURE__*/ array(vQuoteItem), /*#__PURE__*/ minLength(1), /*#__PURE__*/ maxLength(250)),
    expectedTotal: vMoney,
    source: /*#__PURE__*/ optional(vPaymentSource),
    payDate: /*#__PURE__*/ optional(vLocalDate),
    rewards: /*#__PURE__*/ optional(/*#__PURE__*/ pipe(/*#__PURE__*/ array(vRewardUse), /*#__PURE__*/ maxLength(250))),
    receiptEmail: /*#__PURE__*/ optional(/*#__PURE__*/ text(0, 320))
});

export const vConfirmInput: GenericSchema<ConfirmInput> = /*#__PURE__*/ object({
    result: /*#__PURE__*/ optional(/*#__PURE__*/ text(0, 4000))
});

export const vPaymentFieldsSetup: GenericSchema<PaymentFieldsSetup> = /*#__PURE__*/ object({
    frameUrl: vUrl,
    provider: vText,
    version: vText
});

export const vGuestFacts: GenericSchema<GuestFacts> = /*#__PURE__*/ object({
    facts: /*#__PURE__*/ mapOf(/*#__PURE__*/ text(0, 200)),
    readings: /*#__PURE__*/ optional(/*#__PURE__*/ mapOf(/*#__PURE__*/ pipe(/*#__PURE__*/ array(/*#__PURE__*/ text(0, 40)), /*#__PURE__*/ maxLength(2))))
});

export const vGuestInvoice: GenericSchema<GuestInvoice> = /*#__PURE__*/ object({
    session: vSession,
    invoice: vInvoiceSummary,
    terms: /*#__PURE__*/ optional(vBillingTerms)
});

export const vPayLink: GenericSchema<PayLink> = /*#__PURE__*/ object({
    token: /*#__PURE__*/ text(1, 1000)
});

export const vFieldFault: GenericSchema<FieldFault> = /*#__PURE__*/ object({
    pointer: vText,
    code: vText
});

export const vProblemParam: GenericSchema<ProblemParam> = /*#__PURE__*/ either(vText, /*#__PURE__*/ finite());

export const vProblem: GenericSchema<Problem> = /*#__PURE__*/ object({
    type: /*#__PURE__*/ optional(vText),
    title: /*#__PURE__*/ optional(vText),
    status: /*#__PURE__*/ optional(vCount),
    code: vText,
    retryable: /*#__PURE__*/ optional(/*#__PURE__*/ flag()),
    correlationId: /*#__PURE__*/ optional(vText),
    errors: /*#__PURE__*/ optional(/*#__PURE__*/ array(vFieldFault)),
    params: /*#__PURE__*/ optional(/*#__PURE__*/ mapOf(vProblemParam)),
    quote: /*#__PURE__*/ optional(vQuote),
    payment: /*#__PURE__*/ optional(vPaymentOutcome)
});

export * from './terms-validators.js';
