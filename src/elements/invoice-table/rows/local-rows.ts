import type { Id } from '../../../domain/entities.js';
import { readSearch } from '../../../domain/invoice-search.js';
import {
  invoiceSorts,
  type CurrencyTotals,
  type InvoiceListItem,
  type InvoiceQuery,
  type InvoiceTotals,
} from '../../../domain/invoice-query.js';
import { both, groupMask, maskOf } from './row-mask.js';
import { LazyTotals, seldomSums, type EachRow } from './row-sums.js';
import { RowColumns, type ColumnOptions } from './row-columns.js';
import { compareRows } from './row-values.js';
import { RowSearch } from './row-search.js';
import { RowView } from './row-view.js';
import { SelectedRows } from './selected-rows.js';
import type { Coverage, RowSelection, TableRows } from './table-rows.js';

/**
 * Rows that are all in the page: sorted, searched, narrowed, selected and summed here, by the rules that a server has. A row with broken data
 * sorts last and never throws. Rows stay in the array of the host; what is worked out about them stands in typed arrays, a column each, made
 * when it is first needed.
 */
export class LocalRows implements TableRows {
  #rows: readonly InvoiceListItem[];
  #options: ColumnOptions;
  #columns: RowColumns;
  #search: RowSearch;
  #selected: SelectedRows;
  #view: RowView;
  #query: InvoiceQuery = {};
  /** Rows that match, whatever their group; undefined = all. */
  #matching: Uint8Array | undefined;
  #shownSelected = 0;
  /** Grows with every change: what is drawn of these rows is stale when it differs. */
  version = 0;

  constructor(rows: readonly InvoiceListItem[], options: ColumnOptions) {
    this.#rows = rows;
    this.#options = options;
    this.#columns = new RowColumns(rows, options);
    this.#search = new RowSearch(rows);
    this.#selected = this.#nothingSelected();
    this.#view = this.#look();
  }

  /** Other rows; what is selected stays so by id. */
  setRows(rows: readonly InvoiceListItem[], query = this.#query): void {
    const ids = this.#selected.count > 0 ? new Set(this.selected.ids()) : undefined;
    this.#rows = rows;
    this.#search = new RowSearch(rows);
    this.#columns = new RowColumns(rows, this.#options);
    this.#selected = this.#nothingSelected();
    if (ids) this.#selected.set((take) => rows.forEach(({ id }, row) => ids.has(id) && take(row)), true);
    this.#show(query, true);
  }

  /** Reads what selecting will need: of very many rows that takes some milliseconds, which nobody should wait for. */
  readAhead(): void {
    void this.#columns.payable;
  }

  setOptions(options: ColumnOptions): void {
    if (options.locale === this.#options.locale && options.today === this.#options.today) return;
    this.#options = options;
    this.setRows(this.#rows);
  }

  /** Shows what the query asks for, in its order; the same rules as on the server (LST-01, LST-02). */
  apply(query: InvoiceQuery): void {
    this.#show(query, isNarrowedOtherwise(query, this.#query));
  }

  /** Rows shown. */
  get length(): number {
    return this.#view.length;
  }

  /** All rows, shown or not. */
  get total(): number {
    return this.#rows.length;
  }

  at(index: number): InvoiceListItem | undefined {
    return index >= 0 && index < this.length ? this.#rows[this.#view.rowAt(index)] : undefined;
  }

  /** Where an invoice is shown; -1 where it is not. */
  indexOf(id: Id): number {
    const row = this.#rows.findIndex((one) => one.id === id);
    return row < 0 ? -1 : this.#view.placeOf(row);
  }

  isSelected(index: number): boolean {
    return this.#selected.count > 0 && index < this.length && this.#selected.has(this.#view.rowAt(index));
  }

  select(index: number, on = true): void {
    this.selectRange(index, index, on);
  }

  /** Both ends belong to it, whichever is first. */
  selectRange(from: number, to: number, on = true): void {
    const last = Math.min(Math.max(from, to), this.length - 1);
    this.#selected.set((take) => {
      for (let index = Math.max(0, Math.min(from, to)); index <= last; index += 1) take(this.#view.rowAt(index));
    }, on);
    this.#countShown();
  }

  /** Everything shown. */
  selectAll(on = true): void {
    const isWhole = this.length === this.total;
    if (isWhole && on) this.#selected.setAll();
    else if (isWhole) this.#selected.clear();
    else this.#selected.set((take) => this.#view.each(take), on);
    this.#countShown();
  }

  /** Everything, also what is not shown. */
  clearSelection(): void {
    this.#selected.clear();
    this.#countShown();
  }

  /** Of what is shown. */
  get coverage(): Coverage {
    if (this.#shownSelected === 0) return 'none';
    return this.#shownSelected === this.length ? 'all' : 'some';
  }

  get selected(): RowSelection {
    const { count, payableCount } = this.#selected;
    const each: EachRow = (take) => this.#eachSelected((row) => this.#isPayable(row) && take(row));
    const currencies = count === 0 ? [] : this.#totals(each, (code) => [this.#selected.countOf(code), this.#selected.sumOf(code)]);
    return {
      count,
      hidden: count - this.#shownSelected,
      payableCount,
      currencies: currencies.filter((sum) => sum.count > 0),
      ids: (limit) => this.#ids(limit, () => true),
      payableIds: (limit) => this.#ids(limit, (row) => this.#isPayable(row)),
    };
  }

  /** Counts by group, whatever groups the query asks for. */
  groups(): InvoiceTotals['groups'] {
    const { groups, groupCounts } = this.#columns;
    const [overdue = 0, open = 0, closed = 0] = this.#matching ? countGroups(groups, this.#matching) : groupCounts;
    return { overdue, open, closed };
  }

  /** Groups have been counted before: the next time it takes no longer than to draw a row. */
  get isCounted(): boolean {
    return this.#columns.has('groups');
  }

  /** Balances have been read before. */
  get isSummed(): boolean {
    return this.#columns.has('balances');
  }

  /** Counts and sums of the query; a row without a balance counts for no currency. Without sums there are counts alone. */
  totals(withSums = true): InvoiceTotals {
    if (!withSums) return { groups: this.groups(), count: this.length, currencies: [], isExact: true };
    const { minors, codes, currencies, payable } = this.#columns.balances;
    const [counts, sums] = [new Float64Array(currencies.length), new Float64Array(currencies.length)];
    this.#view.each((row) => {
      const minor = minors[row] as number;
      if (minor !== minor) return;
      const code = codes[row] as number;
      counts[code] = (counts[code] as number) + 1;
      if (payable[row] === 1) sums[code] = (sums[code] as number) + minor;
    });
    const view = this.#view;
    const all = this.#totals(
      (take) => view.each(take),
      (code) => [counts[code] as number, sums[code] as number],
    );
    return { groups: this.groups(), count: this.length, currencies: all.filter((sum) => sum.count > 0), isExact: true };
  }

  #show(query: InvoiceQuery, isOther: boolean): void {
    this.#query = query;
    if (isOther) {
      const search = readSearch(query.search);
      const within = maskOf(this.#rows, query.where ?? {}, this.#options.today);
      this.#matching = both(within, search && this.#search.find(search));
    }
    this.#view = this.#look();
    this.#countShown();
  }

  #look(): RowView {
    const { where, sort = [] } = this.#query;
    const [first, ...others] = sort.filter(({ field }) => invoiceSorts.includes(field));
    const columns = this.#columns;
    const rows = this.#rows;
    const sorted = first && columns.sorted(first.field);
    const fields = sorted?.keys.exact === false ? [first, ...others] : others;
    const descending = first?.direction === 'desc';
    const compare = (one: number, other: number): number => {
      const [a, b] = [rows[one] as InvoiceListItem, rows[other] as InvoiceListItem];
      for (const key of fields) {
        const order = compareRows(a, b, key?.field ?? 'number', this.#options.today, (x, y) => columns.compareNames(x, y));
        if (order !== 0) return key?.direction === 'desc' && Number.isFinite(order) ? -order : order;
      }
      return a.id < b.id ? -1 : a.id > b.id ? 1 : one - other;
    };
    const mask = both(
      this.#matching,
      groupMask(() => columns.groups, where?.groups),
    );
    return new RowView({ total: rows.length, mask, sorted, descending, compare });
  }

  #nothingSelected(): SelectedRows {
    const columns = this.#columns;
    return new SelectedRows(this.#rows.length, () => columns.balances);
  }

  /** After a change of what is shown or selected. */
  #countShown(): void {
    this.version += 1;
    const selected = this.#selected;
    if (selected.count === 0 || this.length === this.total) this.#shownSelected = selected.count;
    else {
      let count = 0;
      this.#view.each((row) => (count += Number(selected.has(row))));
      this.#shownSelected = count;
    }
  }

  #isPayable(row: number): boolean {
    return this.#columns.balances.payable[row] === 1;
  }

  #eachSelected(take: (row: number) => void): void {
    for (let row = 0; row < this.#rows.length; row += 1) if (this.#selected.has(row)) take(row);
  }

  #totals(each: EachRow, read: (code: number) => readonly [number, number]): CurrencyTotals[] {
    const balances = this.#columns.balances;
    return balances.currencies.map((currency, code) => {
      const [count, balance] = read(code);
      const seldom = (): { total: number; overdue: number } => seldomSums(this.#rows, balances, this.#columns.groups, code, each);
      return new LazyTotals(currency, count, balance, seldom);
    });
  }

  /** Shown ones in their order, then the hidden ones. */
  #ids(limit = Infinity, wanted: (row: number) => boolean): Id[] {
    const ids: Id[] = [];
    const shown = new Uint8Array(this.total);
    const take = (row: number): void => {
      if (ids.length < limit && shown[row] === 0 && this.#selected.has(row) && wanted(row))
        ids.push((this.#rows[row] as InvoiceListItem).id);
      shown[row] = 1;
    };
    for (let index = 0; index < this.length && ids.length < limit; index += 1) take(this.#view.rowAt(index));
    this.#eachSelected(take);
    return ids;
  }
}

/** Whether other rows are asked for, and not only another order of the same. */
export const isNarrowedOtherwise = (one: InvoiceQuery, other: InvoiceQuery): boolean =>
  one.where !== other.where || one.search !== other.search;

function countGroups(groups: Uint8Array, matching: Uint8Array): number[] {
  const counts = [0, 0, 0];
  for (let row = 0; row < groups.length; row += 1) {
    if (matching[row] === 0) continue;
    const group = groups[row] as number;
    counts[group] = (counts[group] as number) + 1;
  }
  return counts;
}
