import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { Asking } from '../../../controllers/requests-controller.js';
import { Taking } from '../../../controllers/taking-controller.js';
import { Cart } from '../../../controllers/cart.js';
import { HistoryController } from '../../../controllers/history-controller.js';
import { ReturnFocus } from '../../../controllers/return-focus.js';
import { SessionController } from '../../../controllers/session-controller.js';
import type { Id, SupportContact } from '../../../domain/entities.js';
import { BillingError } from '../../../domain/errors.js';
import { SupportRequestEvent } from '../../../events/shared-events.js';
import { invoicesArea } from '../../../i18n/catalog/area-invoices.js';
import { payAccountArea } from '../../../i18n/catalog/area-pay-account.js';
import { payInvoiceOtherArea } from '../../../i18n/catalog/area-pay-invoice-other.js';
import { payInvoicePayArea } from '../../../i18n/catalog/area-pay-invoice-pay.js';
import { receiptArea } from '../../../i18n/catalog/area-receipt.js';
import { statusesArea } from '../../../i18n/catalog/area-statuses.js';
import { button } from '../../../ui/button.js';
import { DialogController } from '../../../ui/dialog.js';
import { icon } from '../../../ui/icon.js';
import { backIcon } from '../../../ui/icons.js';
import { skeleton } from '../../../ui/progress.js';
import { notice } from '../../../ui/notice.js';
import { supportContact } from '../../../views/support-contact.js';
import type { Fault } from '../pay-invoice.flow.js';
import { actionStep, checkingStep } from '../waiting-step.js';
import { AccountCheckout } from './account-checkout.js';
import type { AccountContext } from './account-context.js';
import { accountSteps, position, titleOf } from './account-heading.js';
import type { AccountHost } from './account-host.js';
import { AccountPayment } from './account-payment.js';
import { lapseIn, type AccountState } from './account-state.js';
import { accountDoneStep } from './done-step.js';
import { invoicesStep } from './invoices-step.js';
import { accountMethodStep } from './method-step.js';
import { accountReviewStep } from './review-step.js';
import { SessionEnd } from './session-end.js';

export { accountStyles as styles } from './account.styles.js';
export const areas = [payAccountArea, payInvoicePayArea, payInvoiceOtherArea, invoicesArea, receiptArea, statusesArea] as const;

/** Steps at which something would be lost by leaving. */
const entered: ReadonlySet<AccountState['step']> = new Set(['method', 'review', 'sending', 'action']);

/** Paying as a signed-in customer: who it is, which invoices, and every step on the screen. Loaded where somebody may be signed in. */
export class AccountMode implements ReactiveController {
  readonly #host: AccountHost;
  readonly #session: SessionController;
  readonly #history: HistoryController;
  readonly #leaving: DialogController;
  readonly account: AccountPayment;
  readonly checkout: AccountCheckout;
  readonly #asking: Asking;
  readonly #focusBefore: ReturnFocus;
  readonly #end: SessionEnd;
  #started: string | undefined;
  #resumed = false;
  #cart: Cart | undefined;

  constructor(host: AccountHost) {
    this.#host = host;
    this.#session = new SessionController(host, host.clients);
    this.#asking = new Asking(host, () => host.allow);
    this.#history = new HistoryController(host, () => this.#onBrowserBack());
    this.#leaving = new DialogController(host, 'leaving');
    this.#focusBefore = new ReturnFocus(host);
    this.account = new AccountPayment(host, (before, after) => this.#onMoved(before, after));
    this.checkout = new AccountCheckout(host, this.account, () => this.#session.session?.subject?.userId);
    this.#end = new SessionEnd(host, { session: this.#session, account: this.account, changed: () => this.#forget() });
    new Taking(host, { 'pay-request': ({ detail }) => this.#take(detail.invoiceIds) });
    host.addController(this);
  }

  /** Whether this is how the element pays: always where the host says so, else for whoever is signed in; undefined until that is known. */
  get active(): boolean | undefined {
    if (this.#host.mode === 'account') return true;
    if (!this.#session.known) return this.#session.failure ? false : undefined;
    return this.#session.session?.kind === 'user' || this.#end.waits;
  }

  get busy(): boolean {
    return this.checkout.busy;
  }

  hostUpdate(): void {
    if (!this.active || !this.#session.known || !this.#host.billingClient) return;
    this.#resume();
    const ids = this.#host.invoiceIds ?? '';
    if (this.#started === ids) return;
    this.#started = ids;
    const asked = ids.split(/[\s,]+/).filter(Boolean);
    if (asked.length > 0) this.#open(asked);
    else if (this.#host.checkVisibility()) void this.account.start(this.#kept.ids);
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.#onUnload);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.#onUnload);
  }

  readonly #onUnload = (event: BeforeUnloadEvent): void => {
    if (this.active && this.#session.session !== null && entered.has(this.account.state.step)) event.preventDefault();
  };

  render(
    offline: boolean,
    notes: TemplateResult,
    answer: (fault: Fault | undefined, retry?: () => void) => TemplateResult | typeof nothing,
  ): TemplateResult {
    const { speech } = this.#host;
    const { state } = this.account;
    const context: AccountContext = {
      speech,
      account: this.account,
      checkout: this.checkout,
      asking: this.#asking,
      offline,
      answer,
      focusOn: (selector) => this.#host.focusOn(selector),
      close: () => this.#close(),
    };
    return html`
      <section class="task stack" aria-labelledby="heading" lang=${speech.locale} dir=${speech.direction}>
        ${
          this.#host.open
            ? html`<div>
                ${button({
                  kind: 'link',
                  label: speech.t('payAccount.backToList'),
                  icon: html`<span class="mirror">${icon(backIcon)}</span>`,
                  part: 'back',
                  onClick: () => this.#leave(),
                })}
              </div>`
            : nothing
        }
        <header class="head">
          <h2 class="heading" id="heading" part="heading" tabindex="-1">${speech.t(titleOf(state))}</h2>
          ${this.account.policy ? html`<p class="payee muted"><bdi>${this.account.policy.billerName}</bdi></p>` : nothing}
        </header>
        ${accountSteps(state, speech)}
        ${notes} ${this.#refusal(answer) ?? this.#step(state, context)}
        <footer>${this.#support()}</footer>
        ${this.#leavingDialog()}
      </section>
    `;
  }

  #step(state: AccountState, context: AccountContext): TemplateResult {
    switch (state.step) {
      case 'invoices':
        return invoicesStep(state, context);
      case 'method':
        return accountMethodStep(state, context, this.#host);
      case 'review':
      case 'sending':
        return accountReviewStep(state, context);
      case 'action':
        return actionStep(context);
      case 'checking':
        return checkingStep(state, context);
      case 'done':
        return accountDoneStep(state, context);
    }
  }

  /** Nobody signed in, or somebody who may not pay: nothing is asked of the backend. What was entered is kept for after signing in. */
  #refusal(answer: (fault: Fault) => TemplateResult | typeof nothing): TemplateResult | typeof nothing | undefined {
    if (!this.#session.known)
      return this.#session.failure ? answer({ kind: 'refused', error: this.#session.failure }) : skeleton({ lines: 6 });
    if (this.#session.session === null)
      return answer(lapseIn(this.account.state) ?? { kind: 'refused', error: new BillingError('unauthenticated') });
    if (!this.#session.may('payment.create')) {
      return notice({ tone: 'info', body: this.#host.speech.t('account.noPermission') });
    }
    return undefined;
  }

  #support(): TemplateResult | typeof nothing {
    const { account } = this;
    const [only, second] = account.draft.items;
    const printed = second ? undefined : only?.invoice.billingContact;
    const { state } = account;
    const kept = state.step === 'checking' || state.step === 'action' ? state.intent.supportContact : undefined;
    const contact: SupportContact | undefined = printed ?? kept ?? account.terms?.profile.support ?? this.#host.homeTerms?.profile.support;
    if (!contact) return nothing;
    const number = only?.invoice.number;
    const onRequest = (event: Event): void => {
      const request = new SupportRequestEvent({ ...(number && { invoiceNumber: number }), code: state.step });
      if (!this.#host.dispatchEvent(request)) event.preventDefault();
    };
    return supportContact({ contact, language: this.#host.speech, onRequest });
  }

  #leavingDialog(): TemplateResult {
    const { speech } = this.#host;
    return this.#leaving.render({
      title: speech.t('leave.title'),
      body: speech.t('leave.text'),
      closeLabel: speech.t('leave.stay'),
      actions: html`
        ${button({
          label: speech.t('leave.leave'),
          kind: 'danger',
          onClick: () => {
            this.#leaving.close();
            this.#close();
          },
        })}
        ${button({ label: speech.t('leave.stay'), onClick: () => this.#leaving.close() })}
      `,
    });
  }

  get #kept(): Cart {
    this.#cart ??= new Cart(this.#host.billingClient?.scope, this.#session.session?.subject?.userId);
    return this.#cart;
  }

  #forget(): void {
    this.#started = this.#cart = undefined;
    void this.account.start([]);
  }

  /** Another element wants these invoices paid. A payment under way is not given up for it. */
  #take(ids: readonly Id[]): void {
    const { step } = this.account.state;
    if (step === 'sending' || step === 'action' || step === 'checking') return this.#host.focusOn('#heading');
    this.#started = ids.join(' ');
    this.#host.invoiceIds = this.#started;
    this.#open(ids);
  }

  #open(ids: readonly Id[]): void {
    if (!this.#host.open) {
      this.#focusBefore.remember();
      this.#history.entered();
    }
    this.#host.open = true;
    void this.account.start(ids);
    this.#host.focusOn('#heading');
  }

  #leave(): void {
    if (entered.has(this.account.state.step)) this.#leaving.open();
    else this.#close();
  }

  /** Back to the list that the customer came from, or to the beginning where there is none. */
  #close(): void {
    this.#history.leftAll();
    this.#started = '';
    this.#host.open = false;
    this.#focusBefore.giveBack();
    this.#host.invoiceIds = undefined;
    void this.account.start([]);
  }

  #onBrowserBack(): void {
    const { step } = this.account.state;
    if (step === 'method' || step === 'review') this.account.back();
    else if (step === 'invoices' || step === 'done') this.#close();
  }

  #onMoved(before: AccountState, after: AccountState): void {
    const [from, to] = [position[before.step], position[after.step]];
    if (after.step === 'done') this.#paid(after);
    else if (after.step === 'method' || after.step === 'review') {
      if (to > from) this.#history.entered();
    }
    const fault = 'fault' in after && after.fault !== undefined;
    const changed = after.step === 'review' && after.previous !== undefined;
    if (fault || changed) this.#host.focusOn('#fault');
    else if (after.step !== before.step && after.step !== 'sending') this.#host.focusOn('#heading');
  }

  /** What is paid leaves the cart; going back would lead to steps that are over. */
  #paid({ payment }: Extract<AccountState, { step: 'done' }>): void {
    this.#history.leftAll();
    const paid = new Set(payment.items?.map(({ invoiceId }) => invoiceId) ?? this.account.draft.items.map(({ invoice }) => invoice.id));
    this.#kept.set(this.#kept.ids.filter((id) => !paid.has(id)));
  }

  /** A payment that was under way when the page was left comes first. */
  #resume(): void {
    if (this.#resumed) return;
    this.#resumed = true;
    if (this.#session.session?.kind === 'user' && this.checkout.paying.resume()) this.#host.open = true;
  }
}
