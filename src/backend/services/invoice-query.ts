import { isLocalDate } from '../../domain/business-date.js';
import {
  invoiceGroups,
  invoiceSorts,
  type DateRange,
  type InvoiceFilter,
  type InvoiceGroup,
  type InvoiceSort,
  type SortKey,
} from '../../domain/invoice-query.js';
import { invalid } from '../problem.js';

/** What an address asks of the list. */
export interface AskedInvoices {
  readonly where: InvoiceFilter;
  readonly search: string | undefined;
  readonly sort: readonly SortKey<InvoiceSort>[];
  readonly limit: number;
  readonly cursor: string | undefined;
  /** Parameters that nobody here knows: told back, never an error. */
  readonly ignoredFilters: readonly string[];
}

export const maxPageSize = 200;
/** More fields than this decide about nothing that a person can see. */
const maxSortFields = 4;
export const defaultSort: readonly SortKey<InvoiceSort>[] = [
  { field: 'invoiceDate', direction: 'desc' },
  { field: 'number', direction: 'asc' },
];

const known: ReadonlySet<string> = new Set([
  ...['search', 'sort', 'limit', 'cursor', 'id', 'group', 'status', 'accountId', 'planId', 'kind'],
  ...['currency', 'amountMin', 'amountMax', 'amountCurrency', 'poNumber', 'disputed', 'withCredit', 'autopay'],
  ...['invoicedFrom', 'invoicedTo', 'dueFrom', 'dueTo', 'paidFrom', 'paidTo'],
]);

/** Reads the parameters of an address; 422 with a pointer for what cannot be read. */
export const readInvoiceQuery = (params: URLSearchParams): AskedInvoices => ({
  where: filterOf(params),
  search: params.get('search')?.slice(0, 200),
  sort: sortOf(params.get('sort')),
  limit: readLimit(params.get('limit')),
  cursor: params.get('cursor') ?? undefined,
  ignoredFilters: [...new Set(params.keys())]
    .filter((name) => !known.has(name))
    .map((name) => name.slice(0, 100))
    .slice(0, 20),
});

const filterOf = (params: URLSearchParams): InvoiceFilter => {
  const list = (name: string): readonly string[] => params.getAll(name).slice(0, 250);
  const where: { -readonly [Key in keyof InvoiceFilter]: InvoiceFilter[Key] } = {};
  const [ids, groups, status, accountIds] = [list('id'), groupsOf(list('group')), list('status'), list('accountId')];
  const [planIds, kinds] = [list('planId'), list('kind')];
  if (ids.length > 0) where.ids = ids;
  if (groups.length > 0) where.groups = groups;
  if (status.length > 0) where.status = status;
  if (accountIds.length > 0) where.accountIds = accountIds;
  if (planIds.length > 0) where.planIds = planIds;
  if (kinds.length > 0) where.kinds = kinds;
  const currency = currencyOf(params, 'currency');
  if (currency !== undefined) where.currency = currency;
  const poNumber = params.get('poNumber');
  if (poNumber !== null) where.poNumber = poNumber;
  Object.assign(where, rangesOf(params), amountOf(params), marksOf(params));
  return where;
};

const groupsOf = (names: readonly string[]): readonly InvoiceGroup[] =>
  names.map((name) => {
    const group = invoiceGroups.find((candidate) => candidate === name);
    if (!group) throw invalid('/query/group', 'format');
    return group;
  });

const currencyOf = (params: URLSearchParams, name: string): string | undefined => {
  const currency = params.get(name) ?? undefined;
  if (currency !== undefined && !/^[A-Z]{3}$/.test(currency)) throw invalid(`/query/${name}`, 'format');
  return currency;
};

const rangesOf = (params: URLSearchParams): Pick<InvoiceFilter, 'invoiced' | 'due' | 'paid'> => {
  const range = (name: string): DateRange | undefined => {
    const [from, to] = [dateOf(params, `${name}From`), dateOf(params, `${name}To`)];
    return from === undefined && to === undefined ? undefined : { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  };
  const [invoiced, due, paid] = [range('invoiced'), range('due'), range('paid')];
  return { ...(invoiced && { invoiced }), ...(due && { due }), ...(paid && { paid }) };
};

const dateOf = (params: URLSearchParams, name: string): string | undefined => {
  const date = params.get(name) ?? undefined;
  if (date !== undefined && !isLocalDate(date)) throw invalid(`/query/${name}`, 'format');
  return date;
};

/** Two currencies are not compared by number, so an amount is nothing without its currency. */
const amountOf = (params: URLSearchParams): Pick<InvoiceFilter, 'amount'> => {
  const [min, max] = [minorOf(params, 'amountMin'), minorOf(params, 'amountMax')];
  if (min === undefined && max === undefined) return {};
  const currency = currencyOf(params, 'amountCurrency') ?? currencyOf(params, 'currency');
  if (currency === undefined) throw invalid('/query/amountCurrency', 'required');
  return { amount: { currency, ...(min !== undefined && { min }), ...(max !== undefined && { max }) } };
};

const minorOf = (params: URLSearchParams, name: string): number | undefined => {
  const text = params.get(name);
  if (text === null) return undefined;
  if (!/^-?\d{1,16}$/.test(text) || !Number.isSafeInteger(Number(text))) throw invalid(`/query/${name}`, 'format');
  return Number(text);
};

const marksOf = (params: URLSearchParams): Pick<InvoiceFilter, 'disputed' | 'withCredit' | 'autopay'> => {
  const read = (['disputed', 'withCredit', 'autopay'] as const).flatMap((name) => {
    const text = params.get(name);
    if (text === null) return [];
    if (text !== 'true' && text !== 'false') throw invalid(`/query/${name}`, 'format');
    return [[name, text === 'true'] as const];
  });
  return Object.fromEntries(read);
};

/** Fields that do not exist are left out, and `applied` says so: no sort arrow lies. */
const sortOf = (text: string | null): readonly SortKey<InvoiceSort>[] =>
  readSort((text ?? '').split(',').map((part) => ({ field: part.replace(/^-/, ''), direction: part.startsWith('-') ? 'desc' : 'asc' })));

export const readSort = (asked: readonly { readonly field: string; readonly direction: 'asc' | 'desc' }[]) => {
  const fields = asked.flatMap(({ field: name, direction }): SortKey<InvoiceSort>[] => {
    const field = invoiceSorts.find((candidate) => candidate === name);
    return field === undefined ? [] : [{ field, direction }];
  });
  const distinct = fields.filter(({ field }, index) => fields.findIndex((other) => other.field === field) === index);
  return distinct.length > 0 ? distinct.slice(0, maxSortFields) : defaultSort;
};

/** Rows of a page: 50 unless said otherwise, and never more than there may be. */
export const readLimit = (text: string | null): number => {
  if (text === null) return 50;
  if (!/^\d{1,6}$/.test(text) || Number(text) < 1) throw invalid('/query/limit', 'format');
  return Math.min(Number(text), maxPageSize);
};
