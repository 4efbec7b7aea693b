import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { BillingClient } from '../../client/billing-client.js';
import { FocusController } from '../../controllers/focus-controller.js';
import { lazyPart } from '../../controllers/lazy-part.js';
import { OnlineController } from '../../controllers/online-controller.js';
import { PatienceController } from '../../controllers/patience-controller.js';
import { Asking } from '../../controllers/requests-controller.js';
import type { Id, Payment } from '../../domain/entities.js';
import type { BillingError } from '../../domain/errors.js';
import { FilterRequestEvent, InvoiceOpenEvent, PayRequestEvent } from '../../events/shared-events.js';
import { commonArea } from '../../i18n/catalog/area-common.js';
import { paymentHistoryArea } from '../../i18n/catalog/area-payment-history.js';
import { paymentStatusArea } from '../../i18n/catalog/area-payment-status.js';
import { Language } from '../../i18n/locale/language.js';
import { requestLocale } from '../../i18n/locale/request-locale.js';
import { button } from '../../ui/button.js';
import { notice } from '../../ui/notice.js';
import { tabs } from '../../ui/tabs.js';
import type { State } from '../../views/state-view.js';
import type { Draft } from './decision.flow.js';
import { historyScreen } from './history-screen.js';
import type { HistoryTab } from './list-query.js';
import type { ReadPage } from './payment-list.js';
import { PaymentCancelledEvent, PaymentRescheduledEvent } from './payment-history.events.js';
import { styles } from './payment-history.styles.js';
import { paymentSkeleton } from './payment-table.js';
import { PaymentsModel } from './payments-model.js';
import type { RowContext } from './row-context.js';

/**
 * The payments of a customer: what is scheduled, what was paid, what waits for approval.
 *
 * ```html
 * <payment-history base-url="https://billing.example/api/v1" allow="open pay"></payment-history>
 * ```
 *
 * @customElement payment-history
 * @slot header - Above the list.
 * @slot footer - Below the list.
 * @slot empty - In place of the words where there are no payments.
 * @fires {PaymentCancelledEvent} payment-cancelled - when a scheduled payment was cancelled
 * @fires {PaymentRescheduledEvent} payment-rescheduled - when a scheduled payment got another date or method
 * @fires {InvoiceOpenEvent} invoice-open - when the number of an invoice was pressed; cancelable
 * @fires {PayRequestEvent} pay-request - when Pay again was pressed at a failed payment; cancelable
 * @fires {FilterRequestEvent} filter-request - when open invoices were asked for; cancelable
 * @fires {BillingErrorEvent} billing-error - when something could not be read or written
 * @fires {AuthRequiredEvent} billing-auth-required - when nobody is signed in and no provider says so
 * @csspart heading - The title.
 * @csspart table - The payments of a page.
 * @csspart payment - One payment.
 * @csspart invoice - The number of an invoice, where it can be opened.
 * @csspart filters - What narrows the history.
 * @csspart empty - What stands in place of an empty list.
 */
export class PaymentHistoryElement extends LitElement {
  static readonly prefix: string | undefined = undefined;
  static override styles = styles;

  /** Your own client. Wins over a provider's and over `base-url`. Default: none. */
  @property({ attribute: false }) client?: BillingClient;

  /** Address of a backend that speaks the HTTP contract. Default: none. */
  @property({ attribute: 'base-url' }) baseUrl?: string;

  /** Language, where no provider and no `<html lang>` says it. Default: `en`. */
  @property() locale?: string;

  /** Requests that the host of a lone element takes: of `open`, `pay` and `filter`, with spaces between. Default: none. */
  @property() allow?: string;

  @state() private unfolded: ReadonlySet<Id> = new Set();
  /** What became of the last decision, in words. */
  @state() private outcome = '';

  readonly #language = new Language(this, [commonArea, paymentStatusArea, paymentHistoryArea]);
  readonly #model = new PaymentsModel(this);
  readonly #asking = new Asking(this, () => this.allow);
  readonly #online = new OnlineController(this);
  readonly #focus = new FocusController(this);
  readonly #patience = new PatienceController(this, () => this.#model.waiting);
  readonly #deciding = lazyPart(
    this,
    () => import('./deciding.js'),
    ({ Decisions, decisionDialog }) => ({ decisions: new Decisions(this), decisionDialog }),
  );
  readonly #filters = lazyPart(
    this,
    () => import('./filters.js'),
    ({ Filters }) => new Filters(this),
  );
  readonly #receipt = lazyPart(
    this,
    () => import('./receipt-dialog.js'),
    ({ ReceiptDialog }) => new ReceiptDialog(this),
  );
  readonly #paging = lazyPart(this, () => import('./paging.js'));
  readonly #refusal = lazyPart(this, () => import('./refusal.js'));
  readonly #state = lazyPart(this, () => import('../../views/state-view.js'));

  /** Words and formats in use. @internal */
  get speech(): Language {
    return this.#language;
  }

  /** The client in use. @internal */
  get billingClient(): BillingClient | undefined {
    return this.#model.client;
  }

  /** Reads again what is on the screen, and the other tabs when they are opened. @internal */
  refresh(): void {
    this.#model.refresh();
  }

  /** A call failed; used by the parts of this element. @internal */
  failed(error: BillingError): void {
    this.#model.failed(error);
  }

  /** Moves the focus once the next state is drawn; used by the parts of this element. @internal */
  focusOn(selector: string): void {
    this.#focus.after(selector);
  }

  /** The payment is as the customer decided; used by the parts of this element. @internal */
  decided({ kind }: Draft, payment: Payment): void {
    const { id, reference, payDate } = payment;
    const word = ({ cancel: 'cancelPayment', move: 'movePayment', approve: 'approvePayment', reject: 'rejectPayment' } as const)[kind];
    this.outcome = this.speech.t(`${word}.done`, { reference, date: this.speech.date(payDate, 'long') });
    // Once the dialog is closed: behind an open one nothing takes the focus.
    void this.updateComplete.then(() => this.focusOn('#outcome'));
    this.refresh();
    if (kind === 'cancel') this.dispatchEvent(new PaymentCancelledEvent(id));
    if (kind === 'move') this.dispatchEvent(new PaymentRescheduledEvent(id));
  }

  protected override willUpdate(): void {
    requestLocale(this, this.locale, 'lone');
  }

  protected override render(): TemplateResult {
    const { speech } = this;
    if (!speech.ready) return html`<div class="history" aria-busy="true">${paymentSkeleton(6)}</div>`;
    const { blocked, announce } = this.#model;
    return html`
      <section class="history" aria-labelledby="heading" lang=${speech.locale} dir=${speech.direction}>
        <slot name="header"></slot>
        <h2 class="heading" id="heading" part="heading" tabindex="-1">${speech.t('history.title')}</h2>
        ${this.#renderNotes()} ${blocked ? this.#renderState(blocked) : this.#renderTabs()}
        <slot name="footer"></slot>
        ${announce.region()}
      </section>
      ${this.#renderDialogs()}
    `;
  }

  #renderNotes(): TemplateResult {
    const { speech } = this;
    const unloaded = [this.#deciding, this.#receipt, this.#filters, this.#paging].find((part) => part.state === 'failed');
    return html`
      ${this.#online.offline ? notice({ tone: 'warning', role: 'status', id: 'offline', body: speech.t('offline.banner') }) : nothing}
      ${unloaded ? notice({ tone: 'danger', role: 'alert', body: speech.t('failure.unexplained'), actions: button({ label: speech.t('action.retry'), onClick: () => unloaded.retry() }) }) : nothing}
      ${this.outcome ? html`<div id="outcome" tabindex="-1">${notice({ tone: 'success', body: this.outcome })}</div>` : nothing}
      ${this.#patience.long ? html`<p class="muted" role="status">${speech.t('loading.slow')}</p>` : nothing}
    `;
  }

  #renderTabs(): TemplateResult {
    const { speech } = this;
    const { tab } = this.#model;
    return html`
      ${tabs({
        name: 'tab',
        label: speech.t('history.title'),
        tabs: this.#model.tabs.map((id) => ({ id, label: speech.t(`history.tab.${id}`) })),
        selected: tab,
        panel: 'panel',
        onSelect: (id) => this.#onTab(id),
      })}
      <div class="panel" id="panel" role="tabpanel" aria-labelledby=${`tab-${tab}`} @pointerover=${() => this.#deciding.prefetch()} @focusin=${() => this.#deciding.prefetch()}>
        ${tab === 'history' ? this.#renderFilters() : nothing} ${this.#renderList()}
      </div>
    `;
  }

  #renderFilters(): TemplateResult | typeof nothing {
    const { view, lists } = this.#model;
    const asOf = view.status === 'ready' ? view.value.page.asOf : new Date().toISOString();
    return (
      this.#filters.wanted()?.render({
        speech: this.speech,
        applied: lists.history.asked.filter,
        today: asOf.slice(0, 10),
        onApply: (filter) => lists.history.filter(filter),
      }) ?? nothing
    );
  }

  #renderList(): TemplateResult | typeof nothing {
    const { tab, list, view, sortable } = this.#model;
    return historyScreen({
      speech: this.speech,
      tab,
      list,
      view,
      isSortable: (field) => sortable.includes(field),
      rows: (read) => this.#rows(read),
      paging: () => this.#paging.wanted(),
      state: (state) => this.#renderState(state),
      showOpen: this.#asking.can('filter-request') ? () => this.#onShowOpen() : undefined,
      showHistory: tab === 'history' ? undefined : () => this.#onTab('history'),
      clearFilters: () => this.#filters.loaded?.clear({ onApply: (filter) => list.filter(filter) }),
    });
  }

  #rows({ page }: ReadPage): RowContext {
    const { access, tab, userId } = this.#model;
    return {
      speech: this.speech,
      tab,
      offline: this.#online.offline ? { describedBy: 'offline' } : undefined,
      canOpenInvoice: this.#asking.can('invoice-open'),
      canPay: this.#asking.can('pay-request'),
      mayManage: access.may('payment.manage'),
      userId,
      asOf: page.asOf,
      unfolded: this.unfolded,
      onDecide: (payment, kind) => void this.#deciding.use(async ({ decisions }) => decisions.open(payment, kind)),
      onReceipt: (payment) => void this.#receipt.use((receipt) => receipt.open(payment)),
      onPayAgain: ({ items }) => void this.#asking.ask(new PayRequestEvent(items.map(({ invoiceId }) => invoiceId))),
      onOpenInvoice: (id) => void this.#asking.ask(new InvoiceOpenEvent(id)),
      onUnfold: (id) => (this.unfolded = new Set([...this.unfolded, id])),
    };
  }

  #renderState(state: State): TemplateResult | typeof nothing {
    return this.#state.wanted()?.stateView(this.speech, state) ?? nothing;
  }

  #renderDialogs(): TemplateResult {
    const { speech } = this;
    const { loaded } = this.#deciding;
    return html`
      ${
        loaded?.decisionDialog({
          speech,
          decisions: loaded.decisions,
          offline: this.#online.offline,
          refusal: (error, draft) => this.#refusal.wanted()?.refusalNotice(error, draft, speech) ?? nothing,
        }) ?? nothing
      }
      ${this.#receipt.loaded?.render() ?? nothing}
    `;
  }

  #onTab(tab: HistoryTab): void {
    this.#model.choose(tab);
    this.outcome = '';
  }

  #onShowOpen(): void {
    this.#asking.ask(new FilterRequestEvent({ where: { groups: ['overdue', 'open'] } }));
  }
}
