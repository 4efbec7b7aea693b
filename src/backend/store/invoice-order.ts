import { displayStatuses, type Id, type LocalDate } from '../../domain/entities.js';
import type { InvoiceSort, SortKey } from '../../domain/invoice-query.js';
import { daysOverdue } from '../../domain/invoice-status.js';
import { statusFactsOf, statusOn, type ListedFacts } from './invoice-facts.js';
import type { Place } from './invoice-page.js';

/** Long names share a place from here on, and the id tells them apart: so a cursor fits into an address. */
export const sortedLength = 60;

const cut = (text: string | undefined): string | undefined => text?.slice(0, sortedLength);

type Value = string | number | null;
type Getter = (facts: ListedFacts) => Value | undefined;

const currency: Getter = ({ row }) => row.total.currency;

/**
 * What a field puts a row in order by. Amounts stand within their currency: two currencies are not compared by number.
 * @returns two values where one of them is not enough
 */
const gettersOf = (field: InvoiceSort, today: LocalDate): readonly Getter[] => {
  switch (field) {
    case 'number':
      return [({ row }) => cut(row.number)];
    case 'account':
      return [({ account }) => cut((account.nickname ?? account.name).toLowerCase()), ({ account }) => account.number];
    case 'plan':
      return [({ planNumber }) => cut(planNumber)];
    case 'invoiceDate':
      return [({ row }) => row.invoiceDate];
    case 'dueDate':
      return [({ statuses }) => statuses.due];
    case 'status':
      return [({ statuses }) => displayStatuses.indexOf(statusOn(statuses, today))];
    case 'total':
      return [currency, ({ row }) => row.total.minor];
    case 'balance':
      return [currency, ({ balance }) => balance];
    case 'kind':
      return [({ row }) => row.kind];
    case 'poNumber':
      return [({ row }) => cut(row.poNumber)];
    case 'reference':
      return [({ row }) => cut(row.reference)];
    case 'daysOverdue':
      return [(facts) => daysOverdue(statusFactsOf(facts), today)];
    case 'currency':
      return [currency];
    case 'paidOn':
      return [({ lastPayment }) => lastPayment?.payment.payDate];
  }
};

/** Fields whose order changes at midnight without anything being written. */
const dated: ReadonlySet<InvoiceSort> = new Set(['status', 'daysOverdue']);
export const isDated = (sort: readonly SortKey<InvoiceSort>[]): boolean => sort.some(({ field }) => dated.has(field));

interface Key {
  readonly get: Getter;
  readonly sign: 1 | -1;
}

/** Absent values come last, whichever way the others go. */
const compareValues = (a: Value, b: Value, sign: 1 | -1): number => {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -sign : sign;
};

const compareIds = (one: Id, other: Id): number => (one < other ? -1 : one > other ? 1 : 0);

/** Orders rows for one sort on one day. */
export class InvoiceOrder {
  readonly #keys: readonly Key[];

  constructor(sort: readonly SortKey<InvoiceSort>[], today: LocalDate) {
    this.#keys = sort.flatMap(({ field, direction }) =>
      gettersOf(field, today).map((get): Key => ({ get, sign: direction === 'desc' ? -1 : 1 })),
    );
  }

  placeOf(facts: ListedFacts): Place {
    return { values: this.#keys.map(({ get }) => get(facts) ?? null), id: facts.row.id };
  }

  compare(one: Place, other: Place): number {
    const keys = this.#keys;
    for (let index = 0; index < keys.length; index += 1) {
      const order = compareValues(one.values[index] ?? null, other.values[index] ?? null, keys[index]?.sign ?? 1);
      if (order !== 0) return order;
    }
    return compareIds(one.id, other.id);
  }

  /** The same for a row and a place, without making the place of the row. */
  compareTo(facts: ListedFacts, place: Place): number {
    let index = 0;
    for (const { get, sign } of this.#keys) {
      const order = compareValues(get(facts) ?? null, place.values[index] ?? null, sign);
      if (order !== 0) return order;
      index += 1;
    }
    return compareIds(facts.row.id, place.id);
  }

  /** Whether a place has the form of this order: the right number of values. */
  fits({ values }: Place): boolean {
    return values.length === this.#keys.length;
  }
}
