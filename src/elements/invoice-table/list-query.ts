import type { InvoiceFilter, InvoiceGroup, InvoiceQuery, InvoiceSort, InvoiceView, SortKey } from '../../domain/invoice-query.js';

/** What the list is asked for: a query with everything said that a default would say. */
export interface ListQuery extends InvoiceQuery {
  readonly view: InvoiceView;
  readonly where: InvoiceFilter;
  readonly search: string;
  readonly sort: readonly SortKey<InvoiceSort>[];
}

const byNumber: SortKey<InvoiceSort> = { field: 'number', direction: 'asc' };
const defaultSort: readonly SortKey<InvoiceSort>[] = [{ field: 'dueDate', direction: 'asc' }, byNumber];

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

/** A header pressed: ascending, descending, then as at the beginning. */
export const sortedBy = (query: ListQuery, field: InvoiceSort): ListQuery => {
  const [first] = query.sort;
  if (first?.field !== field) return inOrder(query, { field, direction: 'asc' });
  return first.direction === 'asc' ? inOrder(query, { field, direction: 'desc' }) : { ...query, sort: defaultSort };
};

/** The number decides between rows that are alike, so that pages never overlap. */
export const inOrder = (query: ListQuery, key: SortKey<InvoiceSort>): ListQuery => ({
  ...query,
  sort: key.field === 'number' ? [key] : [key, byNumber],
});

/** The group switches: none on is the same as all. */
export const withGroup = (query: ListQuery, group: InvoiceGroup | undefined): ListQuery => {
  const { groups = [], ...rest } = query.where;
  if (!group) return { ...query, where: rest };
  const kept = groups.includes(group) ? groups.filter((other) => other !== group) : [...groups, group];
  return { ...query, where: kept.length ? { ...rest, groups: kept } : rest };
};

/** Everything that narrows the list taken away, the order kept. */
export const cleared = (query: ListQuery): ListQuery => ({ ...query, where: {}, search: '' });

/** Search begins at two characters (LST-01). */
export const searched = (text: string): string => {
  const trimmed = text.trim();
  return [...trimmed].length < 2 ? '' : trimmed;
};

/** Filters beyond the groups, which have switches of their own. */
export const furtherFilters = ({ where }: ListQuery): readonly (keyof InvoiceFilter)[] =>
  (Object.keys(where) as (keyof InvoiceFilter)[]).filter((name) => name !== 'groups' && where[name] !== undefined);

/** Something narrows the list beyond what it opens with. */
export const isNarrowed = (query: ListQuery): boolean => query.search !== '' || Object.keys(query.where).length > 0;

/** One text for one question, so that an answer can be told from the answer to another. */
export const keyOf = ({ view, where, search }: ListQuery): string => JSON.stringify([view, where, search]);
