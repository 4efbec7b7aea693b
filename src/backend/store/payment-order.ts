import type { PaymentSort } from '../wire.js';
import type { Place } from './invoice-page.js';
import type { PaymentSortKey } from './payment-page.js';
import type { PaymentRow } from './records.js';

type Value = string | number;

/** Amounts of one currency stand together: currencies are never compared. */
const valuesOf = ({ payment }: PaymentRow, field: PaymentSort): readonly Value[] =>
  field === 'total' ? [payment.currency, payment.total.minor] : [payment[field]];

const signsOf = ({ field, direction }: PaymentSortKey): readonly (1 | -1)[] => {
  const sign = direction === 'desc' ? -1 : 1;
  return field === 'total' ? [1, sign] : [sign];
};

const compareValues = (one: Value, other: Value): number => (one < other ? -1 : Number(one > other));

/** Orders payments for one sort; the id tells apart those that are alike. */
export class PaymentOrder {
  readonly #sort: readonly PaymentSortKey[];
  readonly #signs: readonly (1 | -1)[];

  constructor(sort: readonly PaymentSortKey[]) {
    this.#sort = sort;
    this.#signs = sort.flatMap(signsOf);
  }

  placeOf(row: PaymentRow): Place {
    return { values: this.#sort.flatMap(({ field }) => valuesOf(row, field)), id: row.id };
  }

  compare(one: Place, other: Place): number {
    for (const [index, sign] of this.#signs.entries()) {
      const order = compareValues(one.values[index] ?? '', other.values[index] ?? '');
      if (order !== 0) return sign * order;
    }
    return compareValues(one.id, other.id);
  }

  /** Whether a place has the form of this order: the right number of values. */
  fits({ values }: Place): boolean {
    return values.length === this.#signs.length;
  }
}
