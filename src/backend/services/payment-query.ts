import { isLocalDate } from '../../domain/business-date.js';
import { invalid } from '../problem.js';
import type { PaymentSortKey } from '../store/payment-page.js';
import { readLimit } from './invoice-query.js';
import { newestFirst, paymentSorts, paymentTabs, type AskedPayments, type PaymentTab } from './payment-list.js';

const known: ReadonlySet<string> = new Set([
  ...['tab', 'status', 'paidFrom', 'paidTo', 'methodType', 'invoiceId', 'search', 'sort', 'limit', 'cursor'],
]);

/** Reads the parameters of an address; 422 with a pointer for what cannot be read. */
export const readPaymentQuery = (params: URLSearchParams): AskedPayments => {
  const [from, to] = [dateOf(params, 'paidFrom'), dateOf(params, 'paidTo')];
  return {
    tab: tabOf(params.get('tab')),
    status: params.getAll('status').slice(0, 50),
    paid: { ...(from !== undefined && { from }), ...(to !== undefined && { to }) },
    methodType: params.get('methodType') ?? undefined,
    invoiceId: params.get('invoiceId') ?? undefined,
    search: params.get('search')?.slice(0, 200),
    sort: sortOf(params.get('sort')),
    limit: readLimit(params.get('limit')),
    cursor: params.get('cursor') ?? undefined,
    ignoredFilters: [...new Set(params.keys())]
      .filter((name) => !known.has(name))
      .map((name) => name.slice(0, 100))
      .slice(0, 20),
  };
};

const tabOf = (text: string | null): PaymentTab | undefined => {
  if (text === null) return undefined;
  const tab = paymentTabs.find((name) => name === text);
  if (!tab) throw invalid('/query/tab', 'format');
  return tab;
};

const dateOf = (params: URLSearchParams, name: string): string | undefined => {
  const date = params.get(name) ?? undefined;
  if (date !== undefined && !isLocalDate(date)) throw invalid(`/query/${name}`, 'format');
  return date;
};

/** Fields that do not exist are left out, and `applied` says so: no sort arrow lies. */
const sortOf = (text: string | null): readonly PaymentSortKey[] => {
  const keys = (text ?? '').split(',').flatMap((part): PaymentSortKey[] => {
    const field = paymentSorts.find((name) => name === part.replace(/^-/, ''));
    return field === undefined ? [] : [{ field, direction: part.startsWith('-') ? 'desc' : 'asc' }];
  });
  const distinct = keys.filter(({ field }, index) => keys.findIndex((other) => other.field === field) === index);
  return distinct.length > 0 ? distinct : newestFirst;
};
