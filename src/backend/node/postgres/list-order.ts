import { sql, type RawBuilder } from 'kysely';
import { addDays } from '../../../domain/business-date.js';
import type { LocalDate } from '../../../domain/entities.js';
import type { InvoiceSort, SortKey } from '../../../domain/invoice-query.js';
import type { InvoicePageQuery } from '../../store/invoice-page.js';
import { storableValue } from './table-shape.js';

type Sql = RawBuilder<unknown>;
type Value = string | number | null;

interface Column {
  readonly at: Sql;
  readonly nullable?: boolean;
  /** Goes down where the field goes up. */
  readonly turned?: boolean;
  /** The value of a place as the column has it. */
  readonly fromPlace?: (value: Value) => Value;
}

const plain = (name: string): Column => ({ at: sql.ref(name) });
const nullable = (name: string): Column => ({ at: sql.ref(name), nullable: true });

/** The columns behind a field, one for each value of a place (see `InvoiceOrder`). */
const columnsOf = (field: InvoiceSort, today: LocalDate): readonly Column[] => {
  switch (field) {
    case 'number':
      return [plain('number_sort')];
    case 'account':
      return [plain('account_sort'), plain('account_number')];
    case 'plan':
      return [nullable('plan_sort')];
    case 'invoiceDate':
      return [plain('invoice_date')];
    case 'dueDate':
      return [plain('due_date')];
    case 'status':
      return [{ at: sql`(case when due_date < ${today} then late_rank else early_rank end)` }];
    case 'total':
      return [plain('currency'), plain('total')];
    case 'balance':
      return [plain('currency'), plain('balance')];
    case 'kind':
      return [plain('kind')];
    case 'poNumber':
      return [nullable('po_sort')];
    case 'reference':
      return [nullable('reference_sort')];
    case 'currency':
      return [plain('currency')];
    case 'paidOn':
      return [nullable('paid_on')];
    case 'daysOverdue':
      // The more days, the earlier it was due.
      return [
        {
          at: sql`(case when balance > 0 and due_date < ${today} then due_date else ${today} end)`,
          turned: true,
          fromPlace: (days) => addDays(today, -Number(days)),
        },
      ];
  }
};

export interface Key extends Column {
  readonly descending: boolean;
}

export const invoiceKeys = (sort: readonly SortKey<InvoiceSort>[], today: LocalDate): readonly Key[] =>
  sort.flatMap(({ field, direction }) =>
    columnsOf(field, today).map((column) => ({ ...column, descending: (direction === 'desc') !== (column.turned ?? false) })),
  );

/** A part of the list, and how its rows follow each other. */
export interface Branch {
  readonly holds: readonly Sql[];
  readonly order: Sql;
}

/**
 * A page as SQL. A place in the list is not one condition but several, one for each field in which a row can lie beyond it; each of them is a range
 * of an index, where all of them joined by `or` would be none. So a page is read as some short lists, which are then one.
 */
export class ListOrder {
  readonly #keys: readonly Key[];
  readonly #backwards: boolean;
  readonly #joined: boolean;

  /** `joined`: in an order that has no index, where all of it is read anyway, a page is one list. */
  constructor(keys: readonly Key[], { backwards, joined = false }: { readonly backwards: boolean; readonly joined?: boolean }) {
    this.#keys = keys;
    this.#backwards = backwards;
    this.#joined = joined;
  }

  /** Absent values come last, and the id tells equals apart. */
  get order(): Sql {
    return this.#orderOf(new Set());
  }

  branches(from: InvoicePageQuery['from']): readonly Branch[] {
    const found = from ? this.#beyond(from.values, from.id) : this.#beginning();
    if (!this.#joined) return found;
    const all = found.map(({ holds }) => (holds.length === 0 ? sql`true` : sql`(${sql.join(holds, sql` and `)})`));
    return [{ holds: [sql`(${sql.join(all, sql` or `)})`], order: this.order }];
  }

  #beginning(): readonly Branch[] {
    const [first] = this.#keys;
    if (!first?.nullable) return [{ holds: [], order: this.order }];
    return [
      { holds: [sql`${first.at} is not null`], order: this.#orderOf(new Set([first])) },
      { holds: [sql`${first.at} is null`], order: this.order },
    ];
  }

  #beyond(values: readonly Value[], id: string): readonly Branch[] {
    const branches: Branch[] = [];
    const equal: Sql[] = [];
    const present = new Set<Key>();
    for (const [index, key] of this.#keys.entries()) {
      const given = values[index] ?? null;
      const value = given !== null && key.fromPlace ? key.fromPlace(given) : storableValue(given);
      branches.push(...this.#beyondKey(key, value, equal, present));
      if (value === null) equal.push(sql`${key.at} is null`);
      else {
        equal.push(sql`${key.at} = ${value}`);
        present.add(key);
      }
    }
    const beyondId = this.#backwards ? sql`id < ${storableValue(id)}` : sql`id > ${storableValue(id)}`;
    return [...branches, { holds: [...equal, beyondId], order: this.#orderOf(present) }];
  }

  #beyondKey(key: Key, value: unknown, equal: readonly Sql[], present: ReadonlySet<Key>): readonly Branch[] {
    const down = key.descending !== this.#backwards;
    const absent = { holds: [...equal, sql`${key.at} is null`], order: this.#orderOf(present) };
    const order = this.#orderOf(new Set([...present, key]));
    if (value === null) return this.#backwards ? [{ holds: [...equal, sql`${key.at} is not null`], order }] : [];
    const beyond = down ? sql`${key.at} < ${value}` : sql`${key.at} > ${value}`;
    return [{ holds: [...equal, beyond], order }, ...(key.nullable && !this.#backwards ? [absent] : [])];
  }

  /** Where a value is known to be there, nothing is said of absent ones: an index is read in either direction only as it is. */
  #orderOf(present: ReadonlySet<Key>): Sql {
    const parts = this.#keys.map((key) => {
      const direction = sql.raw(key.descending !== this.#backwards ? 'desc' : 'asc');
      const absent = key.nullable && !present.has(key) ? sql.raw(this.#backwards ? ' nulls first' : ' nulls last') : sql.raw('');
      return sql`${key.at} ${direction}${absent}`;
    });
    return sql.join([...parts, sql`id ${sql.raw(this.#backwards ? 'desc' : 'asc')}`]);
  }
}
