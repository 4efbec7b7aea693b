import type { Invoice } from '../../domain/entities.js';
import type { Services } from '../config.js';
import { invalid } from '../problem.js';
import { printedKey } from '../store/billing-store.js';
import type { InvoicePage, InvoiceSort, SortField } from '../wire.js';
import { readInvoice } from './invoice-state.js';
import { invoiceView } from './invoice-view.js';
import { accountIdsOf, visibleInvoice, type Principal, type UserPrincipal } from './principal.js';
import { pageOf } from './keyset.js';

export interface InvoiceListQuery {
  readonly search?: string;
  readonly sort: readonly SortField[];
  readonly limit: number;
  readonly cursor?: string;
  readonly accountIds: readonly string[];
  readonly status: readonly string[];
  readonly dueFrom?: string;
  readonly dueTo?: string;
  readonly currency?: string;
  readonly ignoredFilters: readonly string[];
}

export const invoiceSorts: readonly InvoiceSort[] = ['number', 'invoiceDate', 'dueDate', 'total', 'balance', 'status', 'account'];
export const defaultSort: readonly SortField[] = [
  { field: 'dueDate', direction: 'asc' },
  { field: 'number', direction: 'asc' },
];
export const maxPageSize = 200;

/** A page of the invoices that this user may see; nobody else's ever enters the list. */
export const listInvoices = async (services: Services, principal: UserPrincipal, query: InvoiceListQuery): Promise<InvoicePage> => {
  const all = await services.store.transaction(async (tx) => {
    const rows = await tx.invoices.ofAccounts(await accountIdsOf(tx, principal));
    const views: Invoice[] = [];
    for (const row of rows) views.push(invoiceView(services, await readInvoice(tx, services, row)));
    return views;
  });
  const searched = searchable(query.search);
  const matching = all.filter((invoice) => matches(invoice, query) && (searched === undefined || found(invoice, searched)));
  const page = pageOf(
    matching,
    { sort: query.sort, limit: query.limit, ...(query.cursor !== undefined && { cursor: query.cursor }) },
    sortKey,
  );
  if (!page) throw invalid('/cursor', 'cursor.invalid');
  return {
    ...page,
    applied: { sort: query.sort, search: searched !== undefined, ignoredFilters: query.ignoredFilters },
    asOf: new Date(services.clock.now()).toISOString(),
  };
};

/** 404 and never 403 for what belongs to others. */
export const getInvoice = (services: Services, principal: Principal, id: string): Promise<Invoice> =>
  services.store.transaction(async (tx) => invoiceView(services, await readInvoice(tx, services, await visibleInvoice(tx, principal, id))));

const matches = (invoice: Invoice, { accountIds, status, dueFrom, dueTo, currency }: InvoiceListQuery): boolean =>
  (accountIds.length === 0 || accountIds.includes(invoice.accountId)) &&
  (status.length === 0 || status.includes(invoice.displayStatus)) &&
  (dueFrom === undefined || (invoice.dueDate ?? '') >= dueFrom) &&
  (dueTo === undefined || (invoice.dueDate ?? '9999') <= dueTo) &&
  (currency === undefined || invoice.currency === currency);

/** LST-01: two characters match prefixes, three or more match anywhere; less is no search. */
const searchable = (search: string | undefined): string | undefined => {
  const text = printedKey(search ?? '');
  return text.length < 2 ? undefined : text;
};

const found = ({ number, accountNumber, reference, poNumber }: Invoice, text: string): boolean =>
  [number, accountNumber, reference, poNumber].some((value) => {
    const printed = printedKey(value ?? '');
    return text.length === 2 ? printed.startsWith(text) : printed.includes(text);
  });

/** Amounts sort within their currency: two currencies are not compared by number. */
const sortKey = (invoice: Invoice, field: InvoiceSort): readonly (string | number)[] => {
  switch (field) {
    case 'number':
      return [invoice.number];
    case 'invoiceDate':
      return [invoice.invoiceDate];
    case 'dueDate':
      return [invoice.dueDate ?? ''];
    case 'total':
      return [invoice.currency, invoice.total.minor];
    case 'balance':
      return [invoice.currency, invoice.balance.minor];
    case 'status':
      return [invoice.displayStatus];
    case 'account':
      return [invoice.accountNumber];
  }
};
