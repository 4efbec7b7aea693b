import type { Id, Invoice, InvoiceKind, Known, LocalDate, Money } from './entities.js';

/** The groups of the list (states.md): every invoice is in exactly one of them. */
export const invoiceGroups = ['overdue', 'open', 'closed'] as const;
export type InvoiceGroup = (typeof invoiceGroups)[number];

export type InvoiceView = 'account' | 'plan';

/** Fields by which invoices can be put in order. */
export const invoiceSorts = [
  'number',
  'account',
  'plan',
  'invoiceDate',
  'dueDate',
  'status',
  'total',
  'balance',
  'kind',
  'poNumber',
  'reference',
  'daysOverdue',
  'currency',
  'paidOn',
] as const;
export type InvoiceSort = (typeof invoiceSorts)[number];

export interface SortKey<F extends string = string> {
  readonly field: F;
  readonly direction: 'asc' | 'desc';
}

/** Both ends belong to it; an absent end is open. `from > to` matches nothing (LST-02). */
export interface DateRange {
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

/** Amounts in minor units of `currency`; both ends belong to it. */
export interface AmountRange {
  readonly currency: string;
  readonly min?: number;
  readonly max?: number;
}

/** What narrows a list of invoices. Everything given must hold; of the values of one list any may. */
export interface InvoiceFilter {
  /** These and no others, e.g. the payment cart; at most 250. */
  readonly ids?: readonly Id[];
  readonly groups?: readonly InvoiceGroup[];
  readonly status?: readonly string[];
  readonly accountIds?: readonly Id[];
  readonly planIds?: readonly Id[];
  readonly kinds?: readonly InvoiceKind[];
  readonly currency?: string;
  /** Of the balance. */
  readonly amount?: AmountRange;
  readonly invoiced?: DateRange;
  readonly due?: DateRange;
  /** Of the last payment. */
  readonly paid?: DateRange;
  readonly poNumber?: string;
  readonly disputed?: boolean;
  readonly withCredit?: boolean;
  readonly autopay?: boolean;
}

/** What a table shows, as plain data: a host may keep it in its address. */
export interface InvoiceQuery {
  readonly view?: InvoiceView;
  readonly where?: InvoiceFilter;
  readonly search?: string;
  readonly sort?: readonly SortKey<InvoiceSort>[];
}

/** Columns of the table, in their default order; the first ten are shown unless the customer chose otherwise. */
export const invoiceColumns = [
  'number',
  'account',
  'invoiceDate',
  'dueDate',
  'status',
  'total',
  'balance',
  'dispute',
  'kind',
  'poNumber',
  'reference',
  'daysOverdue',
  'period',
  'currency',
  'autopay',
  'lastPayment',
  'paidOn',
] as const;
export type InvoiceColumn = (typeof invoiceColumns)[number];
export interface ColumnState {
  readonly column: Known<InvoiceColumn>;
  readonly shown: boolean;
}

export interface SavedView {
  readonly id: Id;
  /** At most 60 characters, unique for its user (LST-03). */
  readonly name: string;
  readonly view: InvoiceView;
  readonly query: InvoiceQuery;
  readonly columns: readonly ColumnState[];
  readonly isDefault: boolean;
  readonly version: number;
}

type HeavyPart = 'lines' | 'taxes' | 'allocations' | 'documents' | 'billTo' | 'remitTo';

/** A row of a list. Only the id is certain: what a backend leaves out, or sends broken, is shown as a dash and the other rows live. */
export interface InvoiceListItem extends Partial<Omit<Invoice, 'id' | HeavyPart>> {
  readonly id: Id;
  /** The account's nickname, else its name. */
  readonly accountName?: string;
  readonly planNumber?: string;
  readonly group?: Known<InvoiceGroup>;
  /** Date of the last payment that went through. */
  readonly paidOn?: LocalDate;
  readonly scheduledFor?: LocalDate;
  readonly openDisputeId?: Id;
}

/** Sums of one currency; currencies are never added together. */
export interface CurrencyTotals {
  readonly currency: string;
  readonly count: number;
  readonly total: Money;
  /** Of what can be paid now. */
  readonly balance: Money;
  readonly overdue: Money;
}

/** Counts and sums of a list, asked for apart from its rows; they may lag. */
export interface InvoiceTotals {
  /** Counts by group, whatever groups the filter asks for. */
  readonly groups: { readonly overdue: number; readonly open: number; readonly closed: number };
  /** Rows that match the whole filter. */
  readonly count: number;
  readonly currencies: readonly CurrencyTotals[];
  readonly isExact: boolean;
}

/** All results of a query, held by the server under a token. */
export interface InvoiceSelection {
  readonly token: string;
  readonly count: number;
  readonly payableCount: number;
  /** Payable ones only. */
  readonly currencies: readonly CurrencyTotals[];
  /** The payable ones in the order of the query, at most `policy.payment.maxInvoices` of them. */
  readonly payableIds: readonly Id[];
  readonly expiresAt: string;
}

export interface Account {
  readonly id: Id;
  readonly number: string;
  readonly nickname?: string;
  readonly name?: string;
  readonly kind: Known<'regular' | 'temporary'>;
  readonly currencies: readonly string[];
  readonly country: string;
  readonly status: Known<'notEnrolled' | 'verifying' | 'enrolled' | 'cancelled'>;
  readonly planIds: readonly Id[];
  readonly version: number;
}

export interface Plan {
  readonly id: Id;
  readonly number: string;
  readonly name?: string;
  readonly type: Known<'export' | 'import' | 'other'>;
  readonly accountIds: readonly Id[];
  readonly status: Known<'enrolled' | 'cancelled'>;
  readonly currency: string;
  readonly version: number;
}
