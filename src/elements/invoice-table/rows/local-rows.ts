import { groupOf, isWithin, payableAmount, soundMoney, statusOf } from '../../../domain/invoice-filter.js';
import { isFound, readSearch } from '../../../domain/invoice-search.js';
import { isLocalDate } from '../../../domain/business-date.js';
import type { Id, LocalDate } from '../../../domain/entities.js';
import type { CurrencyTotals, InvoiceListItem, InvoiceQuery, InvoiceSort, InvoiceTotals } from '../../../domain/invoice-query.js';
import { displayStatuses } from '../../../domain/entities.js';
import { dueDateOf } from '../../../domain/invoice-status.js';
import type { Coverage, RowSelection, TableRows } from './table-rows.js';

export interface LocalRowsOptions {
  /** BCP 47; names are put in its order. */
  readonly locale: string;
  readonly today: LocalDate;
}

/** Rows that are all in the page: sorted, filtered, searched, selected and summed here. A row with broken data sorts last and never throws. */
export class LocalRows implements TableRows {
  #rows: readonly InvoiceListItem[];
  #options: LocalRowsOptions;
  #query: InvoiceQuery = {};
  #shown: InvoiceListItem[] = [];
  #selected = new Set<Id>();
  /** Grows with every change: what is drawn of these rows is stale when it differs. */
  version = 0;

  constructor(rows: readonly InvoiceListItem[], options: LocalRowsOptions) {
    this.#rows = rows;
    this.#options = options;
    this.apply({});
  }

  /** Other rows; what is selected stays so by id. */
  setRows(rows: readonly InvoiceListItem[]): void {
    this.#rows = rows;
    const ids = new Set(rows.map((row) => row.id));
    this.#selected = new Set([...this.#selected].filter((id) => ids.has(id)));
    this.apply(this.#query);
  }

  setOptions(options: LocalRowsOptions): void {
    this.#options = options;
    this.apply(this.#query);
  }

  /** Shows what the query asks for, in its order; the same rules as on the server (LST-01, LST-02). */
  apply(query: InvoiceQuery): void {
    this.#query = query;
    const { today, locale } = this.#options;
    const search = readSearch(query.search);
    this.#shown = this.#rows.filter((row) => isWithin(row, query.where ?? {}, today) && (!search || isFound(row, search)));
    const names = new Intl.Collator(locale);
    for (const { field, direction } of [...(query.sort ?? [])].reverse()) {
      const sign = direction === 'desc' ? -1 : 1;
      this.#shown.sort((one, other) => {
        const [a, b] = [valueOf(one, field, today), valueOf(other, field, today)];
        if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
        if (field === 'account') return sign * names.compare(String(a), String(b));
        return a < b ? -sign : a > b ? sign : 0;
      });
    }
    this.version += 1;
  }

  /** Rows shown. */
  get length(): number {
    return this.#shown.length;
  }

  /** All rows, shown or not. */
  get total(): number {
    return this.#rows.length;
  }

  at(index: number): InvoiceListItem | undefined {
    return this.#shown[index];
  }

  /** Where an invoice is shown; -1 where it is not. */
  indexOf(id: Id): number {
    return this.#shown.findIndex((row) => row.id === id);
  }

  isSelected(index: number): boolean {
    const row = this.#shown[index];
    return row !== undefined && this.#selected.has(row.id);
  }

  select(index: number, on = true): void {
    this.selectRange(index, index, on);
  }

  /** Both ends belong to it, whichever is first. */
  selectRange(from: number, to: number, on = true): void {
    for (const row of this.#shown.slice(Math.min(from, to), Math.max(from, to) + 1)) {
      if (on) this.#selected.add(row.id);
      else this.#selected.delete(row.id);
    }
    this.version += 1;
  }

  /** Everything shown, and nothing that is not. */
  selectAll(on = true): void {
    this.selectRange(0, this.length - 1, on);
  }

  /** Everything, also what is not shown. */
  clearSelection(): void {
    this.#selected.clear();
    this.version += 1;
  }

  /** Of what is shown. */
  get coverage(): Coverage {
    const count = this.#shown.filter((row) => this.#selected.has(row.id)).length;
    return count === 0 ? 'none' : count === this.length ? 'all' : 'some';
  }

  get selected(): RowSelection {
    const shown = this.#shown.filter((row) => this.#selected.has(row.id));
    const shownIds = new Set(shown.map((row) => row.id));
    const hidden = this.#rows.filter((row) => this.#selected.has(row.id) && !shownIds.has(row.id));
    const all = [...shown, ...hidden];
    const payable = all.filter((row) => payableAmount(row));
    const first = (rows: readonly InvoiceListItem[], limit = Infinity): Id[] => rows.slice(0, limit).map((row) => row.id);
    return {
      count: all.length,
      hidden: hidden.length,
      payableCount: payable.length,
      currencies: this.#sum(this.#rows.filter((row) => payable.includes(row))),
      ids: (limit) => first(all, limit),
      payableIds: (limit) => first(payable, limit),
    };
  }

  /** Counts and sums of the query. */
  totals(): InvoiceTotals {
    const { today } = this.#options;
    const search = readSearch(this.#query.search);
    const groups = { overdue: 0, open: 0, closed: 0 };
    for (const row of this.#rows) {
      const inAnyGroup = isWithin(row, { ...this.#query.where, groups: [] }, today) && (!search || isFound(row, search));
      if (inAnyGroup) groups[groupOf(row, today)] += 1;
    }
    return { groups, count: this.length, currencies: this.#sum(this.#shown), isExact: true };
  }

  #sum(rows: readonly InvoiceListItem[]): CurrencyTotals[] {
    const sums = new Map<string, { count: number; total: number; balance: number; overdue: number }>();
    for (const row of rows) {
      const [total, balance] = [soundMoney(row.total), soundMoney(row.balance)];
      const currency = row.currency ?? balance?.currency ?? total?.currency;
      if (currency === undefined) continue;
      const sum = sums.get(currency) ?? { count: 0, total: 0, balance: 0, overdue: 0 };
      sums.set(currency, sum);
      sum.count += 1;
      sum.total += total?.minor ?? 0;
      sum.balance += payableAmount(row)?.minor ?? 0;
      if (groupOf(row, this.#options.today) === 'overdue') sum.overdue += balance?.minor ?? 0;
    }
    return [...sums].map(([currency, { count, total, balance, overdue }]) => ({
      currency,
      count,
      total: { minor: total, currency },
      balance: { minor: balance, currency },
      overdue: { minor: overdue, currency },
    }));
  }
}

const valueOf = (row: InvoiceListItem, field: InvoiceSort, today: LocalDate): string | number | undefined => {
  switch (field) {
    case 'account':
      return row.accountName ?? row.accountNumber;
    case 'plan':
      return row.planNumber ?? row.planId;
    case 'invoiceDate':
      return isLocalDate(row.invoiceDate) ? row.invoiceDate : undefined;
    case 'dueDate':
      return dueDateOf(row);
    case 'paidOn':
      return isLocalDate(row.paidOn) ? row.paidOn : undefined;
    case 'status':
      return displayStatuses.findIndex((status) => status === statusOf(row, today));
    case 'total':
    case 'balance':
      return soundMoney(row[field])?.minor;
    case 'number':
    case 'kind':
    case 'poNumber':
    case 'reference':
    case 'currency':
    case 'daysOverdue':
      return row[field];
  }
};
