import type { PaymentFilter, PaymentSort, Query } from '../../client/billing-client.js';
import type { DateRange, SortKey } from '../../domain/invoice-query.js';

export const historyTabs = ['scheduled', 'history', 'approvals'] as const;
export type HistoryTab = (typeof historyTabs)[number];

/** What narrows the history, as the form holds it; empty texts ask for nothing. */
export interface HistoryFilter {
  readonly search: string;
  readonly status: string;
  readonly methodType: string;
  readonly paid: DateRange;
}
/** What one tab asks for. */
export interface ListQuery {
  readonly filter: HistoryFilter;
  /** Absent: the order of the backend. */
  readonly sort?: SortKey<PaymentSort>;
  readonly cursor?: string;
}

export const noFilter: HistoryFilter = { search: '', status: '', methodType: '', paid: {} };
export const firstPage: ListQuery = { filter: noFilter };

export const isFiltered = ({ search, status, methodType, paid }: HistoryFilter): boolean =>
  searchText(search) !== '' || status !== '' || methodType !== '' || paid.from !== undefined || paid.to !== undefined;

/** One character finds nothing (LST-01). */
const searchText = (typed: string): string => {
  const text = typed.trim();
  return text.length < 2 ? '' : text;
};

/** Another filter or order begins at the first page. */
export const withFilter = ({ sort }: ListQuery, filter: HistoryFilter): ListQuery => ({ filter, ...(sort && { sort }) });
export const withSort = ({ filter }: ListQuery, sort: SortKey<PaymentSort> | undefined): ListQuery => ({ filter, ...(sort && { sort }) });
export const withCursor = (query: ListQuery, cursor: string): ListQuery => ({ ...query, cursor });

/**
 * The order after a press on a heading: ascending, descending, back to the backend's own. What was really applied counts: where the backend's
 * own order is this column ascending, the first press turns it around.
 */
export function nextSort(
  chosen: SortKey<PaymentSort> | undefined,
  applied: SortKey<PaymentSort> | undefined,
  field: PaymentSort,
): SortKey<PaymentSort> | undefined {
  if (chosen?.field === field) return chosen.direction === 'asc' ? { field, direction: 'desc' } : undefined;
  const already = !chosen && applied?.field === field && applied.direction === 'asc';
  return { field, direction: already ? 'desc' : 'asc' };
}

/** What comes next stands first where something is still to come; a history begins with the newest, which is the backend's own order. */
const usualSort: Readonly<Record<HistoryTab, readonly SortKey<PaymentSort>[]>> = {
  scheduled: [{ field: 'payDate', direction: 'asc' }],
  approvals: [{ field: 'payDate', direction: 'asc' }],
  history: [],
};

export function toQuery(tab: HistoryTab, { filter, sort, cursor }: ListQuery, limit: number): Query<PaymentSort, PaymentFilter> {
  const { status, methodType, paid } = filter;
  const search = searchText(filter.search);
  const order = sort ? [sort] : usualSort[tab];
  const dated = paid.from !== undefined || paid.to !== undefined;
  return {
    where: { tab, ...(status && { status: [status] }), ...(methodType && { methodType }), ...(dated && { paid }) },
    ...(search && { search }),
    ...(order.length > 0 && { sort: order }),
    ...(cursor !== undefined && { cursor }),
    limit,
  };
}
