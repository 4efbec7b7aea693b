// Generated from openapi.yaml by `node scripts/contract.mjs generate`. Do not edit.
import { array, object, optional, type GenericSchema } from 'valibot';
import { flag } from '../leaves.js';
import type { Allocation, DocumentRef, Invoice, InvoiceLine, TaxLine } from './types.js';
import { vCount, vCountryCode, vCurrencyCode, vId, vInstant, vLocalDate, vMoney, vParty, vPercent, vSupportContact, vText } from './terms-validators.js';
import { vPaymentRef } from './validators.js';
import { vDisputeRef, vInvoiceFlags, vPeriod } from './list-validators.js';

export const vInvoiceLine: GenericSchema<InvoiceLine> = /*#__PURE__*/ object({
    id: vId,
    seq: vCount,
    accountId: /*#__PURE__*/ optional(vId),
    date: /*#__PURE__*/ optional(vLocalDate),
    reference: /*#__PURE__*/ optional(vText),
    trackingNumber: /*#__PURE__*/ optional(vText),
    description: vText,
    chargeCode: vText,
    category: vText,
    quantity: /*#__PURE__*/ optional(vText),
    unit: /*#__PURE__*/ optional(vText),
    net: vMoney,
    tax: /*#__PURE__*/ optional(vMoney),
    adjustments: /*#__PURE__*/ optional(vMoney),
    disputeId: /*#__PURE__*/ optional(vId)
});

export const vTaxLine: GenericSchema<TaxLine> = /*#__PURE__*/ object({
    category: vText,
    rate: vPercent,
    base: vMoney,
    amount: vMoney,
    exemptionReason: /*#__PURE__*/ optional(vText)
});

export const vAllocation: GenericSchema<Allocation> = /*#__PURE__*/ object({
    id: vId,
    source: vText,
    sourceId: vId,
    amount: vMoney,
    at: vInstant
});

export const vDocumentRef: GenericSchema<DocumentRef> = /*#__PURE__*/ object({
    id: vId,
    format: vText,
    name: vText
});

export const vInvoice: GenericSchema<Invoice> = /*#__PURE__*/ object({
    id: vId,
    number: vText,
    accountNumber: vText,
    country: vCountryCode,
    currency: vCurrencyCode,
    balance: vMoney,
    dueDate: /*#__PURE__*/ optional(vLocalDate),
    dueOnReceipt: /*#__PURE__*/ flag(),
    displayStatus: vText,
    daysOverdue: vCount,
    flags: vInvoiceFlags,
    notPayableReason: /*#__PURE__*/ optional(vText),
    remittanceRef: vText,
    billingContact: /*#__PURE__*/ optional(vSupportContact),
    lastPayment: /*#__PURE__*/ optional(vPaymentRef),
    pendingAmount: /*#__PURE__*/ optional(vMoney),
    version: vCount,
    kind: vText,
    accountId: vId,
    planId: /*#__PURE__*/ optional(vId),
    parentInvoiceId: /*#__PURE__*/ optional(vId),
    parentInvoiceNumber: /*#__PURE__*/ optional(vText),
    invoiceDate: vLocalDate,
    paymentTerms: /*#__PURE__*/ optional(vText),
    period: /*#__PURE__*/ optional(vPeriod),
    total: vMoney,
    tax: vMoney,
    paid: vMoney,
    credited: vMoney,
    rewarded: vMoney,
    adjusted: vMoney,
    poNumber: /*#__PURE__*/ optional(vText),
    reference: /*#__PURE__*/ optional(vText),
    controlIdHint: /*#__PURE__*/ optional(vText),
    lifecycle: vText,
    paymentState: vText,
    disputeState: vText,
    dunningLevel: /*#__PURE__*/ optional(vCount),
    billTo: vParty,
    remitTo: vParty,
    lines: /*#__PURE__*/ array(vInvoiceLine),
    taxes: /*#__PURE__*/ array(vTaxLine),
    allocations: /*#__PURE__*/ array(vAllocation),
    documents: /*#__PURE__*/ array(vDocumentRef),
    disputes: /*#__PURE__*/ optional(/*#__PURE__*/ array(vDisputeRef)),
    payments: /*#__PURE__*/ optional(/*#__PURE__*/ array(vPaymentRef))
});
