import { day, type Services } from '../config.js';
import { Problem } from '../problem.js';
import type { Place } from '../store/invoice-page.js';
import { canonicalJson, digest } from '../random.js';

/** A cursor names a place in the order, not a page number, so rows that come or go shift nothing. */
export interface Cursor {
  readonly from: 'after' | 'before';
  readonly place: Place;
}

/** Whatever a cursor belongs to: who asks, and for what. Made once a request, and short. */
export const cursorScope = async (asked: unknown): Promise<string> => (await digest(canonicalJson(asked))).slice(0, 16);

/** How long a cursor leads somewhere. */
const cursorMs = day;

export const writeCursor = ({ clock }: Pick<Services, 'clock'>, scope: string, { from, place }: Cursor): string =>
  toBase64Url(JSON.stringify([scope, clock.now(), from === 'after' ? 1 : 0, place.id, ...place.values]));

/** Throws `cursor_expired` for one that is too old, belongs to somebody else, goes with another query, or is none: the list begins anew. */
export const readCursor = ({ clock }: Pick<Services, 'clock'>, scope: string, text: string): Cursor => {
  const [madeFor, madeAt, after, id, ...values] = parsed(text);
  const isFresh = typeof madeAt === 'number' && madeAt + cursorMs > clock.now();
  if (madeFor !== scope || !isFresh || typeof id !== 'string' || !values.every(isValue)) throw new Problem('cursor_expired');
  return { from: after === 1 ? 'after' : 'before', place: { values, id } };
};

const isValue = (value: unknown): value is string | number | null =>
  value === null || typeof value === 'string' || typeof value === 'number';

const parsed = (text: string): readonly unknown[] => {
  try {
    const read: unknown = JSON.parse(fromBase64Url(text));
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
};

const toBase64Url = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const fromBase64Url = (text: string): string =>
  new TextDecoder().decode(Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0)));

/** Reads rows beyond a place: at most `limit`, in the direction of reading. */
export type PlaceReader<T> = (reading: {
  readonly from?: Place;
  readonly backwards: boolean;
  readonly limit: number;
}) => Promise<readonly { readonly item: T; readonly place: Place }[]>;

export interface CursorPage<T> {
  readonly items: readonly T[];
  readonly next?: string;
  readonly prev?: string;
}

/** A page, and cursors to those beside it where there are any. Rows that went away meanwhile never leave a reader on an empty page. */
export const pageAt = async <T>(
  services: Pick<Services, 'clock'>,
  { scope, cursor, limit }: { readonly scope: string; readonly cursor?: string | undefined; readonly limit: number },
  read: PlaceReader<T>,
): Promise<CursorPage<T>> => {
  const start = cursor === undefined ? undefined : readCursor(services, scope, cursor);
  const backwards = start?.from === 'before';
  const found = await read({ ...(start && { from: start.place }), backwards, limit: limit + 1 });
  if (found.length === 0 && start) return lastResort(services, scope, limit, backwards, read);
  const isMore = found.length > limit;
  const inOrder = backwards ? found.slice(0, limit).reverse() : found.slice(0, limit);
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  const isBehind = start !== undefined && (await isAny(read, backwards ? last?.place : first?.place, !backwards));
  const hasNext = backwards ? isBehind : isMore;
  const hasPrev = backwards ? isMore : isBehind;
  return {
    items: inOrder.map(({ item }) => item),
    ...(hasNext && last && { next: writeCursor(services, scope, { from: 'after', place: last.place }) }),
    ...(hasPrev && first && { prev: writeCursor(services, scope, { from: 'before', place: first.place }) }),
  };
};

const isAny = async <T>(read: PlaceReader<T>, from: Place | undefined, backwards: boolean): Promise<boolean> =>
  from !== undefined && (await read({ from, backwards, limit: 1 })).length > 0;

/** Beyond the place there is nothing any more: then the end of the list on that side is what the reader meant. */
const lastResort = async <T>(
  services: Pick<Services, 'clock'>,
  scope: string,
  limit: number,
  toStart: boolean,
  read: PlaceReader<T>,
): Promise<CursorPage<T>> => {
  const found = await read({ backwards: !toStart, limit: limit + 1 });
  const kept = found.slice(0, limit);
  const inOrder = toStart ? kept : kept.reverse();
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  const isMore = found.length > limit;
  return {
    items: inOrder.map(({ item }) => item),
    ...(isMore && toStart && last && { next: writeCursor(services, scope, { from: 'after', place: last.place }) }),
    ...(isMore && !toStart && first && { prev: writeCursor(services, scope, { from: 'before', place: first.place }) }),
  };
};

/** The same over a few rows at hand, in the order of their own comparison. */
export const readerOfRows =
  <T>(rows: readonly T[], placeOf: (row: T) => Place, compare: (one: Place, other: Place) => number): PlaceReader<T> =>
  async ({ from, backwards, limit }) => {
    const sign = backwards ? -1 : 1;
    return rows
      .map((item) => ({ item, place: placeOf(item) }))
      .filter(({ place }) => from === undefined || sign * compare(place, from) > 0)
      .sort((one, other) => sign * compare(one.place, other.place))
      .slice(0, limit);
  };
