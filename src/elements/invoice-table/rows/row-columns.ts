import type { LocalDate } from '../../../domain/entities.js';
import { groupOf } from '../../../domain/invoice-filter.js';
import { invoiceGroups, type InvoiceListItem, type InvoiceSort } from '../../../domain/invoice-query.js';
import { amountColumn, amountKeys, balanceColumn, payableRows, type AmountColumn, type BalanceColumn } from './amount-column.js';
import { dayNumber } from './day-number.js';
import { dueDay, sortValue } from './row-values.js';
import { numberKeys, rankKeys, textKeys, type SortKeys } from './sort-keys.js';
import { orderOf } from './sort-order.js';

export interface ColumnOptions {
  /** BCP 47; names are put in its order. */
  readonly locale: string;
  readonly today: LocalDate;
}

/** Orders are kept for that many columns: four bytes a row each, and as many for the keys. */
const mostKept = 4;

/** What of the rows is needed to sort, filter and sum them, column by column, made when it is first asked for. */
export class RowColumns {
  readonly #rows: readonly InvoiceListItem[];
  readonly #options: ColumnOptions;
  readonly #sorted = new Map<InvoiceSort, { readonly keys: SortKeys; readonly order: Uint32Array }>();
  readonly #amounts = new Map<'total' | 'balance', AmountColumn>();
  #payable: Uint8Array | undefined;
  #balances: BalanceColumn | undefined;
  #groups: { readonly ofRow: Uint8Array; readonly counts: readonly number[] } | undefined;
  #names: ((one: string, other: string) => number) | undefined;

  constructor(rows: readonly InvoiceListItem[], options: ColumnOptions) {
    this.#rows = rows;
    this.#options = options;
  }

  /** Compares names as the language has it; equal texts are equal without asking it. */
  get compareNames(): (one: string, other: string) => number {
    this.#names ??= new Intl.Collator(this.#options.locale).compare;
    return this.#names;
  }

  /** The keys of a column and the rows in their order, to be read from either end. */
  sorted(field: InvoiceSort): { readonly keys: SortKeys; readonly order: Uint32Array } {
    const kept = this.#sorted.get(field);
    if (kept) return kept;
    const keys = this.#keys(field);
    const made = { keys, order: orderOf(keys) };
    const [oldest] = this.#sorted.keys();
    if (oldest && this.#sorted.size >= mostKept) this.#sorted.delete(oldest);
    this.#sorted.set(field, made);
    return made;
  }

  has(what: 'groups' | 'balances'): boolean {
    return what === 'groups' ? this.#groups !== undefined : this.#balances !== undefined;
  }

  /** Place of each row's group in `invoiceGroups`. */
  get groups(): Uint8Array {
    return (this.#groups ??= this.#readGroups()).ofRow;
  }

  /** How many rows are in each of `invoiceGroups`. */
  get groupCounts(): readonly number[] {
    return (this.#groups ??= this.#readGroups()).counts;
  }

  /** Balances, and what of them can be paid. */
  get balances(): BalanceColumn {
    return (this.#balances ??= balanceColumn(this.amounts('balance'), this.payable));
  }

  /** 1 where a row says that it can be paid. */
  get payable(): Uint8Array {
    return (this.#payable ??= payableRows(this.#rows));
  }

  /** Amounts and their currencies. */
  amounts(field: 'total' | 'balance'): AmountColumn {
    const kept = this.#amounts.get(field);
    if (kept) return kept;
    const made = amountColumn(this.#rows, field);
    this.#amounts.set(field, made);
    return made;
  }

  #readGroups(): { ofRow: Uint8Array; counts: number[] } {
    const ofRow = new Uint8Array(this.#rows.length);
    let [overdue, open] = [0, 0];
    for (let row = 0; row < ofRow.length; row += 1) {
      const item = this.#rows[row] as InvoiceListItem;
      const { group } = item;
      const place = group === 'overdue' ? 0 : group === 'open' ? 1 : group === 'closed' ? 2 : this.#groupOf(item);
      ofRow[row] = place;
      if (place === 0) overdue += 1;
      else if (place === 1) open += 1;
    }
    return { ofRow, counts: [overdue, open, ofRow.length - overdue - open] };
  }

  #groupOf(row: InvoiceListItem): number {
    return invoiceGroups.indexOf(groupOf(row, this.#options.today));
  }

  #keys(field: InvoiceSort): SortKeys {
    switch (field) {
      case 'total':
      case 'balance':
        return amountKeys(this.amounts(field));
      case 'dueDate':
        return this.#numbers(dueDay);
      case 'invoiceDate':
        return this.#numbers((row) => dayNumber(row.invoiceDate));
      case 'paidOn':
        return this.#numbers((row) => dayNumber(row.paidOn));
      case 'status':
      case 'daysOverdue':
        return this.#numbers((row) => (sortValue(row, field, this.#options.today) as number | undefined) ?? NaN);
      case 'number':
      case 'poNumber':
      case 'reference':
        return textKeys(this.#rows.map((row) => sortValue(row, field, this.#options.today) as string | undefined));
      case 'account':
        return this.#ranks(field, this.compareNames);
      case 'plan':
      case 'kind':
      case 'currency':
        return this.#ranks(field, (one, other) => (one < other ? -1 : one > other ? 1 : 0));
    }
  }

  #numbers(read: (row: InvoiceListItem) => number): SortKeys {
    const numbers = new Float64Array(this.#rows.length);
    for (let row = 0; row < numbers.length; row += 1) numbers[row] = read(this.#rows[row] as InvoiceListItem);
    return numberKeys(numbers);
  }

  /** Only the distinct texts are compared; rows are then put in order by the places of their texts. */
  #ranks(field: 'account' | 'plan' | 'kind' | 'currency', compare: (one: string, other: string) => number): SortKeys {
    const codes = new Map<string, number>();
    const ofRow = new Int32Array(this.#rows.length);
    for (let row = 0; row < ofRow.length; row += 1) {
      const text = sortValue(this.#rows[row] as InvoiceListItem, field, this.#options.today) as string | undefined;
      if (text === undefined) {
        ofRow[row] = -1;
        continue;
      }
      let code = codes.get(text);
      if (code === undefined) {
        code = codes.size;
        codes.set(text, code);
      }
      ofRow[row] = code;
    }
    const texts = [...codes.keys()];
    const sorted = texts.toSorted(compare);
    const ranks = new Int32Array(texts.length);
    let rank = -1;
    sorted.forEach((text, place) => {
      if (place === 0 || compare(sorted[place - 1] as string, text) !== 0) rank += 1;
      ranks[codes.get(text) as number] = rank;
    });
    for (let row = 0; row < ofRow.length; row += 1) {
      const code = ofRow[row] as number;
      if (code >= 0) ofRow[row] = ranks[code] as number;
    }
    return rankKeys(ofRow, rank + 1);
  }
}
