import type { ReactiveController } from 'lit';
import { CopyController } from '../../../controllers/copy-controller.js';
import { tellFault } from '../../../controllers/fault-events.js';
import { LazyController } from '../../../controllers/lazy-controller.js';
import { lazyPart } from '../../../controllers/lazy-part.js';
import type { TokenizedMethod } from '../../../domain/entities.js';
import type { CardField } from '../../../payment-fields/adapter.js';
import { cardFrame } from '../../../payment-fields/card-frame.js';
import { CardFields } from '../card-fields.js';
import type { Challenge } from '../challenge.js';
import type { FormFault } from '../checkout.js';
import { paymentsOf } from '../checkout-host.js';
import { Paying } from '../paying.js';
import type { AccountHost } from './account-host.js';
import type { AccountPayment } from './account-payment.js';
import { lapseIn, type AccountEvent } from './account-state.js';
import { quotedCard } from './method-choosing.js';

/** The card frame, the bank's page and the payment itself, for a signed-in customer. */
export class AccountCheckout implements ReactiveController {
  readonly fields: CardFields;
  readonly challenge: LazyController<Challenge>;
  readonly copying: CopyController;
  readonly paying: Paying;
  readonly otherWays: LazyController<typeof import('../other-ways.js')>;
  readonly #host: AccountHost;
  readonly #account: AccountPayment;
  /** What keeps the card's form from going on. */
  faults: readonly FormFault[] = [];

  constructor(host: AccountHost, account: AccountPayment, subject: () => string | undefined) {
    this.#host = host;
    this.#account = account;
    this.fields = new CardFields(host, () => ({
      adapter: host.paymentFields ?? cardFrame,
      setup: async () => paymentsOf(host).fields?.(account.options()),
      speech: host.speech,
      ...this.#brands(),
      onSubmit: () => void this.review(),
    }));
    this.challenge = new LazyController(host, async () => new (await import('../challenge.js')).Challenge(host));
    this.copying = new CopyController(host);
    this.otherWays = lazyPart(host, () => import('../other-ways.js'));
    const paying = {
      addController: (controller: ReactiveController) => host.addController(controller),
      removeController: (controller: ReactiveController) => host.removeController(controller),
      requestUpdate: () => host.requestUpdate(),
      get updateComplete() {
        return host.updateComplete;
      },
      dispatchEvent: (event: Event) => host.dispatchEvent(event),
      get pay() {
        return account.state;
      },
      get billingClient() {
        return host.billingClient;
      },
      send: (event: AccountEvent) => this.#send(event),
    };
    this.paying = new Paying(paying, {
      options: () => account.options(),
      consent: () => account.consent(),
      refused: () => this.fields.clearSecurityCode(),
      subject: () => {
        const id = subject();
        return id === undefined ? {} : { subject: id };
      },
    });
    host.addController(this);
  }

  get busy(): boolean {
    return this.#account.busy || this.paying.busy;
  }

  get needsFields(): boolean {
    return this.#host.paymentFields !== undefined || this.#host.billingClient?.payments?.fields !== undefined;
  }

  hostUpdated(): void {
    const { state, draft, quoting } = this.#account;
    const typed = draft.choice?.kind === 'new' && this.needsFields && (quotedCard(quoting.quote)?.usable ?? true);
    if (state.step === 'method' && typed) this.fields.open();
    if (state.step === 'invoices' || state.step === 'done') this.fields.close();
    if (state.step === 'action') this.#openChallenge(state);
    else this.challenge.loaded?.close();
  }

  /** From the method to the review; a card that was typed becomes a token first. */
  async review(): Promise<void> {
    await this.#account.review(() => this.#tokenize());
  }

  jump(field: string): void {
    this.fields.focus(field as CardField);
  }

  retryChallenge(): void {
    this.challenge.loaded?.close();
    this.challenge.retry();
    this.#host.requestUpdate();
  }

  async print(selector: string): Promise<void> {
    const { printAlone } = await import('../../../ui/print-alone.js');
    const part = this.#host.renderRoot.querySelector<HTMLElement>(selector);
    if (part) printAlone(part);
  }

  async #tokenize(): Promise<TokenizedMethod | undefined> {
    if (!this.needsFields) return undefined;
    const wrong = await this.fields.faults();
    this.faults = (Object.keys(wrong) as CardField[]).map((field) => ({ field, fault: wrong[field] }));
    if (this.faults.length === 0) return this.fields.tokenize();
    this.#host.requestUpdate();
    this.#host.focusOn('#fault');
    return undefined;
  }

  #send(event: AccountEvent): void {
    this.#account.send(event);
    const fault = event.type === 'outcome' && lapseIn(this.#account.state);
    if (fault && fault.kind === 'refused') tellFault(this.#host, fault.error);
  }

  #openChallenge({ action, payment }: Extract<AccountPayment['state'], { step: 'action' }>): void {
    const { speech } = this.#host;
    this.challenge.wanted()?.open(action, {
      speech,
      merchant: this.#account.policy?.billerName ?? payment.reference,
      amount: speech.moneyWithCode(payment.total),
      onResult: (result) => void this.paying.confirm(result),
    });
  }

  #brands(): { brands?: readonly string[] } {
    const profile = this.#account.terms?.profile ?? this.#host.homeTerms?.profile;
    const brands = profile?.methods.find((method) => method.type === 'card')?.brands;
    return brands ? { brands } : {};
  }
}
