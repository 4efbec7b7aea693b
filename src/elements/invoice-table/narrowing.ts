import type { InvoiceFilter, InvoiceGroup } from '../../domain/invoice-query.js';
import type { ListQuery } from './list-query.js';

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
