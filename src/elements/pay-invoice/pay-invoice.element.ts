import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { BillingClient } from '../../client/billing-client.js';
import { hasStoredIntent } from '../../client/stored-intent.js';
import { ClientController } from '../../controllers/client-controller.js';
import { FocusController } from '../../controllers/focus-controller.js';
import { OnlineController } from '../../controllers/online-controller.js';
import { PatienceController } from '../../controllers/patience-controller.js';
import { QueryController } from '../../controllers/query-controller.js';
import type { BillingTerms } from '../../domain/entities.js';
import type { GuestFactName } from '../../domain/guest-facts.js';
import { commonArea } from '../../i18n/catalog/area-common.js';
import { payInvoiceFindArea } from '../../i18n/catalog/area-pay-invoice-find.js';
import { Language } from '../../i18n/locale/language.js';
import { requestLocale } from '../../i18n/locale/request-locale.js';
import type { PaymentFields } from '../../payment-fields/adapter.js';
import { skeleton } from '../../ui/progress.js';
import { BillingErrorEvent } from '../../events/shared-events.js';
import type { Facts } from './facts.js';
import { findStep } from './find-step.js';
import { headingOf, stepsOf, waitingFor } from './heading.js';
import { lazyPart } from '../../controllers/lazy-part.js';
import { connect } from '../connect.js';
import { makeLater } from './later.js';
import { notes, unexplained } from './notes.js';
import type { LookupNeeds } from './lookup.js';
import type { Fault, PayEvent, PayState } from './pay-invoice.flow.js';
import { styles } from './pay-invoice.styles.js';
import { support } from './support.js';

/**
 * Pays one invoice without signing in, or any number as the signed-in customer: invoices, method and date, review, confirmation.
 *
 * ```html
 * <pay-invoice base-url="https://billing.example/api/v1"></pay-invoice>
 * ```
 *
 * @customElement pay-invoice
 * @slot payment-fields - Used by the element itself for the card frame; leave it empty.
 * @fires {PaymentSubmitEvent} payment-submit - when the customer pressed Pay and nothing has been sent; cancelable
 * @fires {InvoicePaidEvent} invoice-paid - once per payment, when it was received or accepted
 * @fires {PaymentScheduledEvent} payment-scheduled - when it is made on a day to come, or once a colleague approves it
 * @fires {PaymentFailedEvent} payment-failed - when the payment did not happen; nothing was charged
 * @fires {PaymentCheckingEvent} payment-checking - when the outcome is not known yet
 * @fires {RemittanceChosenEvent} remittance-chosen - when the customer chose a transfer or a cheque
 * @fires {SupportRequestEvent} support-request - when a support contact was pressed; cancelable
 * @fires {BillingErrorEvent} billing-error - when something could not be read or written
 * @csspart heading - The title of the step.
 * @csspart submit - The main button of the first two steps.
 * @csspart pay - The button of consent.
 */
export class PayInvoiceElement extends LitElement {
  static readonly prefix: string | undefined = undefined;
  static override styles = styles;

  /** `guest` asks for facts off an invoice, `account` pays as the signed-in customer, `auto` does what fits whoever is there. Default `auto`. */
  @property() mode: 'auto' | 'guest' | 'account' = 'auto';

  /** Invoices to pay, ids with spaces between; for signed-in customers. Default: none. */
  @property({ attribute: 'invoice-ids' }) invoiceIds?: string | undefined;

  /** Requests that the host of a lone element takes: `filter`, `dispute`, `task`, with spaces between. Default: none. */
  @property() allow?: string;

  /** Whether it shows what was asked for by `invoice-ids` or by another element; set by the element itself. Default `false`. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** Your own client. Wins over a provider's and over `base-url`. Default: none. */
  @property({ attribute: false }) client?: BillingClient;

  /** Your own payment fields in place of the kit's card frame. Default: the card frame that the backend names. */
  @property({ attribute: false }) paymentFields?: PaymentFields;

  /** Address of a backend that speaks the HTTP contract. Default: none. */
  @property({ attribute: 'base-url' }) baseUrl?: string;

  /** Language, where no provider and no `<html lang>` says it. Default: `en`. */
  @property() locale?: string;

  /** Account number to start with, as printed on the invoice. Default: empty. */
  @property({ attribute: 'account-number' }) accountNumber?: string;

  /** Invoice number to start with, as printed on the invoice. Default: empty. */
  @property({ attribute: 'invoice-number' }) invoiceNumber?: string;

  /** Token of a pay link, taken from the fragment of its address; the first step is skipped. Default: none. */
  @property({ attribute: 'pay-link' }) payLink?: string;

  @state() private flow: PayState = { step: 'find' };
  @state() private facts: Facts = {};
  @state() private shownFact: GuestFactName | undefined;

  // On a slow line nothing competes with the form: the HTTP client is fetched once the form can be used.
  readonly #client = new ClientController(this, connect, () => this.#language.ready);
  readonly #language = new Language(this, [commonArea, payInvoiceFindArea]);
  readonly #online = new OnlineController(this);
  readonly #patience = new PatienceController(this, () => this.#busy);
  readonly #focus = new FocusController(this);
  readonly #terms = new QueryController(this, {
    args: () => [this.#client.client] as const,
    ready: ([client]) => client?.terms !== undefined,
    read: async ([client], signal) => client?.terms?.get({}, { signal, locale: this.#language.locale }),
  });
  readonly #later = lazyPart(
    this,
    () => import('./steps.js'),
    (steps) => makeLater(steps, this, this.#lookupNeeds),
  );
  readonly #faults = lazyPart(this, () => import('./fault-notice.js'));
  readonly #where = lazyPart(this, () => import('./where.js'));
  readonly #account = lazyPart(
    this,
    () => import('./account/account-mode.js'),
    ({ AccountMode }) => new AccountMode(this),
  );
  #openedLink: string | undefined;
  #resumeTried = false;

  /** The step on the screen. @internal */
  get pay(): PayState {
    return this.flow;
  }

  /** Words and formats in use. @internal */
  get speech(): Language {
    return this.#language;
  }

  /** Terms of the invoice's country, else of the biller's home. @internal */
  get terms(): BillingTerms | undefined {
    return (this.flow.step === 'find' ? undefined : this.flow.ticket?.terms) ?? this.#terms.value;
  }

  /** The client in use. @internal */
  get billingClient(): BillingClient | undefined {
    return this.#client.client;
  }

  /** Where the client comes from. @internal */
  get clients(): ClientController {
    return this.#client;
  }

  /** Terms of the biller's home. @internal */
  get homeTerms(): BillingTerms | undefined {
    return this.#terms.value;
  }

  /** Moves on by an event of the flow; used by the parts of this element. @internal */
  send(event: PayEvent): void {
    const before = this.flow;
    const later = this.#later.loaded;
    if (!later) return;
    this.flow = later.steps.next(before, event);
    if (event.type === 'refused') this.dispatchEvent(new BillingErrorEvent(event.error.code, event.error.details.correlationId));
    if (this.flow === before) return;
    const fault = 'fault' in this.flow && this.flow.fault !== undefined;
    const changed = this.flow.step === 'review' && this.flow.previous !== undefined;
    if (fault || changed) this.focusOn('#fault');
    else if (this.flow.step !== before.step && this.flow.step !== 'sending') this.focusOn('#heading');
    if (event.type === 'found' && this.flow.step === 'method') void later.checkout.open(this.flow.ticket);
  }

  /** Moves the focus once the next state is drawn; used by the parts of this element. @internal */
  focusOn(selector: string): void {
    this.#focus.after(selector);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    requestLocale(this, this.locale, 'lone');
    const { accountNumber, invoiceNumber } = this;
    if (changed.has('accountNumber') && accountNumber) this.facts = { accountNumber, ...this.facts };
    if (changed.has('invoiceNumber') && invoiceNumber) this.facts = { invoiceNumber, ...this.facts };
    this.#begin();
  }

  /** Once there is a client: a payment under way comes first, then the pay link. */
  #begin(): void {
    const { client } = this.#client;
    if (!client) return;
    const link = this.payLink !== this.#openedLink ? this.payLink : undefined;
    const resume = !this.#resumeTried && hasStoredIntent(client.scope);
    this.#resumeTried = true;
    this.#openedLink = this.payLink;
    if (!resume && !link) return;
    void this.#later.use(async ({ checkout, lookup }) => {
      const resumed = resume && this.flow.step === 'find' && checkout.paying.resume();
      if (link && !resumed) await lookup.openLink(link);
    });
  }

  readonly #lookupNeeds: LookupNeeds = {
    obtain: () => this.#client.obtain(),
    facts: () => this.facts,
    policy: () => this.#terms.value?.policy,
    locale: () => this.#language.locale,
    send: (event) => this.send(event),
  };

  protected override render(): TemplateResult {
    const { speech, flow } = this;
    const account = this.#mayBeAccount ? this.#account.wanted() : undefined;
    const undecided = this.#account.state === 'waiting' || (account && account.active === undefined);
    if (!speech.ready || undecided) return html`<div class="task" aria-busy="true">${skeleton({ lines: 6 })}</div>`;
    if (account?.active) {
      const above = notes(speech, { offline: this.#online.offline, long: this.#patience.long, waitingFor: '' });
      return account.render(this.#online.offline, above, (fault, retry) => this.#renderAnswer(fault, retry));
    }
    return html`
      <section class="task stack" aria-labelledby="heading" lang=${speech.locale} dir=${speech.direction}>
        <header class="head">
          <h2 class="heading" id="heading" part="heading" tabindex="-1">${headingOf(flow, speech)}</h2>
          ${this.terms ? html`<p class="payee muted"><bdi>${this.terms.policy.billerName}</bdi></p>` : nothing}
        </header>
        ${stepsOf(flow, speech)}
        ${notes(speech, { offline: this.#online.offline, long: this.#patience.long, waitingFor: waitingFor(flow, speech, this.#opening, this.#busy) })} ${flow.step === 'find' ? (this.#opening ? skeleton({ lines: 6 }) : this.#renderFind(flow.fault)) : this.#renderLater(flow)}
        <footer>${support(this, flow, speech, this.terms)}</footer>
      </section>
    `;
  }

  /** A guest's page never asks who is signed in: a look-up needs nobody, and a client of another origin without a token can have nobody. */
  get #mayBeAccount(): boolean {
    const { client } = this.#client;
    if (this.mode !== 'auto') return this.mode === 'account';
    return client?.session !== undefined && !client.guestOnly && this.payLink === undefined;
  }

  /** A pay link leads past the first step: its form is not shown while the invoice is fetched (PAY-28). */
  get #opening(): boolean {
    return (
      this.#busy &&
      this.flow.step === 'find' &&
      this.#openedLink !== undefined &&
      this.flow.fault === undefined &&
      Object.keys(this.facts).length === 0
    );
  }

  get #busy(): boolean {
    const { loaded, state } = this.#later;
    return (
      state === 'waiting' || (loaded?.lookup.busy ?? false) || (loaded?.checkout.busy ?? false) || (this.#account.loaded?.busy ?? false)
    );
  }

  #renderFind(fault: Fault | undefined): TemplateResult {
    const { speech, shownFact: shown } = this;
    const held = this.#later.loaded?.lookup.held ?? false;
    return findStep({
      speech,
      facts: this.facts,
      faults: this.#later.loaded?.lookup.faultTexts(speech) ?? new Map(),
      terms: this.terms,
      termsFailed: this.#terms.view.status === 'failed' && !this.terms,
      busy: this.#busy,
      held,
      // while the backend asks to wait, a button to try again would do nothing
      answer: this.#renderAnswer(fault, held ? undefined : () => void this.#onFind()),
      summary: this.#later.loaded?.lookup.summary(speech) ?? nothing,
      shown,
      specimen: shown && this.#where.wanted()?.invoiceSpecimen({ highlight: shown, language: speech }),
      onInput: (name, value) => this.#onInput(name, value),
      onWhere: (name) => (this.shownFact = this.shownFact === name ? undefined : name),
      errorLabel: speech.t('field.error'),
      onRetryTerms: () => this.#terms.retry(),
      onSubmit: () => void this.#onFind(),
    });
  }

  /** What became of the last try. Where even the explanation cannot be loaded, that is said in the words that are here. */
  #renderAnswer(fault: Fault | undefined, retry?: () => void): TemplateResult | typeof nothing {
    if (this.#later.state === 'failed' || (fault && this.#faults.state === 'failed')) {
      return unexplained(this.speech, retry);
    }
    return fault ? (this.#faults.wanted()?.faultNotice(fault, this.speech, retry) ?? nothing) : nothing;
  }

  #renderLater(flow: Exclude<PayState, { step: 'find' }>): TemplateResult {
    const { speech, terms } = this;
    const { loaded } = this.#later;
    if (!loaded) return skeleton({ lines: 6 });
    const { steps, checkout } = loaded;
    return steps.laterStep(flow, { speech, terms, checkout, answer: (fault, retry) => this.#renderAnswer(fault, retry) });
  }

  #onInput(name: GuestFactName, value: string): void {
    this.facts = { ...this.facts, [name]: value };
    // What comes after is fetched while the customer types.
    this.#later.prefetch();
    void this.#client.client?.prepare?.().catch(() => undefined);
  }

  async #onFind(): Promise<void> {
    const loaded = await this.#later.use(async ({ lookup }) => {
      if (!(await lookup.submit())) this.focusOn('#fault');
    });
    if (!loaded) this.focusOn('#fault');
  }
}
