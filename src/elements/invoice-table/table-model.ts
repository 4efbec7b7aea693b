import type { LitElement } from 'lit';
import type { BillingClient } from '../../client/billing-client.js';
import { AnnounceController } from '../../controllers/announce-controller.js';
import { ChangesController } from '../../controllers/changes-controller.js';
import { ClientController } from '../../controllers/client-controller.js';
import { tellFault } from '../../controllers/fault-events.js';
import { FocusController } from '../../controllers/focus-controller.js';
import { OnlineController } from '../../controllers/online-controller.js';
import { PatienceController, type StartTimer } from '../../controllers/patience-controller.js';
import { Remembered } from '../../controllers/remembered.js';
import { Asking, Taking } from '../../controllers/requests-controller.js';
import { SessionController } from '../../controllers/session-controller.js';
import type { Id, Permission } from '../../domain/entities.js';
import type { ColumnState, InvoiceListItem, InvoiceSort, InvoiceView, SavedView } from '../../domain/invoice-query.js';
import { AuthRequiredEvent, type BillingRequests } from '../../events/shared-events.js';
import type { Language } from '../../i18n/locale/language.js';
import { besideColumns } from './column-layout.js';
import { defaultColumns, fitting, readColumns, shownColumns, type Column } from './columns.js';
import type { InvoiceList } from './invoice-list.js';
import type { ShownRows } from './plan-groups.js';
import { QueryChangeEvent } from './invoice-table.events.js';
import { completed, defaultQuery, ofArray, ofClient, sortedBy, written, type ListQuery } from './list-query.js';
import { isPayableRow } from './payable-row.js';
import { partsOf, type Parts } from './parts.js';
import { press, pressed } from './presses.js';
import { RemoteSource } from './remote-source.js';
import type { RowLook } from './row.js';
import { RoomController } from './room-controller.js';
import { SearchText } from './search-text.js';
import { toolNames, type ToolName } from './toolbar.js';

/** What the element itself says. */
export interface TableElement extends LitElement {
  client?: BillingClient;
  baseUrl?: string;
  readonly speech: Language;
  readonly invoices?: readonly InvoiceListItem[];
  readonly pageSize: number;
  readonly selectable: boolean;
  readonly allow?: string;
  view: InvoiceView;
}

/** Why there is no list at all. */
export type Blocked = 'unauthenticated' | 'forbidden' | 'unsupported' | 'session' | 'failed';

/** What is asked for, where the rows come from, and what the customer may do; the screen and its parts read it and tell it. */
export class TableModel {
  readonly parts: Parts;
  readonly online: OnlineController;
  readonly patience: PatienceController;
  readonly announce: AnnounceController;
  readonly search: SearchText;
  readonly session: SessionController;
  /** The tool whose panel is open. */
  openTool: ToolName | undefined;
  #asked: ListQuery = defaultQuery;
  /** The host has said what is shown: no default view decides it. */
  #given = false;
  #columns: readonly ColumnState[] | undefined;
  #shown: readonly Column[] = [];
  #look: RowLook | undefined;
  #announced: unknown;
  #signedOut = false;
  /** The list whose rows have been on the screen. */
  #served: InvoiceList | undefined;
  readonly #client: ClientController;
  readonly #asking: Asking;
  readonly #focus: FocusController;
  readonly #remote: RemoteSource;
  readonly #room: RoomController;

  constructor(
    readonly element: TableElement,
    options: { readonly connect: (baseUrl: string) => Promise<BillingClient>; readonly startTimer: () => StartTimer },
  ) {
    this.parts = partsOf(element, this);
    this.#client = new ClientController(element, options.connect);
    this.session = new SessionController(element, this.#client);
    this.#asking = new Asking(element, () => element.allow);
    this.#focus = new FocusController(element);
    this.#room = new RoomController(element);
    this.online = new OnlineController(element);
    this.patience = new PatienceController(element, () => !this.blocked && !this.list?.known);
    this.announce = new AnnounceController(element);
    this.search = new SearchText(element, options.startTimer, (search) => this.change({ ...this.#asked, search }));
    this.#remote = new RemoteSource({
      limit: () => element.pageSize,
      locale: () => element.speech.locale,
      changed: () => element.requestUpdate(),
      failed: (error) => tellFault(element, error),
      mayOpenView: () => !this.#given,
      openView: (view) => this.openView(view),
    });
    new ChangesController(element, this.#client, ['invoices'], () => this.list?.refresh());
    new Taking(element, { 'filter-request': ({ detail }) => this.change(completed(detail.query, element.view)) });
  }

  get speech(): Language {
    return this.element.speech;
  }
  get client(): BillingClient | undefined {
    return this.#client.client;
  }
  get userId(): Id | undefined {
    return this.session.session?.subject?.userId;
  }
  get asked(): ListQuery {
    return this.#asked;
  }
  get list(): InvoiceList | undefined {
    if (this.element.invoices) return this.parts.local.loaded;
    return this.#remote.opening ? undefined : this.#remote.list;
  }

  get blocked(): Blocked | undefined {
    const { client, session } = this;
    if (this.element.invoices || !client) return undefined;
    if (!client.invoices) return 'unsupported';
    if (session.session === null || session.session?.kind === 'guest') return 'unauthenticated';
    if (!session.known) return session.failure && 'session';
    if (!session.may('invoice.view')) return 'forbidden';
    return this.list?.error && !this.list.known ? 'failed' : undefined;
  }

  /** Asks for rows, before the screen is drawn. */
  sync(): void {
    const { invoices } = this.element;
    this.#asked = invoices ? ofArray(this.#asked) : ofClient(this.#asked);
    if (invoices) {
      this.#remote.stop();
      this.parts.local.wanted()?.take(invoices, this.#asked);
    } else if (this.session.known && !['unauthenticated', 'forbidden', 'unsupported'].includes(this.blocked ?? '')) {
      this.#remote.ask(this.client, this.userId, this.#asked);
    }
  }

  may(permission: Permission): boolean {
    return (this.element.invoices && !this.client) || this.session.may(permission);
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
    const { speech, parts, element } = this;
    const next: RowLook = {
      speech,
      locale: speech.locale,
      columns: this.columns,
      selectable: element.selectable,
      open: this.can('invoice-open'),
      pay: this.#pays,
      download: this.#downloads,
      reason: parts.reasons.loaded?.reason,
    };
    const old = this.#look;
    const same = old && (Object.keys(next) as (keyof RowLook)[]).every((key) => old[key] === next[key]);
    return same ? old : (this.#look = next);
  }

  get columnStates(): readonly ColumnState[] {
    return (this.#columns ??= readColumns(this.#remembered.read()));
  }
  get columns(): readonly Column[] {
    const { selectable } = this.element;
    const known = this.#shown;
    const wanted = shownColumns(this.columnStates);
    const beside = besideColumns({ selectable, pay: this.#pays, download: this.#downloads });
    const now = this.columnStates === defaultColumns ? fitting(wanted, this.#room.room - beside) : wanted;
    return known.length === now.length && known.every((column, index) => column === now[index]) ? known : (this.#shown = now);
  }
  get #remembered(): Remembered {
    const { id } = this.element;
    return new Remembered({ scope: this.client?.scope, user: this.userId, element: 'invoice-table', name: `columns${id && `:${id}`}` });
  }

  /** Undefined: as at the beginning. */
  chooseColumns(states: readonly ColumnState[] | undefined): void {
    if (states) this.#remembered.write(states);
    else this.#remembered.clear();
    this.#columns = states;
    this.element.requestUpdate();
  }

  sorts(field: InvoiceSort): boolean {
    return !!this.element.invoices || this.#remote.sorts(field);
  }

  /** Said by the host: no event goes back to it. */
  show(query: ListQuery, given = true): void {
    this.#given = given;
    this.#asked = query;
    this.search.follow(query.search);
    this.element.view = query.view;
    this.element.requestUpdate();
  }

  /** The customer asks for something else. */
  change(query: ListQuery): void {
    this.show(query);
    this.element.dispatchEvent(new QueryChangeEvent(written(query)));
  }

  sortBy(field: InvoiceSort): void {
    this.change(sortedBy(this.#asked, field));
  }

  openView({ query, columns, view }: SavedView): void {
    this.#columns = columns.length > 0 ? readColumns(columns) : undefined;
    this.change(completed(query, view));
  }

  get tools(): readonly ToolName[] {
    const { client } = this;
    const plan = this.#asked.view === 'plan';
    return toolNames.filter((tool) => {
      if (tool === 'views') return client?.views !== undefined && this.may('preferences.own');
      return tool === 'filters' || tool === 'columns' || (!plan && this.may('invoice.export'));
    });
  }

  useTool(tool: ToolName): void {
    if (tool === 'print') return void this.parts.print.use(async (print) => print.start());
    const closes = this.openTool === tool;
    this.openTool = closes ? undefined : tool;
    this.focusOn(closes ? `#tool-${tool}` : '#panel');
  }

  closeTool(): void {
    if (this.openTool) this.useTool(this.openTool);
  }

  /** After the next drawing that has it. */
  focusOn(selector: string): void {
    this.#focus.after(selector);
  }

  /** After a drawing: rows that are there are announced, and what a first press may need is fetched. */
  settled(): void {
    const { list, parts, element, look } = this;
    parts.selecting.loaded?.tell();
    this.#tellSignedOut();
    if (!list?.known || list.busy) return;
    if (list.totals && list.totals !== this.#announced) {
      this.#announced = list.totals;
      this.announce.say(this.speech.plural('table.count', list.totals.count));
    }
    if (this.#served !== list) {
      this.#served = list;
      if (element.selectable) void parts.selecting.use(async (selecting) => selecting.begin());
    }
    if (look.pay && parts.reasons.state === 'idle' && !look.reason && someUnpayable(list)) void parts.reasons.use(async () => undefined);
  }

  /** The host signs the customer in; it is told once each time there is nobody. */
  #tellSignedOut(): void {
    const signedOut = this.blocked === 'unauthenticated';
    if (signedOut && !this.#signedOut) this.element.dispatchEvent(new AuthRequiredEvent());
    this.#signedOut = signedOut;
  }

  /** Something was pressed in a row. */
  onPress(event: Event, index: number, rows: ShownRows | undefined = this.list): void {
    const target = pressed(event);
    const row = rows?.at(index);
    if (!target || !row) return;
    if (target instanceof HTMLInputElement) {
      const { checked } = target;
      return void this.parts.selecting.use(async (selecting) => selecting.select(index, checked, rows));
    }
    if (target instanceof HTMLAnchorElement) event.preventDefault();
    press(this, target, row);
  }
}

/** Whether one of the first rows needs an explanation. */
const someUnpayable = (list: InvoiceList): boolean => {
  for (let index = 0; index < Math.min(list.length, 50); index++) {
    const row = list.at(index);
    if (row && !isPayableRow(row)) return true;
  }
  return false;
};
