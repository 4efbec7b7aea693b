import type { Id, LocalDate } from '../../domain/entities.js';
import type { InvoiceSort, SortKey } from '../../domain/invoice-query.js';
import type { InvoiceFacts } from './invoice-facts.js';
import { InvoiceOrder, isDated } from './invoice-order.js';
import type { Place } from './invoice-page.js';

/** An invoice as it lies on a shelf. Replaced when anything about it is written. */
export interface Listed {
  readonly facts: InvoiceFacts;
  /** Its searched texts in one, made when it is first searched. */
  haystack: string | undefined;
}

/** Rows in one order. */
export interface Ordered {
  readonly order: InvoiceOrder;
  readonly rows: Listed[];
}

interface Kept extends Ordered {
  readonly day: LocalDate | undefined;
}

/** Orders that are kept beside each other; the one that was not asked for the longest makes room. */
const keptOrders = 12;
/** Above so many changes at once it is cheaper to sort anew than to move rows one by one. */
const fewChanges = 512;

/** Some invoices in as many orders as somebody asked for: an order is made when it is first wanted and kept up to date from then on. */
export class Shelf {
  readonly #rows = new Map<Id, Listed>();
  readonly #orders = new Map<string, Kept>();

  get size(): number {
    return this.#rows.size;
  }

  rows(): Iterable<Listed> {
    return this.#rows.values();
  }

  change(out: readonly Listed[], into: readonly Listed[]): void {
    if (out.length + into.length > fewChanges) this.#orders.clear();
    for (const kept of this.#orders.values()) {
      for (const listed of out) takeOut(kept, listed);
      for (const listed of into) putIn(kept, listed);
    }
    for (const { facts } of out) this.#rows.delete(facts.row.id);
    for (const listed of into) this.#rows.set(listed.facts.row.id, listed);
  }

  in(sort: readonly SortKey<InvoiceSort>[], today: LocalDate): Ordered {
    const key = sort.map(({ field, direction }) => `${direction} ${field}`).join(',');
    const day = isDated(sort) ? today : undefined;
    const known = this.#orders.get(key);
    this.#orders.delete(key);
    const kept = known?.day === day && known ? known : this.#sorted(new InvoiceOrder(sort, today), day);
    this.#orders.set(key, kept);
    for (const oldest of this.#orders.keys()) if (this.#orders.size > keptOrders) this.#orders.delete(oldest);
    return kept;
  }

  #sorted(order: InvoiceOrder, day: LocalDate | undefined): Kept {
    const placed = Array.from(this.#rows.values(), (listed) => ({ listed, place: order.placeOf(listed.facts) }));
    placed.sort((one, other) => order.compare(one.place, other.place));
    return { order, day, rows: placed.map(({ listed }) => listed) };
  }
}

/** The index of the first row for which `holds` is true; all rows behind it are like it. */
export const firstIndex = (rows: readonly Listed[], holds: (listed: Listed) => boolean): number => {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const listed = rows[middle];
    if (listed && holds(listed)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Where a place is, or would be. */
export const indexOfPlace = ({ order, rows }: Ordered, place: Place): number =>
  firstIndex(rows, ({ facts }) => order.compareTo(facts, place) >= 0);

const takeOut = (ordered: Ordered, listed: Listed): void => {
  const index = indexOfPlace(ordered, ordered.order.placeOf(listed.facts));
  if (ordered.rows[index] === listed) ordered.rows.splice(index, 1);
};

const putIn = (ordered: Ordered, listed: Listed): void => {
  ordered.rows.splice(indexOfPlace(ordered, ordered.order.placeOf(listed.facts)), 0, listed);
};
