import type { ReactiveController } from 'lit';
import type { GuestInvoice, Quote } from '../../client/billing-client.js';
import { CommandController } from '../../controllers/command-controller.js';
import { CopyController } from '../../controllers/copy-controller.js';
import { LazyController } from '../../controllers/lazy-controller.js';
import { isEmail } from '../../domain/email.js';
import type { TokenizedMethod } from '../../domain/entities.js';
import { asBillingError } from '../../domain/as-billing-error.js';
import type { CardFault, CardField } from '../../payment-fields/adapter.js';
import { cardFrame } from '../../payment-fields/card-frame.js';
import { CardFields } from './card-fields.js';
import type { Challenge } from './challenge.js';
import { callOptions, paymentsOf, ticketOf, type CheckoutHost, type PayingNeeds } from './checkout-host.js';
import { lazyPart } from '../../controllers/lazy-part.js';
import { methodLabel } from './method-label.js';
import { Paying } from './paying.js';
import type { PayState, Route } from './pay-invoice.flow.js';
import { RemittanceChosenEvent } from './pay-invoice.events.js';

/** A fault of the method's form: one of the card's fields, or the e-mail address. */
export interface FormFault {
  readonly field: CardField | 'email';
  readonly fault?: CardFault | undefined;
}

/**
 * Everything after the look-up: the card frame, the quote, the review, the bank's question. Loaded when a customer begins to fill in the
 * form; the element draws what the flow says.
 */
export class Checkout implements ReactiveController {
  readonly fields: CardFields;
  /** The page of the customer's bank; loaded when a bank asks. */
  readonly challenge: LazyController<Challenge>;
  readonly copying: CopyController;
  readonly paying: Paying;
  /** What is drawn where no card is taken. */
  readonly otherWays: LazyController<typeof import('./other-ways.js')>;
  readonly #host: CheckoutHost;
  readonly #command: CommandController;
  email = '';
  /** What kept the form from going on, in the order of its fields. */
  faults: readonly FormFault[] = [];

  constructor(host: CheckoutHost) {
    this.#host = host;
    this.#command = new CommandController(host);
    this.fields = new CardFields(host, () => ({
      adapter: host.paymentFields ?? cardFrame,
      setup: async () => paymentsOf(host).fields?.(callOptions(host)),
      speech: host.speech,
      ...acceptedBrands(host),
      onSubmit: () => void this.review(),
    }));
    this.challenge = new LazyController(host, async () => new (await import('./challenge.js')).Challenge(host));
    this.copying = new CopyController(host);
    this.otherWays = lazyPart(host, () => import('./other-ways.js'));
    this.paying = new Paying(host, {
      options: () => callOptions(host),
      consent: () => this.#consent(),
      refused: () => this.fields.clearSecurityCode(),
    });
    host.addController(this);
  }

  get busy(): boolean {
    return this.#command.pending || this.paying.busy;
  }

  /** A client without payment fields takes the payment by its own means; there is nothing to type here then. */
  get needsFields(): boolean {
    return this.#host.paymentFields !== undefined || this.#host.billingClient?.payments?.fields !== undefined;
  }

  /** The card frame stays in the page, unseen, while the customer reviews, so that going back loses nothing. */
  hostUpdated(): void {
    const { pay } = this.#host;
    if (pay.step === 'method' && pay.route === 'card' && this.needsFields && cardUsable(pay.quote)) this.fields.open();
    if (pay.step === 'find' || pay.step === 'blocked' || pay.step === 'done') this.fields.close();
    if (pay.step === 'action') this.#openChallenge(pay);
    else this.challenge.loaded?.close();
  }

  /** A first quote, so that limits and fees are known before a card is typed (PAY-10, PAY-11). Its failure is told when it matters. */
  async open(ticket: GuestInvoice): Promise<void> {
    try {
      const quote = await this.#quote(ticket);
      if (ticketOf(this.#host) === ticket) this.#host.send({ type: 'quoted', quote });
    } catch (thrown) {
      const error = asBillingError(thrown);
      if (!error.retryable && error.code !== 'aborted' && ticketOf(this.#host) === ticket) this.#host.send({ type: 'refused', error });
    }
  }

  choose(route: Route): void {
    const ticket = ticketOf(this.#host);
    this.#host.send({ type: 'route', route });
    if (route === 'transfer') this.#host.dispatchEvent(new RemittanceChosenEvent(ticket ? [ticket.invoice.id] : []));
  }

  /** From the error summary to the field, also into the card frame. */
  jump(field: string): void {
    if (field === 'receipt-email') this.#host.renderRoot.querySelector<HTMLElement>('#receipt-email')?.focus();
    else this.fields.focus(field as CardField);
  }

  setEmail(text: string): void {
    this.email = text;
  }

  /** From the method to the review: a token for what was typed, then the quote for exactly that method (PAY-14). */
  async review(): Promise<void> {
    const ticket = ticketOf(this.#host);
    if (!ticket) return;
    try {
      await this.#command.run(() => this.#toReview(ticket));
    } catch (thrown) {
      const error = asBillingError(thrown);
      if (error.code !== 'aborted') this.#host.send({ type: 'refused', error });
    }
  }

  back(): void {
    this.#host.send({ type: 'back' });
  }

  restart(): void {
    this.email = '';
    this.#host.send({ type: 'restart' });
  }

  retryChallenge(): void {
    this.challenge.loaded?.close();
    this.challenge.retry();
    this.#host.requestUpdate();
  }

  /** Prints one part of the element alone, whatever page it stands on. */
  async print(selector: string): Promise<void> {
    const { printAlone } = await import('../../ui/print-alone.js');
    const part = this.#host.renderRoot.querySelector<HTMLElement>(selector);
    if (part) printAlone(part);
  }

  #consent(): ReturnType<PayingNeeds['consent']> {
    const { pay, speech } = this.#host;
    if (pay.step !== 'review') throw new Error('Consent is given at the review');
    const { quote, method } = pay;
    const { invoice, session } = pay.ticket;
    const email = this.email.trim();
    const label = methodLabel(method, speech);
    return {
      input: {
        quoteId: quote.id,
        items: quote.items.map(({ invoiceId, amount }) => ({ invoiceId, amount })),
        expectedTotal: quote.total,
        payDate: quote.payDate,
        ...(method && { source: { token: method.token, type: method.type, label, funding: method.funding ?? 'unknown' } }),
        ...(email && { receiptEmail: email }),
      },
      context: {
        invoiceNumbers: [invoice.number],
        methodLabel: label,
        ...(session.token && { guestToken: session.token }),
        ...(invoice.billingContact && { supportContact: invoice.billingContact }),
        ...(invoice.country && { country: invoice.country }),
      },
    };
  }

  async #toReview(ticket: GuestInvoice): Promise<void> {
    this.faults = await this.#formFaults();
    if (this.faults.length > 0) return this.#host.focusOn('#fault');
    const method = this.needsFields ? await this.fields.tokenize() : undefined;
    const quote = await this.#quote(ticket, method);
    this.#host.send(cardUsable(quote) ? { type: 'reviewed', quote, ...(method && { method }) } : { type: 'quoted', quote });
  }

  async #formFaults(): Promise<readonly FormFault[]> {
    const card = this.needsFields ? await this.fields.faults() : {};
    const email = this.email.trim();
    const wrong = (Object.keys(card) as CardField[]).map((field) => ({ field, fault: card[field] }));
    return email && !isEmail(email) ? [...wrong, { field: 'email' }] : wrong;
  }

  #openChallenge({ action, payment, ticket }: Extract<PayState, { step: 'action' }>): void {
    const { speech, terms } = this.#host;
    this.challenge.wanted()?.open(action, {
      speech,
      merchant: terms?.policy.billerName ?? ticket?.invoice.number ?? '',
      amount: speech.moneyWithCode(payment.total),
      onResult: (result) => void this.paying.confirm(result),
    });
  }

  #quote(ticket: GuestInvoice, method?: TokenizedMethod): Promise<Quote> {
    const how = method ? { methodType: method.type, ...(method.funding && { funding: method.funding }) } : {};
    return paymentsOf(this.#host).quote({ items: [{ invoiceId: ticket.invoice.id }], ...how }, callOptions(this.#host));
  }
}

const cardUsable = (quote: Quote | undefined): boolean => quote?.methods.find((method) => method.type === 'card')?.usable ?? true;

const acceptedBrands = ({ terms }: CheckoutHost): { brands?: readonly string[] } => {
  const brands = terms?.profile.methods.find((method) => method.type === 'card')?.brands;
  return brands ? { brands } : {};
};
