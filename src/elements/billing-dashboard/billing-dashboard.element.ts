import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { BillingClient } from '../../client/billing-client.js';
import { AnnounceController } from '../../controllers/announce-controller.js';
import { ChangesController } from '../../controllers/changes-controller.js';
import { ClientController } from '../../controllers/client-controller.js';
import { CommandController } from '../../controllers/command-controller.js';
import { CopyController } from '../../controllers/copy-controller.js';
import { tellFault } from '../../controllers/fault-events.js';
import { lazyPart } from '../../controllers/lazy-part.js';
import { OnlineController } from '../../controllers/online-controller.js';
import { PatienceController } from '../../controllers/patience-controller.js';
import { QueryController } from '../../controllers/query-controller.js';
import { Asking } from '../../controllers/requests-controller.js';
import { SessionController } from '../../controllers/session-controller.js';
import { invoicesBehind } from '../../domain/dashboard-figures.js';
import type { Dashboard, DashboardTotals, Task } from '../../domain/dashboard.js';
import type { Policy } from '../../domain/entities.js';
import { asBillingError } from '../../domain/as-billing-error.js';
import { BillingError } from '../../domain/errors.js';
import type { InvoiceQuery } from '../../domain/invoice-query.js';
import { AuthRequiredEvent, FilterRequestEvent, InvoiceOpenEvent, PayRequestEvent, TaskOpenEvent } from '../../events/shared-events.js';
import { billingDashboardArea } from '../../i18n/catalog/area-billing-dashboard.js';
import { commonArea } from '../../i18n/catalog/area-common.js';
import { invoicesArea } from '../../i18n/catalog/area-invoices.js';
import { statusesArea } from '../../i18n/catalog/area-statuses.js';
import { Language } from '../../i18n/locale/language.js';
import { requestLocale } from '../../i18n/locale/request-locale.js';
import { button } from '../../ui/button.js';
import { notice } from '../../ui/notice.js';
import type { State } from '../../views/state-view.js';
import { connect } from '../connect.js';
import { styles } from './billing-dashboard.styles.js';
import { payableIds } from './collect-due.js';
import { dashboardView, loadingView, type DashboardView } from './dashboard-view.js';

/** What is read; the day is the biller's, where the backend says it. */
interface Overview {
  readonly dashboard: Dashboard;
  readonly policy?: Policy | undefined;
}

/**
 * The overview of a signed-in customer: what is due in each currency, what wants doing, the latest invoices, and paying what is overdue.
 *
 * ```html
 * <billing-provider base-url="/api/v1"><billing-dashboard></billing-dashboard></billing-provider>
 * ```
 *
 * @customElement billing-dashboard
 * @fires {FilterRequestEvent} filter-request - when a figure was pressed, with the query of the invoices behind it; cancelable
 * @fires {PayRequestEvent} pay-request - when the customer wants to pay; cancelable
 * @fires {InvoiceOpenEvent} invoice-open - when the customer wants to see an invoice; cancelable
 * @fires {TaskOpenEvent} task-open - when the customer wants to get on with a task; cancelable
 * @fires {AuthRequiredEvent} billing-auth-required - when the customer wants to sign in, or nobody is signed in any more
 * @fires {BillingErrorEvent} billing-error - when something could not be read
 * @csspart heading - The greeting.
 * @csspart tile - A figure; `tile-due`, `tile-overdue`, `tile-dueSoon`, `tile-scheduled`, `tile-credits` are one each.
 * @csspart tasks - The list of what wants doing.
 * @csspart latest - The table of the latest invoices.
 */
export class BillingDashboardElement extends LitElement {
  static readonly prefix: string | undefined = undefined;
  static override styles = styles;

  /** Your own client. Wins over a provider's and over `base-url`. Default: none. */
  @property({ attribute: false }) client?: BillingClient;

  /** Address of a backend that speaks the HTTP contract. Default: none. */
  @property({ attribute: 'base-url' }) baseUrl?: string;

  /** Requests that your page takes where no provider's element does: `pay`, `open`, `filter`, `task`, with spaces between. Default: none. */
  @property() allow?: string;

  /** Language, where no provider and no `<html lang>` says it. Default: `en`. */
  @property() locale?: string;

  /** Currency of which no invoice could be paid, or the failure of collecting them. */
  @state() private refused: { readonly currency: string; readonly error?: BillingError } | undefined;
  @state() private collecting: string | undefined;

  readonly #client = new ClientController(this, connect);
  readonly #session = new SessionController(this, this.#client);
  readonly #language = new Language(this, [commonArea, invoicesArea, billingDashboardArea, statusesArea]);
  readonly #asking = new Asking(this, () => this.allow);
  readonly #online = new OnlineController(this);
  readonly #announce = new AnnounceController(this);
  readonly #copying = new CopyController(this);
  readonly #command = new CommandController(this);
  readonly #states = lazyPart(this, () => import('../../views/state-view.js'));
  readonly #query = new QueryController(this, {
    args: () => [this.#client.client, this.#session.may('invoice.view')] as const,
    ready: ([client, may]) => client?.dashboard !== undefined && may,
    read: ([client], signal) => this.#read(client, signal),
  });
  readonly #patience = new PatienceController(this, () => this.#query.view.status === 'loading');

  constructor() {
    super();
    new ChangesController(this, this.#client, ['invoices', 'payments', 'credits', 'paymentMethods'], () => this.#query.retry());
  }

  /** Reads everything again, e.g. after your page changed something; what is shown stands meanwhile. */
  refresh(): void {
    this.#query.retry();
  }

  /** Words and formats in use. @internal */
  get speech(): Language {
    return this.#language;
  }

  protected override willUpdate(): void {
    requestLocale(this, this.locale, 'lone');
  }

  protected override render(): TemplateResult {
    const { speech } = this;
    if (!speech.ready) return html`<div class="dashboard" aria-busy="true">${loadingView()}</div>`;
    return html`<section class="dashboard stack" aria-label=${speech.t('dashboard.title')} lang=${speech.locale} dir=${speech.direction}>
      ${this.#content()}${this.#announce.region()}
    </section>`;
  }

  #content(): TemplateResult | typeof nothing {
    const { view, value } = this.#query;
    const state = this.#state();
    if (state) return this.#states.wanted()?.stateView(this.speech, state) ?? this.#unexplained();
    if (value) return dashboardView(this.#shown(value, view.status === 'failed'));
    return loadingView(this.#patience.long ? this.speech.t('loading.slow') : undefined);
  }

  /** Where even the explanation could not be loaded. */
  #unexplained(): TemplateResult | typeof nothing {
    if (this.#states.state !== 'failed') return nothing;
    const retry = (): void => {
      this.#states.retry();
      this.#retry();
    };
    return notice({
      tone: 'danger',
      body: this.speech.t('failure.unexplained'),
      role: 'alert',
      actions: button({ label: this.speech.t('action.retry'), onClick: retry }),
    });
  }

  /** What is shown in place of the overview, if anything. */
  #state(): State | undefined {
    const { client } = this.#client;
    const onRetry = (): void => this.#retry();
    if (this.#session.session === null)
      return { kind: 'unauthenticated', onSignIn: () => void this.dispatchEvent(new AuthRequiredEvent(true)) };
    if (client && !client.dashboard) return { kind: 'unsupported' };
    if (this.#session.known && !this.#session.may('invoice.view')) return this.#failed(new BillingError('forbidden'));
    const { view, value } = this.#query;
    if (view.status === 'failed' && (!value || view.error.code === 'unauthenticated')) return this.#failed(view.error, onRetry);
    const { failure } = this.#session;
    return failure && this.#failed(failure, onRetry);
  }

  #failed(error: BillingError, onRetry?: () => void): State {
    const { speech } = this;
    const part = this.#states.wanted();
    const thing = speech.t('thing.overview');
    if (this.#online.offline && error.code === 'network') return { kind: 'offline', ...(onRetry && { onRetry }) };
    const copying = this.#copying;
    return part?.failureState(error, thing, { copying, ...(onRetry && { onRetry }) }) ?? { kind: 'failed', error };
  }

  #shown({ dashboard, policy }: Overview, stale: boolean): DashboardView {
    const { speech } = this;
    const pays = this.#session.may('payment.create') && this.#asking.can('pay-request');
    return {
      speech,
      dashboard,
      today: policy?.today ?? dashboard.asOf.slice(0, 10),
      stale: stale || this.#online.offline ? () => this.#retry() : undefined,
      offline: this.#online.offline,
      refused: this.refused,
      collecting: this.collecting,
      onFilter: this.#asking.can('filter-request') ? (query) => this.#filter(query) : undefined,
      onPayAll: pays ? (totals) => void this.#payAll(totals, policy) : undefined,
      onPay: pays ? (id) => void this.#asking.ask(new PayRequestEvent([id])) : undefined,
      onOpen: this.#asking.can('invoice-open') ? (id) => void this.#asking.ask(new InvoiceOpenEvent(id)) : undefined,
      onTask: (task) => this.#wayOf(task),
    };
  }

  /** How to get on with a task: with what is overdue by looking at it, with others by whoever takes them. */
  #wayOf(task: Task): (() => void) | undefined {
    const amount = task.params?.['amount'];
    if (task.kind === 'overdue' && typeof amount === 'object' && this.#asking.can('filter-request'))
      return () => this.#filter({ where: invoicesBehind('overdue', amount.currency, '') });
    return this.#asking.can(new TaskOpenEvent(task)) ? () => void this.#asking.ask(new TaskOpenEvent(task)) : undefined;
  }

  #filter(query: InvoiceQuery): void {
    this.#asking.ask(new FilterRequestEvent(query));
  }

  /** What is overdue, or everything that is due where nothing is: the backend says which of it can be paid. */
  async #payAll({ currency, overdueCount }: DashboardTotals, policy: Policy | undefined): Promise<void> {
    const { speech } = this;
    this.refused = undefined;
    this.collecting = currency;
    try {
      const client = await this.#client.obtain();
      const where = { groups: overdueCount > 0 ? (['overdue'] as const) : (['overdue', 'open'] as const), currency };
      const ids = await this.#command.run(() => payableIds(client, where, { locale: speech.locale, limit: policy?.payment.maxInvoices }));
      if (ids === 'ignored') return;
      if (ids.length > 0) this.#asking.ask(new PayRequestEvent(ids));
      else this.#refuse(currency);
    } catch (thrown) {
      const error = asBillingError(thrown);
      this.#refuse(currency, error);
      tellFault(this, error);
    } finally {
      this.collecting = undefined;
    }
  }

  #refuse(currency: string, error?: BillingError): void {
    this.refused = { currency, ...(error && { error }) };
    this.#announce.say(this.speech.t(error ? 'failure.unexplained' : 'dashboard.nonePayable'));
  }

  #retry(): void {
    if (this.#session.failure) this.#session.retry();
    this.#query.retry();
  }

  async #read(client: BillingClient | undefined, signal: AbortSignal): Promise<Overview> {
    const call = { signal, locale: this.speech.locale };
    try {
      const policy = client?.terms?.get({}, call).then(
        (terms) => terms.policy,
        () => undefined,
      );
      const dashboard = await client?.dashboard?.get(call);
      if (!dashboard) throw new BillingError('unsupported');
      return { dashboard, policy: await policy };
    } catch (thrown) {
      const error = asBillingError(thrown);
      tellFault(this, error);
      throw error;
    }
  }
}
