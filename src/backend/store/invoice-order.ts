import { displayStatuses, type LocalDate } from '../../domain/entities.js';
import type { InvoiceSort, SortKey } from '../../domain/invoice-query.js';
import { daysOverdue } from '../../domain/invoice-status.js';
import { dueOf, statusFactsOf, statusOn, type InvoiceFacts } from './invoice-facts.js';
import type { Place } from './invoice-page.js';

/** Long names share a place from here on, and the id tells them apart: so a cursor fits into an address. */
const sortedLength = 60;

const cut = (text: string | undefined): string | undefined => text?.slice(0, sortedLength);

type Value = string | number | null | undefined;
/**
 * What a field puts a row in order by. Amounts stand within their currency: two currencies are not compared by number.
 * @returns two values where one of them is not enough
 */
const valuesOf = (facts: InvoiceFacts, field: InvoiceSort, today: LocalDate): readonly Value[] => {
  const { row, account } = facts;
  switch (field) {
    case 'number':
      return [cut(row.number)];
    case 'account':
      return [cut((account.nickname ?? account.name).toLowerCase()), account.number];
    case 'plan':
      return [cut(facts.planNumber)];
    case 'invoiceDate':
      return [row.invoiceDate];
    case 'dueDate':
      return [dueOf(facts)];
    case 'status':
      return [displayStatuses.indexOf(statusOn(facts.statuses, today))];
    case 'total':
      return [row.total.currency, row.total.minor];
    case 'balance':
      return [row.total.currency, facts.balance];
    case 'kind':
      return [row.kind];
    case 'poNumber':
      return [cut(row.poNumber)];
    case 'reference':
      return [cut(row.reference)];
    case 'daysOverdue':
      return [daysOverdue(statusFactsOf(facts), today)];
    case 'currency':
      return [row.total.currency];
    case 'paidOn':
      return [facts.lastPayment?.payment.payDate];
  }
};

/** Fields whose order changes at midnight without anything being written. */
const dated: ReadonlySet<InvoiceSort> = new Set(['status', 'daysOverdue']);
export const isDated = (sort: readonly SortKey<InvoiceSort>[]): boolean => sort.some(({ field }) => dated.has(field));

/** Orders rows for one sort on one day. */
export class InvoiceOrder {
  readonly #sort: readonly SortKey<InvoiceSort>[];
  readonly #today: LocalDate;
  readonly #signs: readonly number[];

  constructor(sort: readonly SortKey<InvoiceSort>[], today: LocalDate) {
    this.#sort = sort;
    this.#today = today;
    this.#signs = sort.flatMap(({ field, direction }) => {
      const sign = direction === 'desc' ? -1 : 1;
      return field === 'account' || field === 'total' || field === 'balance' ? [sign, sign] : [sign];
    });
  }

  placeOf(facts: InvoiceFacts): Place {
    const values = this.#sort.flatMap(({ field }) => valuesOf(facts, field, this.#today).map((value) => value ?? null));
    return { values, id: facts.row.id };
  }

  compare(one: Place, other: Place): number {
    for (const [index, sign] of this.#signs.entries()) {
      const a = one.values[index] ?? null;
      const b = other.values[index] ?? null;
      if (a === b) continue;
      if (a === null) return 1;
      if (b === null) return -1;
      return a < b ? -sign : sign;
    }
    return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
  }

  /** Whether a place has the form of this order: the right number of values. */
  fits({ values }: Place): boolean {
    return values.length === this.#signs.length;
  }
}
