import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { BillingClient } from '../../client/billing-client.js';
import type { StartTimer } from '../../controllers/patience-controller.js';
import type { Id } from '../../domain/entities.js';
import type { CurrencyTotals, InvoiceListItem, InvoiceQuery, InvoiceView } from '../../domain/invoice-query.js';
import { invoiceTableArea } from '../../i18n/catalog/area-invoice-table.js';
import { statusesArea } from '../../i18n/catalog/area-statuses.js';
import { Language } from '../../i18n/locale/language.js';
import { requestLocale } from '../../i18n/locale/request-locale.js';
import { connect } from '../connect.js';
import { styles } from './invoice-table.styles.js';
import { completed, defaultQuery, written } from './list-query.js';
import { memory } from './chunks.js';
import { layOut } from './column-layout.js';
import { screen } from './screen.js';
import { TableModel } from './table-model.js';

/** What is selected. */
export interface TableSelection {
  readonly count: number;
  /** Of what can be paid, a currency each. */
  readonly totals: readonly CurrencyTotals[];
  /** Ids that are known: of "all results" those that can be paid, up to the biller's limit. */
  readonly invoiceIds: readonly Id[];
}

/**
 * The invoices of a customer: sorted, searched, narrowed, selected, exported. Rows come from a client, page by page, or from an array.
 *
 * ```html
 * <invoice-table base-url="https://billing.example/api/v1" allow="open pay download"></invoice-table>
 * ```
 *
 * @customElement invoice-table
 * @fires {InvoiceOpenEvent} invoice-open - when the number of an invoice was pressed; cancelable
 * @fires {PayRequestEvent} pay-request - when Pay was pressed, for one invoice or for the selected ones; cancelable
 * @fires {DownloadRequestEvent} download-request - when Download was pressed; cancelable
 * @fires {DisputeRequestEvent} dispute-request - when Dispute was chosen in the menu of a row; cancelable
 * @fires {SelectionChangeEvent} selection-change - when other invoices are selected
 * @fires {QueryChangeEvent} query-change - when the customer narrowed or ordered the list in another way
 * @fires {BillingErrorEvent} billing-error - when something could not be read or written
 * @fires {AuthRequiredEvent} billing-auth-required - when nobody is signed in and no provider says so
 * @csspart heading - The title of the list.
 * @csspart table - The table.
 * @csspart row-link - The number of an invoice.
 * @csspart row-pay - The Pay button of a row; hide it where only selected invoices are to be paid.
 * @csspart row-download - The Download button of a row.
 * @csspart row-menu - The button of a row's Actions menu.
 * @csspart tool - A tool over the list; `tool-filters`, `tool-columns`, `tool-views`, `tool-export` and `tool-print` are single ones.
 * @cssprop [--billing-table-block-size=40em] - Height of the list where the rows come from an array: the others are scrolled to.
 * @cssprop [--billing-table-sticky-start=0px] - How far below the top of the page the header row stays, under a header of the host's.
 */
export class InvoiceTableElement extends LitElement {
  static readonly prefix: string | undefined = undefined;
  static override styles = styles;
  /** Waits before a search; tests give their own. @internal */
  static startTimer: StartTimer | undefined;

  /** Your own client. Wins over a provider's and over `base-url`. Default: none. */
  @property({ attribute: false }) client?: BillingClient;

  /** Address of a backend that speaks the HTTP contract. Default: none. */
  @property({ attribute: 'base-url' }) baseUrl?: string;

  /** Language, where no provider and no `<html lang>` says it. Default: `en`. */
  @property() locale?: string;

  /** Your own rows instead of a client's: sorted, searched and narrowed in the page. Default: none. */
  @property({ attribute: false }) invoices?: readonly InvoiceListItem[];

  /** `account` lists invoices; `plan` opens plans to their accounts, and those to their invoices. Default: `account`. */
  @property({ reflect: true }) view: InvoiceView = 'account';

  /** Rows of a page. Default: 25. */
  @property({ attribute: 'page-size', type: Number }) pageSize = 25;

  /** Whether invoices can be selected; `selectable="false"` takes the check boxes away. Default: true. */
  @property({ type: Boolean, converter: (value) => value !== 'false' }) selectable = true;

  /** Requests that your page takes, for an element outside a provider: "open pay download dispute". Default: none. */
  @property() allow?: string;

  /** Words and formats in use. @internal */
  readonly speech = new Language(this, [statusesArea, invoiceTableArea]);
  readonly #table = new TableModel(this, { connect, startTimer: () => InvoiceTableElement.startTimer });
  #rowsReady: Promise<unknown> | undefined;

  /** What the list shows, as plain data; `undefined` for what it shows at first: the default view, else what is open and overdue. */
  @property({ attribute: false })
  get query(): InvoiceQuery {
    return written(this.#table.asked);
  }
  set query(query: InvoiceQuery | undefined) {
    this.#table.show(query ? completed(query, this.view) : { ...defaultQuery, view: this.view }, query !== undefined);
  }

  /** What is selected. Set `{ invoiceIds }` to select others. */
  @property({ attribute: false })
  get selection(): TableSelection {
    const { list } = this.#table;
    return { count: list?.chosen.count ?? 0, totals: list?.chosen.currencies ?? [], invoiceIds: list?.chosenIds ?? [] };
  }
  set selection({ invoiceIds }: Pick<TableSelection, 'invoiceIds'>) {
    this.#table.selecting(async (selecting) => selecting.restore(invoiceIds));
  }

  /** What is in memory already is taken in before the first drawing: then there is one instead of five. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    if (this.hasUpdated || !this.invoices || !memory.isWarm) return super.scheduleUpdate();
    return this.#table.parts.around.use((around) => around.gather()).then(() => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    requestLocale(this, this.locale, 'lone');
    const table = this.#table;
    if (this.view !== 'plan') this.view = 'account';
    if (changed.has('view') && this.view !== table.asked.view) table.show({ ...table.asked, view: this.view }, false);
    if (this.invoices && !table.parts.local.loaded) this.#rowsReady = table.parts.local.use(async () => undefined);
    table.sync();
  }

  protected override render(): TemplateResult {
    return screen(this.#table);
  }

  protected override updated(): void {
    layOut(this.renderRoot, this.#table.look);
    // Not in the middle of an update: what comes of it is another one.
    queueMicrotask(() => this.#table.settled());
  }

  /** Rows of an array are drawn by code that is loaded with the first of them. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#rowsReady;
    await super.getUpdateComplete();
    await this.#table.parts.local.loaded?.ready;
    return super.getUpdateComplete();
  }
}
