import type { BillingClient } from '../../client/billing-client.js';
import type { Id } from '../../domain/entities.js';
import type { InvoiceListItem } from '../../domain/invoice-query.js';
import { deviceDay } from './device-day.js';
import type { ListQuery } from './list-query.js';
import { LocalTotals } from './local-totals.js';
import { isNarrowedOtherwise, LocalRows } from './rows/local-rows.js';
import { whenIdle } from './when-idle.js';

/** Sorting, searching, narrowing, selecting and adding up rows of an array: loaded once they are on the screen, or with the first need. */
export class LocalEngine {
  readonly rows: LocalRows;
  readonly #totals: LocalTotals;
  #query: ListQuery | undefined;
  readonly #locale: () => string;
  readonly #changed: () => void;
  #given: readonly InvoiceListItem[] = [];
  #callOff: () => void = () => undefined;

  constructor(locale: () => string, changed: () => void) {
    this.#locale = locale;
    this.#changed = changed;
    this.rows = new LocalRows([], { locale: locale(), today: deviceDay() });
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
    this.#given = rows;
    this.#query = query;
    this.rows.setRows(rows, query);
    this.#totals.renew();
    this.#callOff();
    this.#callOff = whenIdle(() => this.rows.readAhead());
  }

  /** What is overdue is the biller's to say, where there is a backend to ask. */
  async askDay(client: BillingClient | undefined): Promise<void> {
    const terms = await client?.terms?.get({}).catch(() => undefined);
    if (!terms) return;
    this.rows.setOptions({ locale: this.#locale(), today: terms.policy.today });
    this.#totals.renew();
    this.#changed();
  }

  /** Selects these and no others. */
  restore(ids: readonly Id[]): void {
    this.rows.clearSelection();
    for (const id of ids) {
      const index = this.rows.indexOf(id);
      if (index >= 0) this.rows.select(index);
    }
  }

  /** Ids of payable selected invoices of one currency. */
  payableIds(currency: string, limit: number): readonly Id[] {
    const { selected } = this.rows;
    if (selected.currencies.length < 2) return selected.payableIds(limit);
    const ids = new Set(selected.payableIds());
    const rows = this.#given.filter((row) => ids.has(row.id) && row.balance?.currency === currency);
    return rows.slice(0, limit).map(({ id }) => id);
  }

  stop(): void {
    this.#callOff();
    this.#totals.stop();
  }
}
