import type { InvoiceFilter, InvoiceQuery, InvoiceSort, InvoiceView, SortKey } from '../../domain/invoice-query.js';

/** What the list is asked for: a query with everything said that a default would say. */
export interface ListQuery extends InvoiceQuery {
  readonly view: InvoiceView;
  readonly where: InvoiceFilter;
  readonly search: string;
  readonly sort: readonly SortKey<InvoiceSort>[];
}

export const byNumber: SortKey<InvoiceSort> = { field: 'number', direction: 'asc' };
export const defaultSort: readonly SortKey<InvoiceSort>[] = [{ field: 'dueDate', direction: 'asc' }, byNumber];

/** What is owed, the oldest first. */
export const defaultQuery: ListQuery = { view: 'account', where: { groups: ['overdue', 'open'] }, search: '', sort: defaultSort };

/** A host's query, which may leave out what it does not care about: no filter means all invoices. */
export const completed = ({ view, where, search, sort }: InvoiceQuery, otherwise: InvoiceView): ListQuery => ({
  view: view ?? otherwise,
  where: where ?? {},
  search: search ?? '',
  sort: sort?.length ? sort : defaultSort,
});

/**
 * An array of the host's is shown whole and in the host's order until more is asked for: the host has chosen already, and going through a
 * hundred thousand rows before the first of them is seen takes as long as drawing them.
 */
export const ofArray = (query: ListQuery): ListQuery => {
  const where = query.where === defaultQuery.where ? {} : query.where;
  const sort = query.sort === defaultSort ? [] : query.sort;
  return where === query.where && sort === query.sort ? query : { ...query, where, sort };
};

/** A client's rows always have an order. */
export const ofClient = (query: ListQuery): ListQuery => (query.sort.length > 0 ? query : { ...query, sort: defaultSort });

/** Plain data for a host's address: only what is said. */
export const written = ({ view, where, search, sort }: ListQuery): InvoiceQuery => ({
  view,
  where,
  ...(search && { search }),
  ...(sort.length > 0 && { sort }),
});

/** Something narrows the list beyond what it opens with. */
export const isNarrowed = (query: ListQuery): boolean => query.search !== '' || Object.keys(query.where).length > 0;
