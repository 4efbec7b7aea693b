import { html, LitElement, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { BillingClient } from '../../client/billing-client.js';
import { hasStoredIntent } from '../../client/stored-intent.js';
import { ClientController } from '../../controllers/client-controller.js';
import { FocusController } from '../../controllers/focus-controller.js';
import { OnlineController } from '../../controllers/online-controller.js';
import { PatienceController } from '../../controllers/patience-controller.js';
import { QueryController } from '../../controllers/query-controller.js';
import type { BillingTerms, GuestFactName } from '../../domain/entities.js';
import { commonArea } from '../../i18n/catalog/area-common.js';
import { payInvoiceFindArea } from '../../i18n/catalog/area-pay-invoice-find.js';
import { Language } from '../../i18n/locale/language.js';
import { requestLocale } from '../../i18n/locale/request-locale.js';
import type { PaymentFields } from '../../payment-fields/adapter.js';
import { button } from '../../ui/button.js';
import { notice } from '../../ui/notice.js';
import { skeleton } from '../../ui/progress.js';
import type { Checkout } from './checkout.js';
import { faultNotice } from './fault-notice.js';
import { findStep } from './find-step.js';
import { headingOf, stepsOf } from './heading.js';
import { Lookup } from './lookup.js';
import { BillingErrorEvent } from './pay-invoice.events.js';
import { next, start, type PayEvent, type PayState } from './pay-invoice.flow.js';
import { styles } from './pay-invoice.styles.js';
import { contactOf, support } from './support.js';

type Steps = typeof import('./steps.js');

const adopt = (root: ShadowRoot, styles: readonly CSSResult[]): void => {
  root.adoptedStyleSheets.push(...styles.flatMap(({ styleSheet }) => styleSheet ?? []));
};

/**
 * Pays an invoice without signing in: facts off the invoice, method, review, confirmation.
 *
 * ```html
 * <pay-invoice base-url="https://billing.example/api/v1"></pay-invoice>
 * ```
 *
 * @customElement pay-invoice
 * @slot payment-fields - Used by the element itself for the card frame; leave it empty.
 * @fires {PaymentSubmitEvent} payment-submit - when the customer pressed Pay and nothing has been sent; cancelable
 * @fires {InvoicePaidEvent} invoice-paid - once per payment, when it was received or accepted
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

  @state() private flow: PayState = start;
  @state() private steps: Steps | undefined;
  @state() private shownFact: GuestFactName | undefined;
  @state() private specimen: TemplateResult | undefined;

  readonly #client = new ClientController(this, async (baseUrl) => {
    const { HttpBillingClient } = await import('../../client/http-billing-client.js');
    return new HttpBillingClient({ baseUrl });
  });
  readonly #language = new Language(this, [commonArea, payInvoiceFindArea]);
  readonly #online = new OnlineController(this);
  readonly #patience = new PatienceController(this, () => this.#busy);
  readonly #focus = new FocusController(this);
  readonly #terms = new QueryController(this, {
    args: () => [this.#client.client] as const,
    ready: ([client]) => client?.terms !== undefined,
    read: async ([client], signal) => client?.terms?.get({}, { signal, locale: this.#language.locale }),
  });
  readonly #lookup = new Lookup(this, {
    obtain: () => this.#client.obtain(),
    policy: () => this.#terms.value?.policy,
    locale: () => this.#language.locale,
    prepare: () => this.#prepare(),
    send: (event) => this.send(event),
  });
  #checkout: Checkout | undefined;
  #openedLink: string | undefined;
  #prepared: Promise<void> | undefined;
  #resumeTried = false;

  /** The step on the screen. */
  get pay(): PayState {
    return this.flow;
  }

  /** Words and formats in use. */
  get speech(): Language {
    return this.#language;
  }

  /** Terms of the invoice's country, else of the biller's home. */
  get terms(): BillingTerms | undefined {
    return (this.flow.step === 'find' ? undefined : this.flow.ticket?.terms) ?? this.#terms.value;
  }

  /** The client in use. */
  get billingClient(): BillingClient | undefined {
    return this.#client.client;
  }

  /** Moves on by an event of the flow; used by the parts of this element. */
  send(event: PayEvent): void {
    const before = this.flow;
    this.flow = next(before, event);
    if (event.type === 'refused') this.dispatchEvent(new BillingErrorEvent(event.error.code, event.error.details.correlationId));
    if (this.flow === before) return;
    const fault = 'fault' in this.flow && this.flow.fault !== undefined;
    const changed = this.flow.step === 'review' && this.flow.previous !== undefined;
    if (fault || changed) this.#focus.after('#fault');
    else if (this.flow.step !== before.step && this.flow.step !== 'sending') this.#focus.after('#heading');
    if (event.type === 'found' && this.flow.step === 'method') void this.#checkout?.open(this.flow.ticket);
  }

  /** Moves the focus once the next state is drawn; used by the parts of this element. */
  focusOn(selector: string): void {
    this.#focus.after(selector);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.locale) requestLocale(this, this.locale, 'lone');
    if (changed.has('accountNumber') || changed.has('invoiceNumber')) {
      const { accountNumber, invoiceNumber } = this;
      this.#lookup.prefill({ ...(accountNumber && { accountNumber }), ...(invoiceNumber && { invoiceNumber }) });
    }
    this.#begin();
  }

  /** Once there is a client: a payment under way comes first, then the pay link. */
  #begin(): void {
    const { client } = this.#client;
    if (!client) return;
    if (!this.#resumeTried) {
      this.#resumeTried = true;
      if (hasStoredIntent(client.scope)) void this.#resume();
    }
    if (this.payLink && this.payLink !== this.#openedLink) {
      this.#openedLink = this.payLink;
      void this.#lookup.openLink(this.payLink);
    }
  }

  async #resume(): Promise<void> {
    await this.#prepare();
    if (this.flow.step === 'find') this.#checkout?.paying.resume();
  }

  /** Loads the later steps once, with their words; a failed load is tried again by the next caller. */
  #prepare(): Promise<void> {
    this.#prepared ??= this.#loadSteps().catch((error: unknown) => {
      this.#prepared = undefined;
      throw error;
    });
    return this.#prepared;
  }

  async #loadSteps(): Promise<void> {
    const steps = await import('./steps.js');
    await this.#language.join(steps.area);
    adopt(this.renderRoot as ShadowRoot, steps.laterStyles);
    this.#checkout = new steps.Checkout(this);
    this.steps = steps;
  }

  protected override render(): TemplateResult {
    const { speech, flow } = this;
    if (!speech.ready) return html`<div class="task" aria-busy="true">${skeleton({ lines: 6 })}</div>`;
    return html`
      <section class="task stack" aria-labelledby="heading" lang=${speech.locale} dir=${speech.direction}>
        <header class="head">
          <h2 class="heading" id="heading" part="heading" tabindex="-1">${headingOf(flow, speech)}</h2>
          ${this.terms ? html`<p class="payee muted"><bdi>${this.terms.policy.billerName}</bdi></p>` : nothing}
        </header>
        ${stepsOf(flow, speech)}
        ${this.#renderNotes()} ${flow.step === 'find' ? this.#renderFind() : this.#renderLater(flow)}
        <footer>${support(this, speech, this.#contact(), this.#context())}</footer>
      </section>
    `;
  }

  get #busy(): boolean {
    return this.#lookup.busy || (this.#checkout?.busy ?? false);
  }

  /** What stands above every step: no connection, an answer that takes long, terms that could not be read. */
  #renderNotes(): TemplateResult {
    const { speech } = this;
    const terms = this.#terms.view;
    return html`
      ${this.#online.offline ? notice({ tone: 'warning', role: 'status', body: speech.t('offline.banner') }) : nothing}
      <div class=${this.#patience.long ? 'muted' : 'visually-hidden'} role="status">${this.#waitingFor()}</div>
      ${this.flow.step === 'find' && terms.status === 'failed' && !terms.previous
        ? notice({
            tone: 'info',
            body: speech.t(`error.${terms.error.code}`),
            actions: button({ label: speech.t('action.retry'), onClick: () => this.#terms.retry() }),
          })
        : nothing}
    `;
  }

  /** Said by a screen reader; the sighted read it on the button, and after ten seconds here. */
  #waitingFor(): string {
    const { speech } = this;
    if (this.#patience.long) return speech.t('loading.slow');
    if (this.#lookup.busy) return speech.t('find.busy');
    return this.flow.step === 'sending' ? speech.t('pay.submitting') : '';
  }

  #renderFind(): TemplateResult {
    const { speech, flow } = this;
    return findStep({
      speech,
      facts: this.#lookup.facts,
      faults: this.#lookup.faults,
      terms: this.terms,
      busy: this.#lookup.busy,
      answer: flow.step === 'find' ? faultNotice(flow.fault, speech, () => this.#onFind()) : nothing,
      shown: this.shownFact,
      specimen: this.specimen,
      onInput: (name, value) => this.#lookup.type(name, value),
      onWhere: (name) => void this.#onWhere(name),
      onSubmit: () => void this.#onFind(),
    });
  }

  #renderLater(flow: Exclude<PayState, { step: 'find' }>): TemplateResult {
    const { speech, terms, steps } = this;
    if (!steps || !this.#checkout) return skeleton({ lines: 6 });
    return steps.laterStep(flow, { host: this, speech, terms, checkout: this.#checkout });
  }

  #contact(): ReturnType<typeof contactOf> {
    const { flow } = this;
    if (flow.step === 'checking' && flow.intent.supportContact) return flow.intent.supportContact;
    return contactOf(flow.step === 'find' ? undefined : flow.ticket?.invoice, this.terms);
  }

  #context(): { invoiceNumber?: string; code?: string } {
    const { flow } = this;
    if (flow.step === 'find') return flow.fault?.kind === 'refused' ? { code: flow.fault.error.code } : {};
    return { ...(flow.ticket && { invoiceNumber: flow.ticket.invoice.number }), code: flow.step };
  }

  async #onFind(): Promise<void> {
    if (!(await this.#lookup.submit())) this.#focus.after('#fault');
  }

  async #onWhere(name: GuestFactName): Promise<void> {
    this.shownFact = this.shownFact === name ? undefined : name;
    if (!this.shownFact) return;
    const { invoiceSpecimen, specimenStyles } = await import('./where.js');
    if (!this.specimen) adopt(this.renderRoot as ShadowRoot, [specimenStyles]);
    this.specimen = invoiceSpecimen({ highlight: name, language: this.speech });
  }
}
