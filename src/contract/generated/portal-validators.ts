// Generated from openapi.yaml by `node scripts/contract.mjs generate`. Do not edit.
import { array, maxLength, object, optional, pipe, type GenericSchema } from 'valibot';
import { flag, mapOf, oneOf, text } from '../leaves.js';
import type { Account, AccountPage, AmountRange, ColumnState, Dashboard, DashboardTotals, DateRange, InvoiceFilter, InvoiceGroup, InvoiceQuery, InvoiceView, NumberAppliedQuery, NumberSortField, Plan, PlanPage, SavedView, SavedViewList, Task } from './types.js';
import { vCount, vCountryCode, vCurrencyCode, vId, vInstant, vLocalDate, vMoney, vText } from './terms-validators.js';
import { vMessageParam } from './validators.js';
import { vInvoiceListItem, vSortField } from './list-validators.js';

export const vInvoiceGroup: GenericSchema<InvoiceGroup> = /*#__PURE__*/ oneOf('overdue', 'open', 'closed');

export const vInvoiceView: GenericSchema<InvoiceView> = /*#__PURE__*/ oneOf('account', 'plan');

export const vDateRange: GenericSchema<DateRange> = /*#__PURE__*/ object({
    from: /*#__PURE__*/ optional(vLocalDate),
    to: /*#__PURE__*/ optional(vLocalDate)
});

export const vAmountRange: GenericSchema<AmountRange> = /*#__PURE__*/ object({
    currency: vCurrencyCode,
    min: /*#__PURE__*/ optional(vCount),
    max: /*#__PURE__*/ optional(vCount)
});

export const vInvoiceFilter: GenericSchema<InvoiceFilter> = /*#__PURE__*/ object({
    ids: /*#__PURE__*/ optional(/*#__PURE__*/ pipe(/*#__PURE__*/ array(vId), /*#__PURE__*/ maxLength(250))),
    groups: /*#__PURE__*/ optional(/*#__PURE__*/ pipe(/*#__PURE__*/ array(vInvoiceGroup), /*#__PURE__*/ maxLength(3))),
    status: /*#__PURE__*/ optional(/*#__PURE__*/ pipe(/*#__PURE__*/ array(vText), /*#__PURE__*/ maxLength(50))),
    accountIds: /*#__PURE__*/ optional(/*#__PURE__*/ pipe(/*#__PURE__*/ array(vId), /*#__PURE__*/ maxLength(250))),
    planIds: /*#__PURE__*/ optional(/*#__PURE__*/ pipe(/*#__PURE__*/ array(vId), /*#__PURE__*/ maxLength(250))),
    kinds: /*#__PURE__*/ optional(/*#__PURE__*/ pipe(/*#__PURE__*/ array(vText), /*#__PURE__*/ maxLength(50))),
    currency: /*#__PURE__*/ optional(vCurrencyCode),
    amount: /*#__PURE__*/ optional(vAmountRange),
    invoiced: /*#__PURE__*/ optional(vDateRange),
    due: /*#__PURE__*/ optional(vDateRange),
    paid: /*#__PURE__*/ optional(vDateRange),
    poNumber: /*#__PURE__*/ optional(/*#__PURE__*/ text(0, 200)),
    disputed: /*#__PURE__*/ optional(/*#__PURE__*/ flag()),
    withCredit: /*#__PURE__*/ optional(/*#__PURE__*/ flag()),
    autopay: /*#__PURE__*/ optional(/*#__PURE__*/ flag())
});

export const vAccount: GenericSchema<Account> = /*#__PURE__*/ object({
    id: vId,
    number: vText,
    nickname: /*#__PURE__*/ optional(vText),
    name: /*#__PURE__*/ optional(vText),
    kind: vText,
    currencies: /*#__PURE__*/ array(vCurrencyCode),
    country: vCountryCode,
    status: vText,
    planIds: /*#__PURE__*/ array(vId),
    version: vCount
});

export const vPlan: GenericSchema<Plan> = /*#__PURE__*/ object({
    id: vId,
    number: vText,
    name: /*#__PURE__*/ optional(vText),
    type: vText,
    accountIds: /*#__PURE__*/ array(vId),
    status: vText,
    currency: vCurrencyCode,
    version: vCount
});

export const vNumberSortField: GenericSchema<NumberSortField> = /*#__PURE__*/ object({
    field: /*#__PURE__*/ oneOf('number'),
    direction: /*#__PURE__*/ oneOf('asc', 'desc')
});

export const vNumberAppliedQuery: GenericSchema<NumberAppliedQuery> = /*#__PURE__*/ object({
    sort: /*#__PURE__*/ array(vNumberSortField),
    search: /*#__PURE__*/ flag(),
    ignoredFilters: /*#__PURE__*/ array(vText)
});

export const vAccountPage: GenericSchema<AccountPage> = /*#__PURE__*/ object({
    items: /*#__PURE__*/ array(vAccount),
    next: /*#__PURE__*/ optional(vText),
    prev: /*#__PURE__*/ optional(vText),
    applied: vNumberAppliedQuery,
    asOf: vInstant
});

export const vPlanPage: GenericSchema<PlanPage> = /*#__PURE__*/ object({
    items: /*#__PURE__*/ array(vPlan),
    next: /*#__PURE__*/ optional(vText),
    prev: /*#__PURE__*/ optional(vText),
    applied: vNumberAppliedQuery,
    asOf: vInstant
});

export const vInvoiceQuery: GenericSchema<InvoiceQuery> = /*#__PURE__*/ object({
    view: /*#__PURE__*/ optional(vInvoiceView),
    where: /*#__PURE__*/ optional(vInvoiceFilter),
    search: /*#__PURE__*/ optional(/*#__PURE__*/ text(0, 200)),
    sort: /*#__PURE__*/ optional(/*#__PURE__*/ pipe(/*#__PURE__*/ array(vSortField), /*#__PURE__*/ maxLength(20)))
});

export const vColumnState: GenericSchema<ColumnState> = /*#__PURE__*/ object({
    column: vText,
    shown: /*#__PURE__*/ flag()
});

export const vSavedView: GenericSchema<SavedView> = /*#__PURE__*/ object({
    id: vId,
    name: vText,
    view: vInvoiceView,
    query: vInvoiceQuery,
    columns: /*#__PURE__*/ array(vColumnState),
    isDefault: /*#__PURE__*/ flag(),
    version: vCount
});

export const vSavedViewList: GenericSchema<SavedViewList> = /*#__PURE__*/ object({
    items: /*#__PURE__*/ array(vSavedView)
});

export const vDashboardTotals: GenericSchema<DashboardTotals> = /*#__PURE__*/ object({
    currency: vCurrencyCode,
    due: vMoney,
    dueCount: vCount,
    overdue: vMoney,
    overdueCount: vCount,
    dueSoon: vMoney,
    dueSoonCount: vCount,
    scheduled: vMoney,
    scheduledCount: vCount,
    credits: vMoney
});

export const vTask: GenericSchema<Task> = /*#__PURE__*/ object({
    id: vId,
    kind: vText,
    severity: vText,
    targetId: /*#__PURE__*/ optional(vId),
    params: /*#__PURE__*/ optional(/*#__PURE__*/ mapOf(vMessageParam))
});

export const vDashboard: GenericSchema<Dashboard> = /*#__PURE__*/ object({
    userName: /*#__PURE__*/ optional(vText),
    companyName: /*#__PURE__*/ optional(vText),
    accountCount: vCount,
    totals: /*#__PURE__*/ array(vDashboardTotals),
    tasks: /*#__PURE__*/ array(vTask),
    latest: /*#__PURE__*/ array(vInvoiceListItem),
    asOf: vInstant
});
