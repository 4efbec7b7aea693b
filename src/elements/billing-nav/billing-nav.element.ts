import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { BillingClient } from '../../client/billing-client.js';
import { requestsContext, type Requests } from '../../context/billing-context.js';
import { ClientController } from '../../controllers/client-controller.js';
import { CommandController } from '../../controllers/command-controller.js';
import { tellFault } from '../../controllers/fault-events.js';
import { Provided } from '../../controllers/provided.js';
import { SessionController } from '../../controllers/session-controller.js';
import { signOutOf } from '../../controllers/sign-out.js';
import { asBillingError } from '../../domain/as-billing-error.js';
import { billingNavArea } from '../../i18n/catalog/area-billing-nav.js';
import { commonArea } from '../../i18n/catalog/area-common.js';
import { Language } from '../../i18n/locale/language.js';
import { requestLocale } from '../../i18n/locale/request-locale.js';
import { button } from '../../ui/button.js';
import { icon } from '../../ui/icon.js';
import { menuIcon } from '../../ui/icons.js';
import { notice } from '../../ui/notice.js';
import { skeleton } from '../../ui/progress.js';
import { NavigateEvent } from './billing-nav.events.js';
import { styles } from './billing-nav.styles.js';
import { Carrier, forgetCarried } from './carried.js';
import { navMenu, type NavMenu } from './nav-menu.js';
import { hrefOf, navPages, type NavPage } from './pages.js';

/**
 * Leads through a portal: a quick start, the pages of billing, administration, and the way out. Shows what the signed-in customer may see and
 * what your portal has, and nothing else. In a window under 640 px it is a button that opens the same.
 *
 * ```html
 * <billing-nav base="/portal/" pages="overview invoices payments" current="invoices"></billing-nav>
 * ```
 *
 * In a provider it also carries requests between pages: what nobody on a page takes, `pay-request` on the overview for instance, goes along
 * to the page `invoices` and is handed over there.
 *
 * @customElement billing-nav
 * @fires {NavigateEvent} navigate - when the customer chose a page; prevented, the link is not followed
 * @fires {BillingErrorEvent} billing-error - when signing out failed
 * @csspart nav - The navigation.
 * @csspart link - An entry.
 * @csspart link-current - The entry of this page.
 * @csspart menu-button - The button that opens the navigation in a narrow window.
 */
export class BillingNavElement extends LitElement {
  static readonly prefix: string | undefined = undefined;
  static override styles = styles;

  /** Your own client. Wins over a provider's. Default: none. */
  @property({ attribute: false }) client?: BillingClient;

  /** Page that this one is, e.g. `invoices`. Default: none. */
  @property() current?: string;

  /** Address below which your portal's pages stand, e.g. `/portal/`: `invoices` is then `/portal/invoices/`. Without it entries are buttons. */
  @property() base?: string;

  /** The pages that your portal has, with spaces between, e.g. `overview invoices payments`. Default: none. */
  @property() pages = '';

  /** Language, where no provider and no `<html lang>` says it. Default: `en`. */
  @property() locale?: string;

  @state() private open = false;
  @state() private signOutFailed = false;

  readonly #client = new ClientController(this, () => Promise.reject(new Error('billing-nav makes no client')));
  readonly #session = new SessionController(this, this.#client);
  readonly #language = new Language(this, [commonArea, billingNavArea]);
  readonly #signingOut = new CommandController(this);
  readonly #carrier = new Carrier({
    element: this,
    here: () => this.current,
    leadsTo: (page) => this.#shown.some(({ id }) => id === page),
    go: (page) => this.#go(page),
  });
  #registry: Requests | undefined;
  #leave: (() => void) | undefined;

  constructor() {
    super();
    new Provided(this, requestsContext, (registry) => this.#follow(registry));
    this.addController({ hostDisconnected: () => this.#follow(undefined) });
    this.addEventListener('keydown', (event) => this.#onKey(event));
  }

  protected override willUpdate(): void {
    requestLocale(this, this.locale, 'lone');
  }

  protected override updated(): void {
    if (this.#registry) this.#carrier.deliver(this.#registry);
  }

  protected override render(): TemplateResult {
    const speech = this.#language;
    if (!speech.ready) return html`<div class="nav" aria-busy="true">${skeleton({ lines: 5 })}</div>`;
    return html`<nav class=${this.open ? 'nav open' : 'nav'} part="nav" aria-label=${speech.t('nav.label')} lang=${speech.locale} dir=${speech.direction}>
      <button
        class="toggle"
        part="menu-button"
        type="button"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-controls="entries"
        @click=${() => (this.open = !this.open)}
      >
        ${icon(menuIcon)}<span>${speech.t('nav.menu')}</span>
      </button>
      <div class="entries" id="entries">
        ${this.#session.known || this.#session.failure ? navMenu(this.#menu) : html`<div aria-busy="true">${skeleton({ lines: 5 })}</div>`}
        ${this.#renderEnd()}
      </div>
    </nav>`;
  }

  get #menu(): NavMenu {
    return {
      speech: this.#language,
      pages: this.#shown,
      current: this.current,
      pay: this.#payPage,
      hrefOf: (id) => (this.base === undefined ? undefined : hrefOf(this.base, id)),
      onGo: (id, event) => this.#onGo(id, event),
    };
  }

  /** What the host has and this person may see; a visitor sees the two ways in and no more (R-003). */
  get #shown(): readonly NavPage[] {
    const has = new Set(this.pages.split(/\s+/));
    const visitor = this.#session.session === null;
    return navPages
      .filter(({ id }) => has.has(id))
      .filter(({ group, needs }) =>
        visitor || group === 'visitor'
          ? visitor && group === 'visitor'
          : !needs || needs.some((permission) => this.#session.may(permission)),
      );
  }

  /** Where Pay leads (R-008): always there in Korean, elsewhere for whoever may pay. */
  get #payPage(): string | undefined {
    const has = this.pages.split(/\s+/);
    const page = ['pay', 'invoices'].find((id) => has.includes(id));
    return this.#language.locale.startsWith('ko') || this.#session.may('payment.create') ? page : undefined;
  }

  #renderEnd(): TemplateResult | typeof nothing {
    const { session } = this.#session;
    const speech = this.#language;
    if (session?.kind !== 'user') return nothing;
    const { displayName, email, companyName } = session.subject ?? {};
    return html`<div class="person">
      <p>
        <span class="visually-hidden">${speech.t('nav.signedInAs')}</span> <bdi class="person-name">${displayName ?? email}</bdi>
        ${companyName ? html`<bdi class="muted small">${companyName}</bdi>` : nothing}
      </p>
      ${this.signOutFailed ? notice({ tone: 'danger', body: speech.t('nav.signOutFailed'), role: 'alert' }) : nothing}
      ${
        this.#client.client?.session?.end
          ? button({
              label: this.#signingOut.pending ? speech.t('nav.signingOut') : speech.t('nav.signOut'),
              busy: this.#signingOut.pending,
              part: 'sign-out',
              onClick: () => void this.#onSignOut(),
            })
          : nothing
      }
    </div>`;
  }

  #follow(registry: Requests | undefined): void {
    if (registry === this.#registry) return;
    this.#leave?.();
    this.#registry = registry;
    if (!registry) return void (this.#leave = undefined);
    const withdraw = registry.register(this.#carrier);
    const stop = registry.watch(() => this.#carrier.deliver(registry));
    this.#leave = () => {
      withdraw();
      stop();
    };
  }

  /** A link opened in a tab of its own is the browser's. */
  #onGo(id: string, event: MouseEvent): void {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    this.open = false;
    if (!this.dispatchEvent(new NavigateEvent(id))) event.preventDefault();
  }

  #go(id: string): void {
    if (this.dispatchEvent(new NavigateEvent(id)) && this.base !== undefined) location.assign(hrefOf(this.base, id));
  }

  async #onSignOut(): Promise<void> {
    this.signOutFailed = false;
    try {
      if ((await this.#signingOut.run(() => signOutOf(this.#session))) === 'ignored') return;
      forgetCarried();
      if (this.#shown.some(({ id }) => id === 'sign-in')) this.#go('sign-in');
    } catch (error) {
      this.signOutFailed = true;
      tellFault(this, asBillingError(error));
    }
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.open) return;
    this.open = false;
    this.renderRoot.querySelector<HTMLElement>('.toggle')?.focus();
  }
}
