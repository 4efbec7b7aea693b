// Generated from openapi.yaml by `node scripts/contract.mjs generate`. Do not edit.
import { array, object, optional, type GenericSchema } from 'valibot';
import { flag, oneOf } from '../leaves.js';
import type { Allocation, AppliedQuery, DocumentRef, Invoice, InvoiceFlags, InvoiceLine, InvoicePage, InvoiceSort, Period, SortField, TaxLine } from './types.js';
import { vCount, vCountryCode, vCurrencyCode, vId, vInstant, vLocalDate, vMoney, vParty, vPaymentRef, vPercent, vSupportContact, vText } from './validators.js';

export const vInvoiceSort: GenericSchema<InvoiceSort> = /*#__PURE__*/ oneOf('number', 'invoiceDate', 'dueDate', 'total', 'balance', 'status', 'account');

export const vInvoiceFlags: GenericSchema<InvoiceFlags> = /*#__PURE__*/ object({
    payable: /*#__PURE__*/ flag(),
    cardPayable: /*#__PURE__*/ flag(),
    disputable: /*#__PURE__*/ flag(),
    pdf: /*#__PURE__*/ flag(),
    xml: /*#__PURE__*/ flag(),
    promised: /*#__PURE__*/ flag(),
    autopay: /*#__PURE__*/ flag(),
    printFee: /*#__PURE__*/ flag(),
    supportInvoice: /*#__PURE__*/ flag()
});

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

export const vPeriod: GenericSchema<Period> = /*#__PURE__*/ object({
    from: vLocalDate,
    to: vLocalDate
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
    documents: /*#__PURE__*/ array(vDocumentRef)
});

export const vSortField: GenericSchema<SortField> = /*#__PURE__*/ object({
    field: vInvoiceSort,
    direction: /*#__PURE__*/ oneOf('asc', 'desc')
});

export const vAppliedQuery: GenericSchema<AppliedQuery> = /*#__PURE__*/ object({
    sort: /*#__PURE__*/ array(vSortField),
    search: /*#__PURE__*/ flag(),
    ignoredFilters: /*#__PURE__*/ array(vText)
});

export const vInvoicePage: GenericSchema<InvoicePage> = /*#__PURE__*/ object({
    items: /*#__PURE__*/ array(vInvoice),
    next: /*#__PURE__*/ optional(vText),
    prev: /*#__PURE__*/ optional(vText),
    applied: vAppliedQuery,
    asOf: vInstant
});
