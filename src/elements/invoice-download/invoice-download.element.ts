import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { BillingClient } from '../../client/billing-client.js';
import { ClientController } from '../../controllers/client-controller.js';
import { tellFault } from '../../controllers/fault-events.js';
import { FocusController } from '../../controllers/focus-controller.js';
import { lazyPart } from '../../controllers/lazy-part.js';
import { OnlineController } from '../../controllers/online-controller.js';
import { PatienceController } from '../../controllers/patience-controller.js';
import { Remembered } from '../../controllers/remembered.js';
import { Taking } from '../../controllers/taking-controller.js';
import { SessionController } from '../../controllers/session-controller.js';
import type { PdfFonts } from '../../documents/pdf/pdf-fonts.js';
import type { Invoice } from '../../domain/entities.js';
import type { BillingError } from '../../domain/errors.js';
import type { WantedDocuments } from '../../events/shared-events.js';
import { commonArea } from '../../i18n/catalog/area-common.js';
import { invoiceDownloadArea } from '../../i18n/catalog/area-invoice-download.js';
import { Language } from '../../i18n/locale/language.js';
import { requestLocale } from '../../i18n/locale/request-locale.js';
import { button } from '../../ui/button.js';
import { DialogController } from '../../ui/dialog.js';
import { connect } from '../connect.js';
import type { Blocked, DownloadHost } from './download-host.js';
import type { DownloadState } from './download.flow.js';
import { styles } from './invoice-download.styles.js';
import type { Order, PrintOrder } from './order.js';
import type { WorkContext } from './work-view.js';

/**
 * Downloads invoices: format, detail and packaging are chosen, then the files are made and saved; or prints them, each on a page of its own.
 * Inside a provider it opens a dialog where another element asks for a download; given a selection it stands in the page.
 *
 * ```html
 * <billing-provider base-url="https://billing.example/api/v1"><invoice-table selectable></invoice-table><invoice-download></invoice-download></billing-provider>
 * <invoice-download base-url="https://billing.example/api/v1" invoice-ids="inv_1Z-204417"></invoice-download>
 * ```
 *
 * @customElement invoice-download
 * @fires {DownloadReadyEvent} download-ready - when a file was handed to the browser to save: `files`, each with its name and its count of invoices
 * @fires {BillingErrorEvent} billing-error - when something could not be read or made
 * @fires {AuthRequiredEvent} billing-auth-required - when nobody is signed in any more
 * @csspart heading - The title, where it stands in the page.
 * @csspart dialog - The dialog.
 * @csspart summary - How many invoices, and what they come to.
 * @csspart download - The button that starts the download.
 * @csspart print - The button that prints the invoices.
 * @csspart progress - How far it is.
 * @csspart cancel - The button that stops it.
 * @csspart save - The button that saves a file made in the background.
 * @csspart retry - The button that tries again.
 * @csspart skipped - Invoices that were left out.
 * @csspart shelf - Downloads that go on while the customer does something else.
 */
export class InvoiceDownloadElement extends LitElement implements DownloadHost {
  static readonly prefix: string | undefined = undefined;
  static override styles = styles;

  /** Your own client. Wins over a provider's and over `base-url`. Default: none. */
  @property({ attribute: false }) client?: BillingClient;

  /** Address of a backend that speaks the HTTP contract. Default: none. */
  @property({ attribute: 'base-url' }) baseUrl?: string;

  /** Language, where no provider and no `<html lang>` says it. Default: `en`. */
  @property() locale?: string;

  /** What to download: `invoiceIds`, or `selectionToken` without `exceptIds`. Wins over `invoice-ids`. Default: none; then it waits for a request. */
  @property({ attribute: false }) selection?: WantedDocuments;

  /** Ids of the invoices to download, with spaces between. Default: none. */
  @property({ attribute: 'invoice-ids' }) invoiceIds?: string;

  /** Your own invoices in full, in place of a client's: their files are written in the page. Default: none. */
  @property({ attribute: false }) invoices?: readonly Invoice[];

  /** Fonts for PDFs that are written in the page. Default: none; then the page writes CSV and XML alone. */
  @property({ attribute: false }) pdfFonts?: PdfFonts;

  /** Where the page serves `document-worker.js` on its own origin. Default: beside the kit's files. */
  @property({ attribute: 'worker-url' }) workerUrl?: string;

  /** Where accounts are enrolled for XML: an https address. Default: none; then there is no link. */
  @property({ attribute: 'enrolment-href' }) enrolmentHref?: string;

  /** What another element asked for. */
  @state() private requested?: WantedDocuments;

  readonly speech = new Language(this, [commonArea, invoiceDownloadArea]);
  readonly clients = new ClientController(this, connect);
  readonly session = new SessionController(this, this.clients);
  readonly #online = new OnlineController(this);
  readonly #patience = new PatienceController(this, () => this.#form.loaded?.view.status === 'loading');
  readonly #focus = new FocusController(this);
  readonly #dialog = new DialogController(this, 'download');
  readonly #form = lazyPart(
    this,
    () => import('./form.js'),
    ({ DownloadForm }) => new DownloadForm(this),
  );
  readonly #work = lazyPart(
    this,
    () => import('./work.js'),
    ({ Downloads, ...views }) => ({ ...views, downloads: new Downloads(this) }),
  );
  readonly #trouble = lazyPart(this, () => import('./trouble.js'));
  #placed: WantedDocuments | undefined;
  #wasOffline = false;

  constructor() {
    super();
    new Taking(this, { 'download-request': ({ detail }) => this.show(detail) });
  }

  /** @internal */
  get wanted(): WantedDocuments | undefined {
    return this.requested ?? this.#placed;
  }

  /** @internal */
  get offline(): boolean {
    return this.#online.offline;
  }

  /** @internal */
  get blocked(): Blocked | undefined {
    if (this.invoices) return undefined;
    const { client } = this.clients;
    const { session } = this;
    if (client && !client.documents && !client.invoices?.get) return 'unsupported';
    if (session.session === null || session.session?.kind === 'guest') return 'unauthenticated';
    if (!session.known) return session.failure && 'session';
    return session.may('invoice.export') ? undefined : 'forbidden';
  }

  /** Opens the dialog, as if another element had asked for these invoices. */
  show(wanted: WantedDocuments): void {
    this.#work.loaded?.downloads.unwatch();
    this.requested = wanted;
    this.#dialog.open();
  }

  /** @internal */
  start(order: Order | PrintOrder): void {
    void this.#work.use(async ({ downloads }) => downloads.start(order));
    this.focusOn('#outcome');
  }

  /** @internal */
  failed(error: BillingError): void {
    tellFault(this, error);
  }

  /** @internal */
  focusOn(selector: string): void {
    this.#focus.after(selector);
  }

  /** @internal */
  close(): void {
    if (this.#dialog.opened) this.#dialog.close();
    else this.#work.loaded?.downloads.unwatch();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    requestLocale(this, this.locale, 'lone');
    if (changed.has('selection') || changed.has('invoiceIds')) this.#placed = this.selection ?? wantedBy(this.invoiceIds);
    this.#resume();
    const { offline } = this.#online;
    if (this.#wasOffline && !offline && this.#form.loaded?.view.status === 'failed') this.#form.loaded.retry();
    this.#wasOffline = offline;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { speech } = this;
    if (!speech.ready) return nothing;
    const inDialog = this.requested !== undefined;
    const work = this.#work.loaded;
    return html`
      ${work?.shelf(this.#context(work.downloads)) ?? nothing} ${this.#placed && !inDialog ? this.#place() : nothing}
      ${
        inDialog
          ? this.#dialog.render({
              title: speech.t('download.title'),
              body: html`<div lang=${speech.locale} dir=${speech.direction}>${this.#body()}</div>`,
              actions: this.#actions(),
              closeLabel: speech.t('download.close'),
              onClose: () => this.#closed(),
            })
          : nothing
      }
    `;
  }

  #place(): TemplateResult {
    const { speech } = this;
    return html`<section class="task stack tight" aria-labelledby="heading" lang=${speech.locale} dir=${speech.direction}>
      <h2 class="heading" id="heading" part="heading">${speech.t('download.title')}</h2>
      ${this.#body()}
      <div class="actions">${this.#actions()}</div>
    </section>`;
  }

  #body(): TemplateResult | typeof nothing {
    const { speech } = this;
    const form = this.#form.wanted();
    const work = this.#work.loaded;
    const task = work?.downloads.watched;
    if (work && task) return work.workBody(task, this.#context(work.downloads));
    const unloaded = [this.#form, this.#work].find((part) => part.state === 'failed');
    if (unloaded)
      return html`<p role="alert">${speech.t('failure.unexplained')}</p>${button({ label: speech.t('action.retry'), onClick: () => unloaded.retry() })}`;
    this.#work.prefetch();
    return html`
      ${this.offline ? html`<p class="offline" role="status">${speech.t('offline.banner')}</p>` : nothing}
      ${this.#patience.long ? html`<p role="status">${speech.t('loading.slow')}</p>` : nothing}
      ${this.#state() ?? form?.body() ?? html`<p role="status">${speech.t('loading.label')}</p>`}
    `;
  }

  #actions(): TemplateResult {
    const { speech } = this;
    const work = this.#work.loaded;
    const task = work?.downloads.watched;
    if (work && task) return work.workActions(task, this.#context(work.downloads));
    const form = this.#form.loaded;
    const stuck = this.blocked ?? form?.view.status === 'failed';
    return html`${form && !stuck ? form.action() : nothing}
    ${this.requested ? button({ label: speech.t('download.close'), onClick: () => this.close() }) : nothing}`;
  }

  /** What stands in place of the choices. */
  #state(): TemplateResult | typeof nothing | undefined {
    const view = this.#form.loaded?.view;
    if (!this.blocked && view?.status !== 'failed') return undefined;
    const error = view?.status === 'failed' ? view.error : undefined;
    return this.#trouble.wanted()?.trouble(this, error, () => this.#form.loaded?.retry()) ?? nothing;
  }

  #context(downloads: WorkContext['downloads']): WorkContext {
    return {
      speech: this.speech,
      downloads,
      failure: (state) => this.#failure(state),
      close: () => this.close(),
    };
  }

  #failure({ error }: Extract<DownloadState, { step: 'failed' }>): TemplateResult | typeof nothing {
    return (error && this.#trouble.wanted()?.failureText(error, this.speech)) ?? nothing;
  }

  #closed(): void {
    this.#work.loaded?.downloads.unwatch();
    this.requested = undefined;
  }

  /** Downloads that were under way when the page was left. */
  #resume(): void {
    const user = this.session.session?.subject?.userId;
    const work = this.#work.loaded;
    if (work) return work.downloads.resume(user);
    const { client } = this.clients;
    if (user === undefined || !client?.documents) return;
    const kept = new Remembered({ scope: client.scope, user, element: 'invoice-download', name: 'jobs', storage: 'session' });
    if (kept.read() !== undefined) this.#work.wanted();
  }
}

function wantedBy(ids: string | undefined): WantedDocuments | undefined {
  return ids === undefined ? undefined : { invoiceIds: ids.split(/\s+/).filter(Boolean) };
}
