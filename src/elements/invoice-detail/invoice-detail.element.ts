import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { BillingClient } from '../../client/billing-client.js';
import { AnnounceController } from '../../controllers/announce-controller.js';
import { ChangesController } from '../../controllers/changes-controller.js';
import { ClientController } from '../../controllers/client-controller.js';
import { CopyController } from '../../controllers/copy-controller.js';
import { FocusController } from '../../controllers/focus-controller.js';
import { HistoryController } from '../../controllers/history-controller.js';
import { lazyPart } from '../../controllers/lazy-part.js';
import { OnlineController } from '../../controllers/online-controller.js';
import { PatienceController } from '../../controllers/patience-controller.js';
import { PrintController } from '../../controllers/print-controller.js';
import { Asking } from '../../controllers/requests-controller.js';
import { Taking } from '../../controllers/taking-controller.js';
import { SessionController } from '../../controllers/session-controller.js';
import type { Id } from '../../domain/entities.js';
import {
  AuthRequiredEvent,
  DisputeRequestEvent,
  DownloadRequestEvent,
  InvoiceOpenEvent,
  PayRequestEvent,
  SupportRequestEvent,
} from '../../events/shared-events.js';
import { commonArea } from '../../i18n/catalog/area-common.js';
import { Language } from '../../i18n/locale/language.js';
import { requestLocale } from '../../i18n/locale/request-locale.js';
import { connect } from '../connect.js';
import { InvoiceReading } from './invoice-reading.js';
import { styles } from './invoice-detail.styles.js';
import type { DetailHost } from './render-detail.js';
import { waiting } from './waiting.js';

/**
 * One invoice in full: what is owed and how to pay it, charges by category, taxes, credits, payments, disputes, documents; on the screen and
 * on paper. Give it an id; inside a provider it also shows what another element asks to open, with a way back to the list.
 *
 * ```html
 * <billing-provider base-url="https://billing.example/api/v1"><invoice-table></invoice-table><invoice-detail></invoice-detail></billing-provider>
 * <invoice-detail base-url="https://billing.example/api/v1" invoice-id="inv_1Z-204417" allow="pay"></invoice-detail>
 * ```
 *
 * @customElement invoice-detail
 * @fires {PayRequestEvent} pay-request - when the customer pressed Pay; cancelable
 * @fires {DownloadRequestEvent} download-request - when the customer wants the documents; cancelable
 * @fires {DisputeRequestEvent} dispute-request - when the customer disputes the invoice, or the lines that are ticked; cancelable
 * @fires {InvoiceOpenEvent} invoice-open - when the customer opens the invoice that replaces this one; cancelable
 * @fires {SupportRequestEvent} support-request - when a support contact was pressed; cancelable
 * @fires {BillingErrorEvent} billing-error - when something could not be read
 * @fires {AuthRequiredEvent} billing-auth-required - when nobody is signed in any more
 * @csspart heading - The title.
 * @csspart back - The button that leads back to the list.
 * @csspart actions - Pay, Download, Print, Dispute.
 * @csspart pay - The button to pay.
 * @csspart remittance - How to pay by transfer or cheque.
 * @csspart charges - The charges.
 * @csspart group - Charges of one category.
 * @csspart sums - From the total to the balance.
 */
export class InvoiceDetailElement extends LitElement implements DetailHost {
  static readonly prefix: string | undefined = undefined;
  static override styles = styles;

  /** Your own client. Wins over a provider's and over `base-url`. Default: none. */
  @property({ attribute: false }) client?: BillingClient;

  /** Address of a backend that speaks the HTTP contract. Default: none. */
  @property({ attribute: 'base-url' }) baseUrl?: string;

  /** Language, where no provider and no `<html lang>` says it. Default: `en`. */
  @property() locale?: string;

  /** Id of the invoice to show. Default: none; then it waits for an `invoice-open` of another element. */
  @property({ attribute: 'invoice-id' }) invoiceId?: Id;

  /** Requests that the page takes for a lone element: `pay`, `download`, `dispute`, separated by spaces. Default: none. */
  @property() allow?: string;

  /** Whether it shows an invoice that another element asked to open; set by the element, for the page to hide its list by. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** What other elements asked for, the latest last: each is a step that can be gone back. */
  @state() private requested: readonly Id[] = [];

  readonly clients = new ClientController(this, connect);
  readonly speech = new Language(this, [commonArea]);
  readonly online = new OnlineController(this);
  readonly session = new SessionController(this, this.clients);
  readonly asking = new Asking(this, () => this.allow);
  readonly copying = new CopyController(this);
  readonly announce = new AnnounceController(this);
  readonly reading = new InvoiceReading(this);
  readonly paper = new PrintController(this, async () => (await import('../../ui/print-alone.js')).printAlone);
  readonly patience = new PatienceController(this, () => this.reading.view.status === 'loading');
  readonly focusing = new FocusController(this);
  readonly body = lazyPart(
    this,
    () => import('./body.js'),
    (part) => ({ draw: part.renderDetail, charges: new part.ChargesState(this) }),
  );
  readonly beside = lazyPart(this, () => import('./beside.js'));
  readonly records = lazyPart(this, () => import('./records.js'));
  readonly trouble = lazyPart(this, () => import('./trouble.js'));
  readonly #history = new HistoryController(this, () => this.#stepBack());
  /** Where the focus was in the list. */
  #askedFrom: HTMLElement | undefined;

  /** Something was opened that is not on the screen yet. */
  #opening = false;
  #wasOffline = false;
  #toPrint: Id | undefined;

  constructor() {
    super();
    new Taking(this, { 'invoice-open': ({ detail }) => this.show(detail.id, detail) });
    new ChangesController(this, this.clients, ['invoices', 'payments'], () => this.reading.refresh());
  }

  /** The invoice in question. @internal */
  get shownId(): Id | undefined {
    return this.requested.at(-1) ?? (this.invoiceId || undefined);
  }

  /** Whether this is a step from a list that can be gone back. @internal */
  get canGoBack(): boolean {
    return this.open;
  }

  /** Opens an invoice as if another element had asked for it: with a way back, and with `print` on paper as soon as it is there. */
  show(id: Id, { print }: { readonly print?: boolean } = {}): void {
    this.#toPrint = print ? id : undefined;
    if (print) this.requestUpdate();
    if (id === this.shownId && this.open) return this.focusing.after('#heading');
    if (!this.open) this.#askedFrom = focusedElement();
    this.requested = [...this.requested, id];
    this.open = true;
    this.#history.entered();
    this.#opening = true;
    this.focusing.after('#heading');
  }

  /** By the button: past every step, to the list. @internal */
  back(): void {
    this.#history.leftAll();
    this.#close();
  }

  /** @internal */
  openOther(id: Id): void {
    if (this.dispatchEvent(new InvoiceOpenEvent(id))) this.show(id);
  }

  /** @internal */
  pay(): void {
    const { invoice } = this.reading;
    if (invoice) this.asking.ask(new PayRequestEvent([invoice.id]));
  }

  /** @internal */
  download(): void {
    const { invoice } = this.reading;
    if (invoice) this.asking.ask(new DownloadRequestEvent({ invoiceIds: [invoice.id] }));
  }

  /** Some lines, else the whole invoice. @internal */
  dispute(lineIds: readonly Id[]): void {
    const { invoice } = this.reading;
    if (invoice) this.asking.ask(new DisputeRequestEvent({ invoiceId: invoice.id, ...(lineIds.length > 0 && { lineIds }) }));
  }

  /** @internal */
  support(event: Event): void {
    const { invoice } = this.reading;
    if (!this.dispatchEvent(new SupportRequestEvent(invoice ? { invoiceNumber: invoice.number } : {}))) event.preventDefault();
  }

  /** @internal */
  signIn(): void {
    this.dispatchEvent(new AuthRequiredEvent(true));
  }

  /** Prints the invoice alone, whatever page it stands on. */
  async print(): Promise<void> {
    await this.paper.print('#paper');
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    requestLocale(this, this.locale, 'lone');
    this.#comeBack();
  }

  protected override updated(): void {
    if (this.#opening && this.body.loaded && this.reading.view.status !== 'loading') this.#focusOpened();
    this.#printOpened();
  }

  /** What was opened to be printed, once, as soon as it is on the screen. */
  #printOpened(): void {
    if (this.#toPrint === undefined || !this.body.loaded || this.reading.invoice?.id !== this.#toPrint) return;
    this.#toPrint = undefined;
    void this.print();
  }

  /** What could not be read without a connection is read once there is one. */
  #comeBack(): void {
    const { offline } = this.online;
    if (this.#wasOffline && !offline && this.reading.view.status === 'failed') this.reading.refresh();
    this.#wasOffline = offline;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.shownId === undefined) return nothing;
    const body = this.body.wanted();
    const { invoice } = this.reading;
    if (invoice) body?.charges.follow(invoice);
    return html`${body && this.speech.ready ? body.draw(this, body.charges) : waiting(this)}${this.announce.region()}`;
  }

  /** By the browser: the invoice before, else the list. */
  #stepBack(): void {
    if (this.requested.length < 2) return this.#close();
    this.requested = this.requested.slice(0, -1);
    this.#opening = true;
    this.focusing.after('#heading');
  }

  /** The title of what was opened is drawn anew when the answer is there: the focus goes with it, unless the customer took it elsewhere. */
  #focusOpened(): void {
    this.#opening = false;
    const { activeElement } = document;
    if (activeElement === document.body || activeElement === this) this.focusing.after('#heading');
  }

  /** The focus goes where it was once the page shows the list again. */
  #close(): void {
    const returnTo = this.#askedFrom;
    this.requested = [];
    this.open = false;
    this.#askedFrom = undefined;
    void this.updateComplete.then(() => returnTo?.focus());
  }
}

/** What has the focus, through shadow roots. */
function focusedElement(): HTMLElement | undefined {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement && at !== document.body ? at : undefined;
}
