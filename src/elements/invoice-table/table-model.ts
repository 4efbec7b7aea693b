import type { BillingClient } from '../../client/billing-client.js';
import { ClientController } from '../../controllers/client-controller.js';
import type { StartTimer } from '../../controllers/patience-controller.js';
import { readRemembered, type RememberedOptions } from '../../controllers/remembered-value.js';
import { Asking } from '../../controllers/requests-controller.js';
import { Taking } from '../../controllers/taking-controller.js';
import type { Id, Permission } from '../../domain/entities.js';
import type { ColumnState, InvoiceSort, SavedView } from '../../domain/invoice-query.js';
import type { BillingRequests } from '../../events/shared-events.js';
import type { Language } from '../../i18n/locale/language.js';
import { besideColumns } from './column-layout.js';
import { defaultColumns, fitting, readColumns, shownColumns, type Column } from './columns.js';
import type { InvoiceList } from './invoice-list.js';
import type { ShownRows } from './plan-groups.js';
import { QueryChangeEvent } from './invoice-table.events.js';
import { completed, defaultQuery, ofArray, ofClient, written, type ListQuery } from './list-query.js';
import type { Around } from './around.js';
import { pressed } from './first-rows.js';
import type { LateParts } from './late-parts.js';
import { partsOf, type Parts } from './parts.js';
import type { Remote } from './remote.js';
import type { RowLook } from './row-look.js';
import { PaintedRow } from './rows/painted-row.js';
import { RoomController } from './room-controller.js';
import type { Selecting } from './selecting.js';
import type { TableElement } from './table-element.js';
import type { Tools } from './tools.js';

/** Milliseconds after which rows are late. */
export const lateAfter = 1000;

/** Why there is no list at all. */
export type Blocked = 'unauthenticated' | 'forbidden' | 'unsupported' | 'session' | 'failed';

/** What is asked for, where the rows come from, and what the customer may do; the screen and its parts read it and tell it. */
export class TableModel {
  readonly parts: Parts;
  readonly clients: ClientController;
  /** Comes with what stands around the rows, and is there for all that is loaded after it. */
  declare tools: Tools;
  #asked: ListQuery = defaultQuery;
  /** The host has said what is shown: no default view decides it. */
  #given = false;
  #columns: readonly ColumnState[] | undefined;
  #columnsOf: Id | undefined;
  #shown: readonly Column[] = [];
  #look: RowLook | undefined;
  /** Presses that wait for the code that knows what to do. */
  #waiting = 0;
  #late: ReturnType<typeof setTimeout> | undefined;
  /** The list whose rows have been on the screen. */
  #served: InvoiceList | undefined;
  readonly #asking: Asking;
  readonly #room: RoomController;

  constructor(
    readonly element: TableElement,
    options: { readonly connect: (baseUrl: string) => Promise<BillingClient>; readonly startTimer: () => StartTimer | undefined },
  ) {
    this.parts = partsOf(element, this, options.startTimer);
    this.clients = new ClientController(element, options.connect);
    this.#asking = new Asking(element, () => element.allow);
    this.#room = new RoomController(element, () => this.columns);
    new Taking(element, {
      'filter-request': ({ detail }) => {
        this.change(completed(detail.query, element.view));
        this.around(() => this.tools.focusOn('#heading'));
      },
    });
  }

  get speech(): Language {
    return this.element.speech;
  }
  get client(): BillingClient | undefined {
    return this.clients.client;
  }
  /** What the first rows do without, once what stands around them is there. */
  get late(): LateParts | undefined {
    return this.parts.around.loaded?.late;
  }
  /** Who is signed in, once there is a backend to ask. */
  get session(): Remote['session'] | undefined {
    return this.parts.remote.loaded?.session;
  }
  get userId(): Id | undefined {
    return this.session?.session?.subject?.userId;
  }
  get asked(): ListQuery {
    return this.#asked;
  }
  get isGiven(): boolean {
    return this.#given;
  }
  get list(): InvoiceList | undefined {
    if (this.element.invoices) return this.parts.local.loaded;
    const source = this.parts.remote.loaded?.source;
    return source?.opening ? undefined : source?.list;
  }

  get blocked(): Blocked | undefined {
    const { client, session } = this;
    if (this.element.invoices || !client) return undefined;
    if (!client.invoices) return 'unsupported';
    if (!session) return this.parts.remote.state === 'failed' ? 'session' : undefined;
    if (session.session === null || session.session?.kind === 'guest') return 'unauthenticated';
    if (!session.known) return session.failure && 'session';
    if (!session.may('invoice.view')) return 'forbidden';
    return this.list?.error && !this.list.known ? 'failed' : undefined;
  }

  /** Asks for rows, before the screen is drawn. */
  sync(): void {
    const { invoices } = this.element;
    this.#asked = invoices ? ofArray(this.#asked) : ofClient(this.#asked);
    const remote = invoices && !this.client ? this.parts.remote.loaded : this.parts.remote.wanted();
    if (invoices) {
      remote?.source.stop();
      this.parts.local.wanted()?.take(invoices, this.#asked);
    } else if (remote?.session.known && !['unauthenticated', 'forbidden', 'unsupported'].includes(this.blocked ?? '')) {
      const query = this.#asked.view === 'plan' ? this.late?.plans.loaded?.query : this.#asked;
      if (query) remote.source.ask(this.client, this.userId, query);
    }
  }

  may(permission: Permission): boolean {
    return (this.element.invoices && !this.client) || (this.session?.may(permission) ?? false);
  }

  /** Whether somebody takes a request: where nobody does, its button is not shown (R-018). */
  can(name: keyof BillingRequests): boolean {
    return this.#asking.can(name);
  }

  request(event: Event): void {
    this.#asking.ask(event);
  }

  get #pays(): boolean {
    return this.can('pay-request') && this.may('payment.create');
  }
  get #downloads(): boolean {
    return this.can('download-request') && this.may('invoice.export');
  }

  /** What rows are drawn with: another object only where something in it is another. */
  get look(): RowLook {
    const { speech, late, element } = this;
    const next: RowLook = {
      speech,
      locale: speech.locale,
      columns: this.columns,
      selectable: element.selectable,
      open: this.can('invoice-open'),
      pay: this.#pays,
      download: this.#downloads,
      reason: late?.reasons.loaded?.reason,
    };
    const old = this.#look;
    const same = old && (Object.keys(next) as (keyof RowLook)[]).every((key) => old[key] === next[key]);
    return same ? old : (this.#look = next);
  }

  /** Rows are drawn alike, wherever they come from. */
  makeRow(): PaintedRow {
    return new PaintedRow(this.look);
  }

  get columnStates(): readonly ColumnState[] {
    // of whom they are is known a moment after the first drawing
    if (!this.#columns || this.#columnsOf !== this.userId) this.setColumns(readColumns(readRemembered(this.columnsKept)));
    return this.#columns ?? defaultColumns;
  }
  get columns(): readonly Column[] {
    const { selectable } = this.element;
    const known = this.#shown;
    const wanted = shownColumns(this.columnStates);
    const beside = besideColumns({ selectable, pay: this.#pays, download: this.#downloads });
    const now = this.columnStates === defaultColumns ? fitting(wanted, this.#room.room - beside) : wanted;
    return known.length === now.length && known.every((column, index) => column === now[index]) ? known : (this.#shown = now);
  }
  /** Where the customer's choice of columns is kept. */
  get columnsKept(): RememberedOptions {
    const { id } = this.element;
    return { scope: this.client?.scope, user: this.userId, element: 'invoice-table', name: `columns${id && `:${id}`}` };
  }

  /** Undefined: as at the beginning. */
  setColumns(states: readonly ColumnState[] | undefined): void {
    this.#columns = states;
    this.#columnsOf = this.userId;
  }

  sorts(field: InvoiceSort): boolean {
    return !!this.element.invoices || (this.parts.remote.loaded?.source.sorts(field) ?? true);
  }

  /** Said by the host: no event goes back to it. */
  show(query: ListQuery, given = true): void {
    this.#given = given;
    this.#asked = query;
    this.parts.around.loaded?.search.follow(query.search);
    this.element.view = query.view;
    this.element.requestUpdate();
  }

  /** The customer asks for something else. */
  change(query: ListQuery): void {
    this.show(query);
    this.element.dispatchEvent(new QueryChangeEvent(written(query)));
  }

  /** What is pressed before the code is there that knows what to do is done when it is. */
  around(work: (around: Around) => void): void {
    const { around } = this.parts;
    // One that waits is not overtaken by the next.
    if (around.loaded && this.#waiting === 0) return work(around.loaded);
    this.#waiting += 1;
    void around.use(async (loaded) => work(loaded)).finally(() => (this.#waiting -= 1));
  }

  sortBy(field: InvoiceSort): void {
    this.around((around) => around.sortBy(field));
  }

  openView({ query, columns, view }: SavedView): void {
    this.setColumns(columns.length > 0 ? readColumns(columns) : undefined);
    this.change(completed(query, view));
  }

  /** Does something with what is selected, once the code that knows how is there. */
  selecting(work: (selecting: Selecting) => Promise<void>): void {
    this.around(({ late }) => void late.selecting.use(work));
  }

  /** After a drawing: what stands around the rows is fetched, and what a first press may need. */
  settled(): void {
    const { list, parts } = this;
    parts.around.loaded?.settled();
    parts.remote.loaded?.tellSignedOut();
    if (!list?.known || list.busy) return this.#wait();
    if (this.#served === list) return;
    this.#served = list;
    clearTimeout(this.#late);
    // not before the rows are on the screen
    setTimeout(() => {
      list.prepare?.();
      this.around((around) => around.begin());
    });
  }

  /** Where rows take long, the tools do not wait for them. */
  #wait(): void {
    this.#late ??= setTimeout(() => void this.parts.around.use(async () => undefined), lateAfter);
  }

  /** Something was pressed in a row. */
  onPress(event: Event, index: number, rows: ShownRows | undefined = this.list): void {
    const [target, row] = [pressed(event), rows?.at(index)];
    if (!target || !row) return;
    if (target instanceof HTMLInputElement) {
      const { checked } = target;
      return this.selecting(async (selecting) => selecting.select(index, checked, rows));
    }
    if (target instanceof HTMLAnchorElement) event.preventDefault();
    this.around((around) => around.press(target, row));
  }
}
