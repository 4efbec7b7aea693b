import type { ReactiveController } from 'lit';
import { LazyController } from '../../controllers/lazy-controller.js';
import type { Id } from '../../domain/entities.js';
import { BillingError } from '../../domain/errors.js';
import type { InvoiceListItem, InvoiceSort, InvoiceTotals, SortKey } from '../../domain/invoice-query.js';
import type { WantedDocuments } from '../../events/shared-events.js';
import { once } from './chunks.js';
import type { Chosen, InvoiceList } from './invoice-list.js';
import { isNarrowed, type ListQuery } from './list-query.js';
import type { LocalEngine } from './local-engine.js';
import type { RowLook } from './row-look.js';
import type { LocalRows } from './rows/local-rows.js';
import { make } from './rows/row-parts.js';
import { rowWindowStyles } from './rows/row-window.styles.js';
import { RowWindow } from './rows/row-window.js';
import type { Coverage } from './rows/table-rows.js';
import type { TableModel } from './table-model.js';

/** Rows of the host's: loaded where an array is given. */
export const areas = [] as const;
export const styles = [rowWindowStyles] as const;

/** What goes through all rows. */
export const loadEngine = once(() => import('./local-engine.js'));

/** Whether the host's rows are asked for as they are. */
const isPlain = (query: ListQuery): boolean => query.sort.length === 0 && !isNarrowed(query);
const nobody: Chosen = { count: 0, hidden: 0, payableCount: 0, currencies: [] };

/**
 * An array of invoices: everything is at hand, and only the rows in sight are drawn. Rows are drawn in the host's order at first; what goes
 * through all of them comes after that.
 */
export class LocalList implements InvoiceList, ReactiveController {
  readonly totalsError = undefined;
  readonly restarted = false;
  readonly ignoredFilters = [];
  readonly offset = 0;
  readonly hasNext = false;
  readonly hasPrevious = false;
  /** Whether there is anything to wait for before rows are drawn. */
  ready: Promise<unknown> | undefined;
  readonly body = make('tbody', { role: 'rowgroup', class: 'rows' });
  readonly #table: TableModel;
  readonly #engine: LazyController<LocalEngine>;
  readonly #window: RowWindow;
  #given: readonly InvoiceListItem[] = [];
  #query: ListQuery | undefined;
  /** Shown while they stand in the host's order. */
  #plain: readonly InvoiceListItem[] | undefined;
  #chosen: { readonly version: number; readonly value: Chosen } | undefined;
  #frame: Element | null | undefined;
  /** Of the last drawing: it is not worked out again for each row that scrolls into sight. */
  #look: RowLook;

  constructor(table: TableModel) {
    this.#table = table;
    this.#look = table.look;
    const { element } = table;
    this.#engine = new LazyController(element, async () => this.#start(await loadEngine()));
    element.addController(this);
    this.#window = new RowWindow(element, {
      rows: () => this,
      makeRow: () => {
        const row = table.makeRow();
        return { element: row.element, draw: (item, selected) => row.draw(item, selected, this.#look) };
      },
      depends: () => [(this.#look = table.look)],
    });
    this.#window.body(this.body);
    for (const type of ['click', 'change']) {
      this.body.addEventListener(type, (event) => table.onPress(event, this.#window.indexOf(event)));
    }
  }

  /** Rows and what is asked of them; nothing to do for what it has been given before. */
  take(rows: readonly InvoiceListItem[], query: ListQuery): void {
    const asked = query !== this.#query;
    const given = rows !== this.#given;
    if (!given && !asked) return;
    this.#query = query;
    this.#given = rows;
    const engine = this.#engine.loaded;
    if (!engine) {
      if (isPlain(query)) this.#plain = rows;
      else this.prepare();
    } else if (given) engine.setRows(rows, query);
    else engine.apply(query);
    if (asked) this.#window.toStart();
  }

  /** Fetches what goes through all rows. */
  prepare(): void {
    this.ready = this.#use(() => undefined);
  }

  #start({ LocalEngine: Engine }: typeof import('./local-engine.js')): LocalEngine {
    const { element, speech, client } = this.#table;
    const engine = new Engine(
      () => speech.locale,
      () => element.requestUpdate(),
    );
    if (this.#query) engine.setRows(this.#given, this.#query);
    void engine.askDay(client);
    return engine;
  }

  /** At once where everything is there; else as soon as it is. */
  async #use(work: (rows: LocalRows, engine: LocalEngine) => void): Promise<boolean> {
    const { loaded } = this.#engine;
    if (loaded) work(loaded.rows, loaded);
    else {
      return this.#engine.use(async (engine) => {
        work(engine.rows, engine);
        this.#table.element.requestUpdate();
      });
    }
    return true;
  }

  get #rows(): LocalRows | undefined {
    return this.#engine.loaded?.rows;
  }

  apply(query: ListQuery): void {
    this.take(this.#given, query);
  }
  refresh(): void {
    this.prepare();
    this.#table.element.requestUpdate();
  }
  turn(): void {
    // everything is on one page
  }

  get known(): boolean {
    return !!this.#plain || !!this.#rows;
  }
  get busy(): boolean {
    return !this.#rows && !this.error && !!this.#query && !isPlain(this.#query);
  }
  get error(): BillingError | undefined {
    return this.#engine.state === 'failed' ? new BillingError('unavailable') : undefined;
  }
  get length(): number {
    return this.#rows?.length ?? this.#plain?.length ?? 0;
  }
  at(index: number): InvoiceListItem | undefined {
    return this.#rows ? this.#rows.at(index) : this.#plain?.[index];
  }
  isSelected(index: number): boolean {
    return this.#rows?.isSelected(index) ?? false;
  }
  get totals(): InvoiceTotals | undefined {
    return this.#engine.loaded?.totals;
  }
  get sort(): readonly SortKey<InvoiceSort>[] {
    return this.#query?.sort ?? [];
  }
  get coverage(): Coverage {
    return this.#rows?.coverage ?? 'none';
  }
  get chosen(): Chosen {
    const rows = this.#rows;
    if (!rows) return nobody;
    if (this.#chosen?.version !== rows.version) this.#chosen = { version: rows.version, value: rows.selected };
    return this.#chosen.value;
  }
  get chosenIds(): readonly Id[] {
    return this.#rows?.selected.ids(250) ?? [];
  }

  select(index: number, on: boolean): void {
    void this.#use((rows) => rows.select(index, on));
  }
  selectPage(on: boolean): void {
    void this.#use((rows) => rows.selectAll(on));
  }
  async selectAll(): Promise<void> {
    await this.#use((rows) => rows.selectAll());
  }
  clearSelection(): void {
    this.#rows?.clearSelection();
  }
  get isAllSelected(): boolean {
    return this.coverage === 'all';
  }
  restore(ids: readonly Id[]): Promise<boolean> {
    return this.#use((_rows, engine) => engine.restore(ids));
  }
  documents(): WantedDocuments {
    return { invoiceIds: this.#rows?.selected.ids() ?? [] };
  }
  async payableIds(currency: string, limit: number): Promise<readonly Id[]> {
    return this.#engine.loaded?.payableIds(currency, limit) ?? [];
  }
  async *all(limit: number): AsyncIterable<readonly InvoiceListItem[]> {
    const count = Math.min(limit, this.length);
    yield Array.from({ length: count }, (_none, index) => this.at(index)).filter((row) => row !== undefined);
  }
  stop(): void {
    this.#engine.loaded?.stop();
  }
  hostDisconnected(): void {
    this.stop();
  }

  /** The box that scrolls is around the table: known once both are in the page. */
  hostUpdated(): void {
    const frame = this.body.closest('.frame');
    if (frame === this.#frame) return;
    this.#frame = frame;
    this.#window.scroller(frame ?? undefined);
  }
}
