import type { InvoiceOrder } from './invoice-order.js';
import type { Place } from './invoice-page.js';
import type { Listed } from './memory-shelf.js';

/** A part of an ordered array, read from `index` up to but not including `end`, forwards or backwards. */
export interface Stretch {
  readonly rows: readonly Listed[];
  readonly index: number;
  readonly end: number;
}

interface Head {
  readonly listed: Listed;
  readonly place: Place;
  readonly rows: readonly Listed[];
  readonly index: number;
  readonly end: number;
}

/** Reads several ordered arrays as one. Only rows that are really read are looked at. */
export function* merge(
  order: InvoiceOrder,
  stretches: readonly Stretch[],
  step: 1 | -1,
): Generator<{ readonly listed: Listed; readonly place: Place }> {
  // The next to read stands last, so that taking it moves nothing.
  const heads: Head[] = [];
  const enter = ({ rows, index, end }: Stretch): void => {
    const listed = index === end ? undefined : rows[index];
    if (!listed) return;
    const head = { listed, place: order.placeOf(listed.facts), rows, index, end };
    let [low, high] = [0, heads.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = heads[middle];
      if (other && step * order.compare(other.place, head.place) > 0) low = middle + 1;
      else high = middle;
    }
    heads.splice(low, 0, head);
  };
  for (const stretch of stretches) enter(stretch);
  for (let head = heads.pop(); head; head = heads.pop()) {
    yield head;
    enter({ rows: head.rows, index: head.index + step, end: head.end });
  }
}
