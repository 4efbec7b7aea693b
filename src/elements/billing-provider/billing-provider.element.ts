import { ContextProvider } from '@lit/context';
import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { BillingClient } from '../../client/billing-client.js';
import { clientContext, requestsContext } from '../../context/billing-context.js';
import type { AuthRequiredEvent } from '../../events/shared-events.js';
import { ClientController } from '../../controllers/client-controller.js';
import { requestLocale } from '../../i18n/locale/request-locale.js';
import { connect } from '../connect.js';
import { styles } from './billing-provider.styles.js';
import { RequestRegistry } from '../../controllers/request-registry.js';
import { SessionProvider } from './session-provider.js';

/**
 * Gives one client, one session, one language and one colour scheme to every element inside it, and hands their requests (`pay-request`,
 * `invoice-open`, ...) to the first element inside that takes them. Draws nothing itself.
 *
 * ```html
 * <billing-provider base-url="https://billing.example/api/v1" locale="nl">
 *   <pay-invoice></pay-invoice>
 * </billing-provider>
 * ```
 *
 * @customElement billing-provider
 * @slot - The elements, and anything else.
 * @fires {AuthRequiredEvent} billing-auth-required - when nobody is signed in any more; once
 * @fires {SessionWarningEvent} billing-session-warning - when the session ends soon; prevented, the kit's own dialog stays closed
 */
export class BillingProviderElement extends LitElement {
  static readonly prefix: string | undefined = undefined;
  static override styles = styles;

  /** Your own client. Wins over `base-url`. Default: none. */
  @property({ attribute: false }) client?: BillingClient;

  /** Address of a backend that speaks the HTTP contract, e.g. `https://billing.example/api/v1`. Ignored where `client` is set. */
  @property({ attribute: 'base-url' }) baseUrl?: string;

  /** Language of every element of the kit on the page: `en`, `nl`, `fr`, `ko`, or with a region. Default: that of `<html lang>`. */
  @property() locale?: string;

  /** Address of your sign-in page: "Sign in" of an element inside leads there, unless `billing-auth-required` is prevented. Default: none. */
  @property({ attribute: 'sign-in-url' }) signInUrl?: string;

  /** `auto` follows the page, `light` and `dark` hold one scheme. Default `auto`. */
  @property({ reflect: true, useDefault: true }) theme: 'auto' | 'light' | 'dark' = 'auto';

  readonly #client = new ClientController(this, connect);
  readonly #provided = new ContextProvider(this, { context: clientContext });
  readonly #session = new SessionProvider(this, this.#client);

  constructor() {
    super();
    new ContextProvider(this, { context: requestsContext, initialValue: new RequestRegistry() });
    this.addEventListener('billing-auth-required', (event) => this.#onAuthRequired(event));
  }

  /**
   * Keeps the session of the signed-in customer alive, e.g. while they work elsewhere on your page.
   * @throws BillingError `unsupported` where the client cannot, or what the call was refused with
   */
  async extendSession(): Promise<void> {
    const { extendSession } = await import('../../controllers/session-commands.js');
    await extendSession(await this.#client.obtain());
  }

  /**
   * Signs the customer out in every tab and forgets what elements remember for them.
   * @throws BillingError `unsupported` where the client cannot, or what the call was refused with
   */
  async signOut(): Promise<void> {
    await this.#session.signOut();
  }

  /** After the page around has heard it. */
  #onAuthRequired(event: AuthRequiredEvent): void {
    const { signInUrl } = this;
    if (!event.detail.asked || !signInUrl) return;
    const { href, protocol } = new URL(signInUrl, document.baseURI);
    queueMicrotask(() => {
      if (!event.defaultPrevented && /^https?:$/.test(protocol)) location.assign(href);
    });
  }

  protected override willUpdate(): void {
    const { client } = this.#client;
    if (!this.#provided.value || this.#provided.value.client !== client) {
      this.#provided.setValue({ ...(client && { client }), obtain: () => this.#client.obtain() });
    }
    requestLocale(this, this.locale, 'provider');
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
