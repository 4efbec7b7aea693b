import type { LitElement } from 'lit';
import type { BillingClient } from '../../client/billing-client.js';
import { AnnounceController } from '../../controllers/announce-controller.js';
import { ChangesController } from '../../controllers/changes-controller.js';
import { ClientController } from '../../controllers/client-controller.js';
import { tellFault } from '../../controllers/fault-events.js';
import { QueryController, type QueryView } from '../../controllers/query-controller.js';
import { SessionController } from '../../controllers/session-controller.js';
import type { Id } from '../../domain/entities.js';
import type { BillingError } from '../../domain/errors.js';
import { AuthRequiredEvent } from '../../events/shared-events.js';
import type { Language } from '../../i18n/locale/language.js';
import type { State } from '../../views/state-view.js';
import { connect } from '../connect.js';
import { blockedBy, sortableBy, tabsFor, type AccessFacts } from './history-access.js';
import { historyTabs, type HistoryTab } from './list-query.js';
import { PaymentList, type ListSource, type ReadPage } from './payment-list.js';

export interface ModelHost extends LitElement {
  client?: BillingClient;
  baseUrl?: string;
  readonly speech: Language;
}

/** What the element reads and from whom: client, session, capabilities and a list a tab. */
export class PaymentsModel {
  readonly announce: AnnounceController;
  readonly lists: Readonly<Record<HistoryTab, PaymentList>>;
  readonly #host: ModelHost;
  readonly #client: ClientController;
  readonly #session: SessionController;
  readonly #capabilities;
  #chosen: HistoryTab = 'scheduled';
  #toldSignedOut = false;

  constructor(host: ModelHost) {
    this.#host = host;
    this.#client = new ClientController(host, connect);
    this.#session = new SessionController(host, this.#client);
    this.announce = new AnnounceController(host);
    this.#capabilities = new QueryController(host, {
      args: () => [this.client] as const,
      ready: ([client]) => client?.capabilities !== undefined && this.#session.known && this.blocked === undefined,
      read: async ([client], signal) => client?.capabilities?.({ signal }),
    });
    const list = (tab: HistoryTab): PaymentList => new PaymentList(host, tab, () => this.#source(tab));
    this.lists = { scheduled: list('scheduled'), history: list('history'), approvals: list('approvals') };
    new ChangesController(host, this.#client, ['payments'], () => this.refresh());
    host.addController({ hostUpdated: () => this.#tellSignedOut() });
  }

  get client(): BillingClient | undefined {
    return this.#client.client;
  }

  get access(): AccessFacts {
    return {
      client: this.client,
      session: this.#session.session,
      may: (permission) => this.#session.may(permission),
      capabilities: this.#capabilities.value,
    };
  }

  get tabs(): readonly HistoryTab[] {
    return tabsFor(this.access);
  }

  /** The tab on the screen; one that is no longer allowed gives way to the first. */
  get tab(): HistoryTab {
    return this.tabs.find((tab) => tab === this.#chosen) ?? 'scheduled';
  }

  get list(): PaymentList {
    return this.lists[this.tab];
  }

  get view(): QueryView<ReadPage> {
    return this.list.view(this.userId);
  }

  get sortable(): ReturnType<typeof sortableBy> {
    return sortableBy(this.access);
  }

  get userId(): Id | undefined {
    return this.#session.session?.subject?.userId;
  }

  /** What stands in place of every list. */
  get blocked(): State | undefined {
    const kind = blockedBy(this.access);
    if (kind === 'forbidden') return { kind, thing: this.#host.speech.t('thing.payments') };
    if (kind === 'unauthenticated') return { kind, onSignIn: () => void this.#host.dispatchEvent(new AuthRequiredEvent(true)) };
    if (kind) return { kind };
    const { failure, known } = this.#session;
    return failure && !known ? { kind: 'failed', error: failure, onRetry: () => this.#session.retry() } : undefined;
  }

  /** Nothing can be shown yet. */
  get waiting(): boolean {
    const { status } = this.view;
    return this.client !== undefined && this.blocked === undefined && (status === 'loading' || status === 'idle');
  }

  choose(tab: HistoryTab): void {
    this.#chosen = tab;
    this.#host.requestUpdate();
  }

  /** Reads again what is on the screen, and the other tabs when they are opened. */
  refresh(): void {
    for (const tab of historyTabs) this.lists[tab].refresh();
  }

  /** A call failed. */
  failed(error: BillingError): void {
    if (error.code === 'unauthenticated') this.#toldSignedOut = true;
    tellFault(this.#host, error);
  }

  /** The host signs the customer in; it is told once each time there is nobody. */
  #tellSignedOut(): void {
    const signedOut = this.blocked?.kind === 'unauthenticated';
    if (signedOut && !this.#toldSignedOut) this.#host.dispatchEvent(new AuthRequiredEvent());
    this.#toldSignedOut = signedOut;
  }

  #source(tab: HistoryTab): ListSource {
    const { speech } = this.#host;
    return {
      client: this.client,
      userId: this.userId,
      open: this.#session.known && this.blocked === undefined && tab === this.tab,
      locale: speech.locale,
      failed: (error) => this.failed(error),
      heard: ({ page, restarted }) => {
        const count = speech.plural('history.count', page.items.length);
        this.announce.say(restarted ? `${speech.t('history.started')} ${count}` : count);
      },
    };
  }
}
