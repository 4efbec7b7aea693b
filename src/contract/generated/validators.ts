// Generated from openapi.yaml by `node scripts/contract.mjs generate`. Do not edit.
import { array, object, optional, type GenericSchema } from 'valibot';
import { either, finite, flag, mapOf, oneOf, orNull } from '../leaves.js';
import type { AbandonedIntent, FieldFault, GuestInvoice, InvoiceSummary, InvoiceSummaryFlags, MessageParam, NextAction, Payment, PaymentFailure, PaymentFieldsSetup, PaymentItem, PaymentOutcome, PaymentRef, Problem, ProblemParam, Quote, QuoteMessage, QuotedItem, QuotedMethod, Receipt } from './types.js';
import { vBillingTerms, vCount, vCountryCode, vCurrencyCode, vId, vInstant, vLocalDate, vMoney, vParty, vSession, vSupportContact, vText, vUrl } from './terms-validators.js';

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

export const vPaymentFieldsSetup: GenericSchema<PaymentFieldsSetup> = /*#__PURE__*/ object({
    frameUrl: vUrl,
    provider: vText,
    version: vText
});

export const vGuestInvoice: GenericSchema<GuestInvoice> = /*#__PURE__*/ object({
    session: vSession,
    invoice: vInvoiceSummary,
    terms: /*#__PURE__*/ optional(vBillingTerms)
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
