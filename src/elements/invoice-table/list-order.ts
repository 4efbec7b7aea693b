import type { InvoiceSort, SortKey } from '../../domain/invoice-query.js';
import { byNumber, defaultSort, type ListQuery } from './list-query.js';

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
