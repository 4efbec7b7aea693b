import type { InvoiceSort, SortField } from '../wire.js';

/** The place of a row in the order: its sort values and, to break ties, its id. */
type Place = readonly (readonly (string | number)[])[];

export interface KeysetQuery {
  readonly sort: readonly SortField[];
  readonly limit: number;
  readonly cursor?: string;
}
export interface Keyset<T> {
  readonly items: T[];
  readonly next?: string;
  readonly prev?: string;
}

/**
 * One page by keyset: a cursor names a place in the order, not a page number, so rows that come or go shift nothing. Undefined for a cursor that
 * this order did not make.
 */
export const pageOf = <T extends { readonly id: string }>(
  rows: readonly T[],
  { sort, limit, cursor }: KeysetQuery,
  keyOf: (row: T, field: InvoiceSort) => readonly (string | number)[],
): Keyset<T> | undefined => {
  const order = sort.map(({ field, direction }) => `${direction === 'desc' ? '-' : ''}${field}`).join(',');
  const start = cursor === undefined ? { from: 'start' as const } : readCursor(cursor, order);
  if (!start) return undefined;
  const placeOf = (row: T): Place => [...sort.map(({ field }) => keyOf(row, field)), [row.id]];
  const signs = [...sort.map(({ direction }) => (direction === 'desc' ? -1 : 1)), 1];
  const sorted = rows.map((row) => ({ row, place: placeOf(row) })).sort((one, other) => comparePlaces(one.place, other.place, signs));
  const window = windowOf(sorted, start, limit, signs);
  const page = sorted.slice(window.from, window.to);
  const [first, last] = [page[0], page.at(-1)];
  return {
    items: page.map(({ row }) => row),
    ...(last && window.to < sorted.length && { next: writeCursor(order, 'after', last.place) }),
    ...(first && window.from > 0 && { prev: writeCursor(order, 'before', first.place) }),
  };
};

type Start = { readonly from: 'start' } | { readonly from: 'after' | 'before'; readonly place: Place };

const windowOf = (
  sorted: readonly { readonly place: Place }[],
  start: Start,
  limit: number,
  signs: readonly number[],
): { from: number; to: number } => {
  if (start.from === 'start') return { from: 0, to: Math.min(limit, sorted.length) };
  if (start.from === 'after') {
    const found = sorted.findIndex(({ place }) => comparePlaces(place, start.place, signs) > 0);
    const from = found < 0 ? sorted.length : found;
    return { from, to: Math.min(from + limit, sorted.length) };
  }
  const to = sorted.filter(({ place }) => comparePlaces(place, start.place, signs) < 0).length;
  return { from: Math.max(0, to - limit), to };
};

const comparePlaces = (one: Place, other: Place, signs: readonly number[]): number => {
  for (const [index, values] of one.entries()) {
    for (const [inner, value] of values.entries()) {
      const against = other[index]?.[inner] ?? '';
      if (value < against) return -1 * (signs[index] ?? 1);
      if (value > against) return signs[index] ?? 1;
    }
  }
  return 0;
};

const writeCursor = (order: string, from: 'after' | 'before', place: Place): string =>
  encodeURIComponent(btoa(encodeURIComponent(JSON.stringify({ order, from, place }))));

const readCursor = (cursor: string, order: string): Start | undefined => {
  try {
    const read: unknown = JSON.parse(decodeURIComponent(atob(decodeURIComponent(cursor))));
    return isStart(read) && read.order === order ? read : undefined;
  } catch {
    return undefined;
  }
};

const isStart = (value: unknown): value is { order: string; from: 'after' | 'before'; place: Place } => {
  if (typeof value !== 'object' || value === null) return false;
  const { order, from, place } = value as Record<string, unknown>;
  const isValue = (inner: unknown): boolean => typeof inner === 'string' || typeof inner === 'number';
  return (
    typeof order === 'string' &&
    (from === 'after' || from === 'before') &&
    Array.isArray(place) &&
    place.every((values) => Array.isArray(values) && values.every(isValue))
  );
};
