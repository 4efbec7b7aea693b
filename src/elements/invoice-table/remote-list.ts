import type { BillingClient, Page } from '../../client/billing-client.js';
import type { Id } from '../../domain/entities.js';
import { BillingError } from '../../domain/errors.js';
import type { InvoiceListItem, InvoiceSort, InvoiceTotals, SortKey } from '../../domain/invoice-query.js';
import type { WantedDocuments } from '../../events/shared-events.js';
import type { Chosen, InvoiceList } from './invoice-list.js';
import type { ListQuery } from './list-query.js';
import { keyOf } from './question.js';
import { Reading } from './reading.js';
import type { Coverage } from './rows/table-rows.js';
import type { RemoteSelection } from './remote-selection.js';

type Invoices = NonNullable<BillingClient['invoices']>;
type RowPage = Page<InvoiceListItem, InvoiceSort>;

export interface RemoteListOptions {
  readonly invoices: Invoices;
  readonly limit: () => number;
  readonly locale: () => string;
  /** Something here changed. */
  readonly changed: () => void;
  /** Something could not be read. */
  readonly failed: (error: BillingError) => void;
  /** The question that a selection counts by, where this list is a part of another one. */
  readonly question?: () => string;
  readonly withoutTotals?: boolean;
}

const nobody: Chosen = { count: 0, hidden: 0, payableCount: 0, currencies: [] };

/** Pages of a backend: its cursors, its order, its sums. */
export class RemoteList implements InvoiceList {
  restarted = false;
  offset = 0;
  readonly #options: RemoteListOptions;
  readonly #page: Reading<RowPage>;
  readonly #totals: Reading<InvoiceTotals>;
  #query: ListQuery | undefined;
  #cursor: string | undefined;
  #selection: RemoteSelection | undefined;

  constructor(options: RemoteListOptions) {
    this.#options = options;
    this.#page = new Reading(options.changed);
    this.#totals = new Reading(options.changed);
  }

  get known(): boolean {
    return this.#page.value !== undefined;
  }
  get busy(): boolean {
    return this.#page.busy;
  }
  get error(): BillingError | undefined {
    return this.#page.error;
  }
  get totals(): InvoiceTotals | undefined {
    return this.#totals.value;
  }
  get totalsError(): BillingError | undefined {
    return this.#totals.error;
  }
  get sort(): readonly SortKey<InvoiceSort>[] {
    return this.#page.value?.applied.sort ?? [];
  }
  get ignoredFilters(): readonly string[] {
    return this.#page.value?.applied.ignoredFilters ?? [];
  }
  get hasNext(): boolean {
    return this.#page.value?.next !== undefined;
  }
  get hasPrevious(): boolean {
    return this.#page.value?.prev !== undefined;
  }
  get #rows(): readonly InvoiceListItem[] {
    return this.#page.value?.items ?? [];
  }

  get length(): number {
    return this.#rows.length;
  }
  at(index: number): InvoiceListItem | undefined {
    return this.#rows[index];
  }
  isSelected(index: number): boolean {
    const row = this.#rows[index];
    return !!row && !!this.#selection?.has(row.id);
  }

  /** Selecting is loaded with the first selection. */
  useSelection(selection: RemoteSelection): void {
    this.#selection = selection;
    this.#see();
  }

  apply(query: ListQuery): void {
    if (query === this.#query) return;
    const narrowed = !this.#query || keyOf(this.#query) !== keyOf(query);
    this.#query = query;
    this.restarted = false;
    if (narrowed) this.#readTotals();
    void this.#read(undefined);
  }

  refresh(): void {
    this.#readTotals();
    void this.#read(this.#cursor);
  }

  turn(to: 'next' | 'previous'): void {
    this.restarted = false;
    void this.#turn(to);
  }

  select(index: number, on: boolean): void {
    const row = this.#rows[index];
    if (row) this.#selection?.set(row, on);
    this.#options.changed();
  }
  selectPage(on: boolean): void {
    for (const row of this.#rows) this.#selection?.set(row, on);
    this.#options.changed();
  }
  get coverage(): Coverage {
    const selected = this.#rows.filter((row) => this.#selection?.has(row.id)).length;
    return selected === 0 ? 'none' : selected < this.#rows.length ? 'some' : 'all';
  }
  async selectAll(): Promise<void> {
    this.#selection?.setAll(await this.#selectWhere());
    this.#options.changed();
  }
  clearSelection(): void {
    this.#selection?.clear();
    this.#options.changed();
  }
  get chosen(): Chosen {
    return this.#selection?.chosen ?? nobody;
  }
  get chosenIds(): readonly Id[] {
    return this.#selection?.ids ?? [];
  }
  documents(): WantedDocuments {
    return this.#selection?.documents ?? {};
  }
  async payableIds(currency: string, limit: number): Promise<readonly Id[]> {
    const ids = await this.#selection?.payableIds(currency, async () => (await this.#selectWhere(currency)).payableIds);
    return ids?.slice(0, limit) ?? [];
  }

  get isAllSelected(): boolean {
    return this.#selection?.isAll ?? false;
  }

  /** Rows of a kept selection; what is gone meanwhile does not come back. */
  async restore(ids: readonly Id[]): Promise<boolean> {
    const { invoices, locale } = this.#options;
    const restored = (await this.#selection?.restore(ids, invoices, { locale: locale() })) ?? false;
    if (restored) this.#see();
    return restored;
  }

  async *all(limit: number, signal: AbortSignal): AsyncIterable<readonly InvoiceListItem[]> {
    let left = limit;
    for (let cursor: string | undefined, first = true; left > 0 && (first || cursor); first = false) {
      const page: RowPage = await this.#ask({ limit: Math.min(left, 200), ...(cursor && { cursor }) }, signal);
      left -= page.items.length;
      cursor = page.items.length > 0 ? page.next : undefined;
      yield page.items;
    }
  }

  stop(): void {
    this.#page.stop();
    this.#totals.stop();
  }

  async #turn(to: 'next' | 'previous'): Promise<void> {
    const { length } = this;
    const page = this.#page.value;
    const offset = this.offset;
    // counted only once the page is there: a page before may be shorter than this one
    if (await this.#read(to === 'next' ? page?.next : page?.prev)) {
      this.offset = to === 'next' ? offset + length : Math.max(0, this.hasPrevious ? offset - this.length : 0);
      this.#options.changed();
    }
  }

  /** Resolves with true where the page that was asked for is there. */
  async #read(cursor: string | undefined): Promise<boolean> {
    if (!cursor) this.offset = 0;
    this.#cursor = cursor;
    const { limit, failed } = this.#options;
    const news = await this.#page.run((signal) => this.#ask({ limit: limit(), ...(cursor && { cursor }) }, signal));
    const { error } = this.#page;
    if (news) this.#see();
    else if (error?.code === 'cursor_expired' && cursor) {
      this.restarted = true;
      await this.#read(undefined);
      return false;
    } else if (error) failed(error);
    return news;
  }

  #ask(paging: { readonly limit: number; readonly cursor?: string }, signal: AbortSignal): Promise<RowPage> {
    const { where, search, sort } = this.#query as ListQuery;
    const query = { where, sort, ...(search && { search }), ...paging };
    return this.#options.invoices.list(query, { signal, locale: this.#options.locale() });
  }

  /** A failure of the sums alone is told on the screen: the rows live. */
  #readTotals(): void {
    const { invoices, locale } = this.#options;
    const { where, search } = this.#query as ListQuery;
    if (!invoices.totals || this.#options.withoutTotals) return;
    void this.#totals.run((signal) => invoices.totals!({ where, ...(search && { search }) }, { signal, locale: locale() }));
  }

  async #selectWhere(currency?: string): ReturnType<NonNullable<Invoices['select']>> {
    const { where, search, sort } = this.#query as ListQuery;
    const { select } = this.#options.invoices;
    if (!select) throw new BillingError('unsupported');
    return select(
      { where: { ...where, ...(currency && { currency }) }, sort, ...(search && { search }) },
      { locale: this.#options.locale() },
    );
  }

  #see(): void {
    const { value } = this.#page;
    if (this.#selection && value && this.#query) this.#selection.see(this.#options.question?.() ?? keyOf(this.#query), value.items);
    this.#options.changed();
  }
}
