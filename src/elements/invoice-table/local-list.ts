import { html, type ReactiveController, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Id } from '../../domain/entities.js';
import type { InvoiceListItem, InvoiceSort, InvoiceTotals, SortKey } from '../../domain/invoice-query.js';
import type { WantedDocuments } from '../../events/shared-events.js';
import { deviceDay } from './device-day.js';
import type { Chosen, InvoiceList } from './invoice-list.js';
import type { ListQuery } from './list-query.js';
import { LocalTotals } from './local-totals.js';
import { LocalRows } from './rows/local-rows.js';
import { PaintedRow } from './rows/painted-row.js';
import { rowWindowStyles } from './rows/row-window.styles.js';
import { RowWindow } from './rows/row-window.js';
import type { Coverage } from './rows/table-rows.js';
import type { TableModel } from './table-model.js';

/** Rows of the host's: loaded where an array is given. */
export const areas = [] as const;
export const styles = [rowWindowStyles] as const;

/** An array of invoices: everything is at hand, and only the rows in sight are drawn. */
export class LocalList implements InvoiceList, ReactiveController {
  readonly known = true;
  readonly busy = false;
  readonly error = undefined;
  readonly totalsError = undefined;
  readonly restarted = false;
  readonly ignoredFilters = [];
  readonly offset = 0;
  readonly hasNext = false;
  readonly hasPrevious = false;
  readonly #table: TableModel;
  readonly #rows: LocalRows;
  readonly #window: RowWindow;
  #given: readonly InvoiceListItem[] = [];
  #query: ListQuery | undefined;
  readonly #totals: LocalTotals;
  #chosen: { readonly version: number; readonly value: Chosen } | undefined;
  #onPress: ((event: Event, index: number) => void) | undefined;
  #bodyElement: Element | undefined;
  #frame: Element | null | undefined;

  constructor(table: TableModel) {
    this.#table = table;
    this.#rows = new LocalRows([], { locale: table.speech.locale, today: deviceDay() });
    const { element } = table;
    this.#totals = new LocalTotals(this.#rows, () => element.requestUpdate());
    element.addController(this);
    this.#window = new RowWindow(element, {
      rows: () => this,
      makeRow: () => {
        const row = new PaintedRow(table.look);
        return { element: row.element, draw: (item, selected) => row.draw(item, selected, table.look) };
      },
      depends: () => [table.look],
    });
    void this.#askDay();
  }

  /** Rows and what is asked of them; nothing to do for what it has been given before. */
  take(rows: readonly InvoiceListItem[], query: ListQuery): void {
    const asked = query !== this.#query;
    if (rows === this.#given && !asked) return;
    this.#query = query;
    if (rows === this.#given) this.#rows.apply(query);
    else this.#rows.setRows(rows, query);
    this.#given = rows;
    this.#totals.renew();
    if (asked) this.#window.toStart();
  }

  apply(query: ListQuery): void {
    this.take(this.#given, query);
  }
  refresh(): void {
    this.#table.element.requestUpdate();
  }
  turn(): void {
    // everything is on one page
  }

  get length(): number {
    return this.#rows.length;
  }
  at(index: number): InvoiceListItem | undefined {
    return this.#rows.at(index);
  }
  isSelected(index: number): boolean {
    return this.#rows.isSelected(index);
  }
  get totals(): InvoiceTotals | undefined {
    return this.#totals.value;
  }
  get sort(): readonly SortKey<InvoiceSort>[] {
    return this.#query?.sort ?? [];
  }
  get coverage(): Coverage {
    return this.#rows.coverage;
  }
  get chosen(): Chosen {
    const { version } = this.#rows;
    if (this.#chosen?.version !== version) this.#chosen = { version, value: this.#rows.selected };
    return this.#chosen.value;
  }
  get chosenIds(): readonly Id[] {
    return this.#rows.selected.ids(250);
  }

  select(index: number, on: boolean): void {
    this.#rows.select(index, on);
  }
  selectPage(on: boolean): void {
    this.#rows.selectAll(on);
  }
  async selectAll(): Promise<void> {
    this.#rows.selectAll();
  }
  clearSelection(): void {
    this.#rows.clearSelection();
  }
  get isAllSelected(): boolean {
    return this.#rows.coverage === 'all';
  }
  async restore(ids: readonly Id[]): Promise<boolean> {
    this.#rows.clearSelection();
    for (const id of ids) {
      const index = this.#rows.indexOf(id);
      if (index >= 0) this.#rows.select(index);
    }
    return true;
  }
  documents(): WantedDocuments {
    return { invoiceIds: this.#rows.selected.ids() };
  }
  async payableIds(currency: string, limit: number): Promise<readonly Id[]> {
    const { selected } = this.#rows;
    if (selected.currencies.length < 2) return selected.payableIds(limit);
    const ids = new Set(selected.payableIds());
    const rows = this.#given.filter((row) => ids.has(row.id) && row.balance?.currency === currency);
    return rows.slice(0, limit).map(({ id }) => id);
  }
  async *all(limit: number): AsyncIterable<readonly InvoiceListItem[]> {
    const count = Math.min(limit, this.length);
    yield Array.from({ length: count }, (_none, index) => this.at(index)).filter((row) => row !== undefined);
  }
  stop(): void {
    this.#totals.stop();
  }
  hostDisconnected(): void {
    this.#totals.stop();
  }

  body(onPress: (event: Event, index: number) => void): TemplateResult {
    this.#onPress = onPress;
    return html`<tbody role="rowgroup" class="rows" ${ref(this.#attach)}></tbody>`;
  }

  readonly #listen = (event: Event): void => this.#onPress?.(event, this.#window.indexOf(event));

  readonly #attach = (body: Element | undefined): void => {
    for (const type of ['click', 'change']) {
      this.#bodyElement?.removeEventListener(type, this.#listen);
      body?.addEventListener(type, this.#listen);
    }
    this.#bodyElement = body;
    this.#window.body(body);
  };

  /** The box that scrolls is around the table: known once both are in the page. */
  hostUpdated(): void {
    const frame = this.#bodyElement?.closest('.frame');
    if (frame === this.#frame) return;
    this.#frame = frame;
    this.#window.scroller(frame ?? undefined);
  }

  /** What is overdue is the biller's to say, where there is a backend to ask. */
  async #askDay(): Promise<void> {
    const { client, speech, element } = this.#table;
    const terms = await client?.terms?.get({}).catch(() => undefined);
    if (!terms) return;
    this.#rows.setOptions({ locale: speech.locale, today: terms.policy.today });
    this.#totals.renew();
    element.requestUpdate();
  }
}
