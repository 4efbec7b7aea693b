import type { InvoiceFacts } from './invoice-facts.js';
import type { InvoicePageQuery } from './invoice-page.js';
import type { Stretch } from './memory-merge.js';
import { firstIndex, indexOfPlace, type Ordered } from './memory-shelf.js';

/** The part of an order that a page may come from: beyond the place where it begins, and within the range of the field it is sorted by. */
export const stretchOf = (ordered: Ordered, query: InvoicePageQuery): Stretch => {
  const { rows } = ordered;
  const [low, high] = rangeOf(ordered, query);
  if (query.backwards) {
    const start = query.from ? Math.min(high, indexOfPlace(ordered, query.from)) : high;
    return { rows, index: start - 1, end: Math.min(low - 1, start - 1) };
  }
  const start = query.from ? Math.max(low, beyond(ordered, query)) : low;
  return { rows, index: start, end: Math.max(high, start) };
};

const beyond = ({ order, rows }: Ordered, { from }: InvoicePageQuery): number =>
  from ? firstIndex(rows, ({ facts }) => order.compareTo(facts, from) > 0) : 0;

/** A filter on the field that leads the order is a range of indexes: what lies outside of it is not even looked at. */
const rangeOf = ({ rows }: Ordered, { sort, where, today }: InvoicePageQuery): readonly [number, number] => {
  const [leading] = sort;
  const overdueOnly = where.groups?.length === 1 && where.groups[0] === 'overdue';
  const ask = (value: (facts: InvoiceFacts) => string, from = '', to = '\uffff'): readonly [number, number] =>
    leading?.direction === 'desc'
      ? [firstIndex(rows, ({ facts }) => value(facts) <= to), firstIndex(rows, ({ facts }) => value(facts) < from)]
      : [firstIndex(rows, ({ facts }) => value(facts) >= from), firstIndex(rows, ({ facts }) => value(facts) > to)];
  switch (leading?.field) {
    case 'dueDate':
      return ask(({ statuses }) => statuses.due, where.due?.from, least(where.due?.to, overdueOnly ? today : undefined));
    case 'invoiceDate':
      return ask(({ row }) => row.invoiceDate, where.invoiced?.from, where.invoiced?.to);
    case 'total':
    case 'balance':
    case 'currency':
      return ask(({ row }) => row.total.currency, where.currency, where.currency);
    default:
      return [0, rows.length];
  }
};

const least = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || (other !== undefined && other < one) ? other : one;
