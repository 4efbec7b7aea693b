import type { Id } from '../../domain/entities.js';
import type { Place } from './invoice-page.js';
import { PaymentOrder } from './payment-order.js';
import type { PaymentPageQuery, PaymentSortKey, PlacedPayment } from './payment-page.js';
import type { PaymentRow } from './records.js';

interface Ordered {
  readonly order: PaymentOrder;
  readonly rows: PaymentRow[];
}

type Reading = Pick<PaymentPageQuery, 'sort' | 'from' | 'backwards'>;

/** Orders that are kept beside each other; the one that was not asked for the longest makes room. */
const keptOrders = 10;

/** Some payments in as many orders as somebody asked for: an order is made when it is first wanted and kept up to date from then on. */
export class MemoryPaymentShelf {
  readonly #rows = new Map<Id, PaymentRow>();
  readonly #orders = new Map<string, Ordered>();

  add(row: PaymentRow): void {
    this.#rows.set(row.id, row);
    for (const ordered of this.#orders.values()) ordered.rows.splice(indexOf(ordered, ordered.order.placeOf(row)), 0, row);
  }

  remove(row: PaymentRow): void {
    this.#rows.delete(row.id);
    for (const ordered of this.#orders.values()) {
      const index = indexOf(ordered, ordered.order.placeOf(row));
      if (ordered.rows[index]?.id === row.id) ordered.rows.splice(index, 1);
    }
  }

  /** From a place onwards, or backwards; only rows that are really read are looked at. */
  *read(reading: Reading): Generator<PlacedPayment> {
    const { order, rows } = this.#in(reading.sort);
    const step = reading.backwards ? -1 : 1;
    for (let index = startOf({ order, rows }, reading), row = rows[index]; row; row = rows[(index += step)])
      yield { row, place: order.placeOf(row) };
  }

  /** The rows of two shelves as those of one. */
  *readWith(other: MemoryPaymentShelf, reading: Reading): Generator<PlacedPayment> {
    const { order } = this.#in(reading.sort);
    const step = reading.backwards ? -1 : 1;
    const [mine, theirs] = [this.read(reading), other.read(reading)];
    let [one, two] = [mine.next(), theirs.next()];
    while (!one.done || !two.done) {
      const isMine = !one.done && (two.done || step * order.compare(one.value.place, two.value.place) < 0);
      if (isMine && !one.done) {
        yield one.value;
        one = mine.next();
      } else if (!two.done) {
        yield two.value;
        two = theirs.next();
      }
    }
  }

  #in(sort: readonly PaymentSortKey[]): Ordered {
    const key = sort.map(({ field, direction }) => `${direction} ${field}`).join(',');
    const ordered = this.#orders.get(key) ?? this.#sorted(new PaymentOrder(sort));
    this.#orders.delete(key);
    this.#orders.set(key, ordered);
    for (const oldest of this.#orders.keys()) if (this.#orders.size > keptOrders) this.#orders.delete(oldest);
    return ordered;
  }

  #sorted(order: PaymentOrder): Ordered {
    const placed = Array.from(this.#rows.values(), (row) => ({ row, place: order.placeOf(row) }));
    placed.sort((one, other) => order.compare(one.place, other.place));
    return { order, rows: placed.map(({ row }) => row) };
  }
}

const startOf = (ordered: Ordered, { from, backwards }: Reading): number => {
  if (!from) return backwards ? ordered.rows.length - 1 : 0;
  const index = indexOf(ordered, from);
  if (backwards) return index - 1;
  const row = ordered.rows[index];
  return row && ordered.order.compare(ordered.order.placeOf(row), from) === 0 ? index + 1 : index;
};

/** Where a place is, or would be. */
const indexOf = ({ order, rows }: Ordered, place: Place): number => {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle];
    if (row && order.compare(order.placeOf(row), place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};
