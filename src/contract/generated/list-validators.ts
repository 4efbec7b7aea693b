// Generated from openapi.yaml by `node scripts/contract.mjs generate`. Do not edit.
import { array, object, optional, type GenericSchema } from 'valibot';
import { flag, oneOf } from '../leaves.js';
import type { AppliedQuery, CurrencyTotals, DisputeRef, GroupCounts, InvoiceFlags, InvoiceListItem, InvoiceListPage, InvoiceSelection, InvoiceSort, InvoiceTotals, Period, SortField } from './types.js';
import { vCount, vCountryCode, vCurrencyCode, vId, vInstant, vLocalDate, vMoney, vSupportContact, vText } from './terms-validators.js';
import { vPaymentRef } from './validators.js';

export const vInvoiceSort: GenericSchema<InvoiceSort> = /*#__PURE__*/ oneOf('number', 'account', 'plan', 'invoiceDate', 'dueDate', 'status', 'total', 'balance', 'kind', 'poNumber', 'reference', 'daysOverdue', 'currency', 'paidOn');

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

export const vDisputeRef: GenericSchema<DisputeRef> = /*#__PURE__*/ object({
    id: vId,
    number: vText,
    status: vText,
    amount: vMoney,
    lineIds: /*#__PURE__*/ array(vId),
    openedAt: vInstant
});

export const vPeriod: GenericSchema<Period> = /*#__PURE__*/ object({
    from: vLocalDate,
    to: vLocalDate
});

export const vInvoiceListItem: GenericSchema<InvoiceListItem> = /*#__PURE__*/ object({
    id: vId,
    number: /*#__PURE__*/ optional(vText),
    accountNumber: /*#__PURE__*/ optional(vText),
    country: /*#__PURE__*/ optional(vCountryCode),
    currency: /*#__PURE__*/ optional(vCurrencyCode),
    balance: /*#__PURE__*/ optional(vMoney),
    dueDate: /*#__PURE__*/ optional(vLocalDate),
    dueOnReceipt: /*#__PURE__*/ optional(/*#__PURE__*/ flag()),
    displayStatus: /*#__PURE__*/ optional(vText),
    daysOverdue: /*#__PURE__*/ optional(vCount),
    flags: /*#__PURE__*/ optional(vInvoiceFlags),
    notPayableReason: /*#__PURE__*/ optional(vText),
    remittanceRef: /*#__PURE__*/ optional(vText),
    billingContact: /*#__PURE__*/ optional(vSupportContact),
    lastPayment: /*#__PURE__*/ optional(vPaymentRef),
    pendingAmount: /*#__PURE__*/ optional(vMoney),
    version: /*#__PURE__*/ optional(vCount),
    kind: /*#__PURE__*/ optional(vText),
    accountId: /*#__PURE__*/ optional(vId),
    planId: /*#__PURE__*/ optional(vId),
    parentInvoiceId: /*#__PURE__*/ optional(vId),
    parentInvoiceNumber: /*#__PURE__*/ optional(vText),
    invoiceDate: /*#__PURE__*/ optional(vLocalDate),
    paymentTerms: /*#__PURE__*/ optional(vText),
    period: /*#__PURE__*/ optional(vPeriod),
    total: /*#__PURE__*/ optional(vMoney),
    tax: /*#__PURE__*/ optional(vMoney),
    paid: /*#__PURE__*/ optional(vMoney),
    credited: /*#__PURE__*/ optional(vMoney),
    rewarded: /*#__PURE__*/ optional(vMoney),
    adjusted: /*#__PURE__*/ optional(vMoney),
    poNumber: /*#__PURE__*/ optional(vText),
    reference: /*#__PURE__*/ optional(vText),
    controlIdHint: /*#__PURE__*/ optional(vText),
    lifecycle: /*#__PURE__*/ optional(vText),
    paymentState: /*#__PURE__*/ optional(vText),
    disputeState: /*#__PURE__*/ optional(vText),
    dunningLevel: /*#__PURE__*/ optional(vCount),
    disputes: /*#__PURE__*/ optional(/*#__PURE__*/ array(vDisputeRef)),
    payments: /*#__PURE__*/ optional(/*#__PURE__*/ array(vPaymentRef)),
    accountName: /*#__PURE__*/ optional(vText),
    planNumber: /*#__PURE__*/ optional(vText),
    group: /*#__PURE__*/ optional(vText),
    paidOn: /*#__PURE__*/ optional(vLocalDate),
    scheduledFor: /*#__PURE__*/ optional(vLocalDate),
    openDisputeId: /*#__PURE__*/ optional(vId)
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

export const vInvoiceListPage: GenericSchema<InvoiceListPage> = /*#__PURE__*/ object({
    items: /*#__PURE__*/ array(vInvoiceListItem),
    next: /*#__PURE__*/ optional(vText),
    prev: /*#__PURE__*/ optional(vText),
    applied: vAppliedQuery,
    asOf: vInstant
});

export const vCurrencyTotals: GenericSchema<CurrencyTotals> = /*#__PURE__*/ object({
    currency: vCurrencyCode,
    count: vCount,
    total: vMoney,
    balance: vMoney,
    overdue: vMoney
});

export const vGroupCounts: GenericSchema<GroupCounts> = /*#__PURE__*/ object({
    overdue: vCount,
    open: vCount,
    closed: vCount
});

export const vInvoiceTotals: GenericSchema<InvoiceTotals> = /*#__PURE__*/ object({
    groups: vGroupCounts,
    count: vCount,
    currencies: /*#__PURE__*/ array(vCurrencyTotals),
    isExact: /*#__PURE__*/ flag()
});

export const vInvoiceSelection: GenericSchema<InvoiceSelection> = /*#__PURE__*/ object({
    token: vText,
    count: vCount,
    payableCount: vCount,
    currencies: /*#__PURE__*/ array(vCurrencyTotals),
    payableIds: /*#__PURE__*/ array(vId),
    expiresAt: vInstant
});
