import type { InvoiceListItem } from '../../domain/invoice-query.js';
import type { ListQuery } from './list-query.js';
import { LocalTotals } from './local-totals.js';
import { isNarrowedOtherwise, LocalRows } from './rows/local-rows.js';
import type { ColumnOptions } from './rows/row-columns.js';

/** Sorting, searching, narrowing, selecting and adding up rows of an array: loaded once they are on the screen, or with the first need. */
export class LocalEngine {
  readonly rows: LocalRows;
  readonly #totals: LocalTotals;
  #query: ListQuery | undefined;

  constructor(options: ColumnOptions, changed: () => void) {
    this.rows = new LocalRows([], options);
    this.#totals = new LocalTotals(this.rows, changed);
  }

  get totals(): LocalTotals['value'] {
    return this.#totals.value;
  }

  apply(query: ListQuery): void {
    const isOther = !this.#query || isNarrowedOtherwise(query, this.#query);
    this.#query = query;
    this.rows.apply(query);
    if (isOther) this.#totals.renew();
    else this.#totals.wait();
  }

  setRows(rows: readonly InvoiceListItem[], query: ListQuery): void {
    this.#query = query;
    this.rows.setRows(rows, query);
    this.#totals.renew();
  }

  setOptions(options: ColumnOptions): void {
    this.rows.setOptions(options);
    this.#totals.renew();
  }

  stop(): void {
    this.#totals.stop();
  }
}
