import type { SortKeys } from './sort-keys.js';

export interface ViewOptions {
  /** How many rows there are at all. */
  readonly total: number;
  /** Those to show; all where it is undefined. */
  readonly mask: Uint8Array | undefined;
  /** By the first sort key; absent: the rows stand as they were given. */
  readonly sorted?: { readonly keys: SortKeys; readonly order: Uint32Array } | undefined;
  readonly descending: boolean;
  /** Decides between rows with equal keys. */
  readonly compare: (one: number, other: number) => number;
}

/**
 * The rows that are shown, in their order. Counting has put them in the order of the first sort key; rows that are equal in it are put in
 * order by the others when one of them is first looked at, since few ever are. A falling order is read from the end of the rising one.
 */
export class RowView {
  readonly length: number;
  readonly #rows: Uint32Array | undefined;
  readonly #options: ViewOptions;
  /** Rows that have a value, which the direction applies to; those without come last. */
  readonly #present: number;
  readonly #settled: Uint8Array | undefined;

  constructor(options: ViewOptions) {
    const { total, mask, sorted } = options;
    this.#options = options;
    const rows = mask || sorted ? shownRows(total, mask, sorted?.order) : undefined;
    this.#rows = rows;
    this.length = rows?.length ?? total;
    this.#present = sorted && mask && rows ? presentIn(rows, sorted.keys) : (sorted?.keys.present ?? this.length);
    this.#settled = sorted && new Uint8Array(this.length);
  }

  /** Which row stands at a place. */
  rowAt(place: number): number {
    if (!this.#rows) return place;
    const at = this.#turned(place);
    if (this.#settled?.[at] === 0) this.#settle(at);
    return this.#rows[at] as number;
  }

  /** Where a row stands, -1 where it is not shown. */
  placeOf(row: number): number {
    if (!this.#rows) return row < this.length ? row : -1;
    const found = this.#rows.indexOf(row);
    if (found < 0) return -1;
    if (this.#settled?.[found] === 0) this.#settle(found);
    return this.#turned(this.#rows.indexOf(row));
  }

  /** Calls back with every row, in no order. */
  each(take: (row: number) => void): void {
    const rows = this.#rows;
    for (let at = 0; at < this.length; at += 1) take(rows ? (rows[at] as number) : at);
  }

  #turned(place: number): number {
    return this.#options.descending && place < this.#present ? this.#present - 1 - place : place;
  }

  #settle(at: number): void {
    const { sorted, descending, compare } = this.#options;
    const [rows, settled] = [this.#rows, this.#settled];
    if (!rows || !settled || !sorted) return;
    const { values, upper } = sorted.keys;
    const row = rows[at] as number;
    const isEqual = (other: number | undefined): boolean =>
      other !== undefined && values[other] === values[row] && upper?.[other] === upper?.[row];
    let from = at;
    let to = at + 1;
    while (from > 0 && isEqual(rows[from - 1])) from -= 1;
    while (to < rows.length && isEqual(rows[to])) to += 1;
    const sign = descending && from < this.#present ? -1 : 1;
    if (to - from > 1) rows.subarray(from, to).sort((one, other) => sign * compare(one, other));
    settled.fill(1, from, to);
  }
}

function shownRows(total: number, mask: Uint8Array | undefined, order: Uint32Array | undefined): Uint32Array {
  if (!mask) return order ?? new Uint32Array(0);
  const shown = new Uint32Array(total);
  let length = 0;
  for (let place = 0; place < total; place += 1) {
    const row = order ? (order[place] as number) : place;
    if (mask[row] === 1) {
      shown[length] = row;
      length += 1;
    }
  }
  return shown.slice(0, length);
}

/** Rows without a value are at the end. */
function presentIn(rows: Uint32Array, { values, upper, missing, present }: SortKeys): number {
  if (present === values.length) return rows.length;
  let count = rows.length;
  while (count > 0) {
    const row = rows[count - 1] as number;
    if (values[row] !== missing[0] || (upper?.[row] ?? 0) !== missing[1]) break;
    count -= 1;
  }
  return count;
}
