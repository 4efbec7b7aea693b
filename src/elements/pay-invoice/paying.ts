import type { ReactiveController } from 'lit';
import type { BillingClient, Quote } from '../../client/billing-client.js';
import type { IntentOutcome, PendingIntent } from '../../client/payment-intent.js';
import { PaymentIntents } from '../../client/payment-intents.js';
import { CommandController } from '../../controllers/command-controller.js';
import type { PaymentOutcome, Receipt } from '../../domain/entities.js';
import { BillingError } from '../../domain/errors.js';
import { isForced } from './consent.js';
import { paymentsOf, type PayingHost, type PayingNeeds, type PayingStep } from './checkout-host.js';
import {
  InvoicePaidEvent,
  PaymentCheckingEvent,
  PaymentFailedEvent,
  PaymentScheduledEvent,
  PaymentSubmitEvent,
} from './pay-invoice.events.js';

type Settled = Extract<IntentOutcome, { kind: 'notCharged' }>;

/** Payments whose outcome some element of this page already waits for, by key: two elements never report one payment twice. */
const claimed = new Set<string>();

/** The payment itself, from consent to its outcome. One intent, one key; what is unclear about it is settled by PaymentIntents. */
export class Paying implements ReactiveController {
  readonly #host: PayingHost;
  readonly #needs: PayingNeeds;
  readonly #command: CommandController;
  readonly #checking: CommandController;
  #made: { readonly client: BillingClient; readonly intents: PaymentIntents } | undefined;
  #waiting: { readonly intent: PendingIntent; readonly abort: AbortController } | undefined;
  /** Adds the payee's address to what is shown and printed; the confirmation stands without it. */
  receipt: Receipt | undefined;

  constructor(host: PayingHost, needs: PayingNeeds) {
    this.#host = host;
    this.#needs = needs;
    this.#command = new CommandController(host);
    this.#checking = new CommandController(host);
    host.addController(this);
  }

  get busy(): boolean {
    return this.#command.pending;
  }

  /** An answer is being asked for at the customer's wish. */
  get checkingNow(): boolean {
    return this.#checking.pending;
  }

  hostConnected(): void {
    const { pay } = this.#host;
    if (pay.step === 'checking' && !this.#waiting) this.#wait(pay.intent);
  }

  /** Leaving the page stops the waiting, never the payment. */
  hostDisconnected(): void {
    this.#stopWaiting();
  }

  /** Consent (PAY-20). The host may keep it from being sent. */
  async pay(pressed: Event): Promise<void> {
    const { pay } = this.#host;
    if (pay.step !== 'review' || this.busy || isForced(pressed)) return;
    const { quote } = pay;
    const invoiceIds = quote.items.map((item) => item.invoiceId);
    if (!this.#host.dispatchEvent(new PaymentSubmitEvent({ invoiceIds, total: quote.total }))) return;
    await this.#command.run(() => this.#sendPayment(quote));
  }

  /** The payment that was under way when the page was left or reloaded, if there is one that nobody here waits for. */
  resume(): boolean {
    const intent = this.#intents.pending().find(({ key }) => !claimed.has(key));
    if (!intent) return false;
    this.#host.send({ type: 'resumed', intent });
    this.#wait(intent);
    return true;
  }

  /** The bank's page gave its answer. */
  async confirm(result: string): Promise<void> {
    const { pay } = this.#host;
    if (pay.step !== 'action') return;
    await this.#command.run(async () => {
      this.#settle(await this.#intents.confirm(pay.intent, pay.payment, result, this.#needs.options()));
    });
  }

  /** Asks at once instead of at the next turn. */
  async checkNow(): Promise<void> {
    const { pay } = this.#host;
    if (pay.step !== 'checking') return;
    await this.#checking.run(async () => {
      this.#stopWaiting();
      this.#settle(await this.#intents.resume(pay.intent, this.#needs.options()));
    });
  }

  get #intents(): PaymentIntents {
    const { billingClient: client } = this.#host;
    if (!client) throw new BillingError('unsupported');
    if (this.#made?.client !== client) this.#made = { client, intents: new PaymentIntents({ client, ...this.#needs.subject?.() }) };
    return this.#made.intents;
  }

  async #sendPayment(quote: Quote): Promise<void> {
    this.receipt = undefined;
    const { input, context } = this.#needs.consent();
    this.#host.send({ type: 'sent' });
    const invoiceIds = quote.items.map((item) => item.invoiceId);
    const onChecking = (intent: PendingIntent): void => this.#tellChecking(intent);
    const about = { ...context, invoiceIds, total: quote.total };
    this.#settle(await this.#intents.begin(input, about, { ...this.#needs.options(), onChecking }));
  }

  #wait(intent: PendingIntent): void {
    this.#stopWaiting();
    const abort = new AbortController();
    this.#waiting = { intent, abort };
    claimed.add(intent.key);
    this.#intents.watch(intent, { ...this.#needs.options(), signal: abort.signal, onOutcome: (outcome) => this.#settle(outcome) });
  }

  #stopWaiting(): void {
    if (!this.#waiting) return;
    this.#waiting.abort.abort();
    claimed.delete(this.#waiting.intent.key);
    this.#waiting = undefined;
  }

  #settle(outcome: IntentOutcome): void {
    const before = this.#host.pay;
    // Two askings may share one answer, and an outcome is told once.
    if (before.step !== 'sending' && before.step !== 'action' && before.step !== 'checking') return;
    if (outcome.kind === 'checking') {
      this.#tellChecking(outcome.intent);
      if (!this.#waiting) this.#wait(outcome.intent);
      return;
    }
    this.#host.send({ type: 'outcome', outcome });
    switch (outcome.kind) {
      case 'action':
        return this.#stopWaiting();
      case 'paid':
      case 'accepted':
        this.#stopWaiting();
        return this.#paid(outcome.payment, before);
      case 'notCharged':
        this.#stopWaiting();
        this.#needs.refused();
        this.#host.dispatchEvent(new PaymentFailedEvent(failureCode(outcome)));
    }
  }

  #tellChecking(intent: PendingIntent): void {
    const known = this.#host.pay.step === 'checking';
    this.#host.send({ type: 'outcome', outcome: { kind: 'checking', intent } });
    if (known) return;
    const { invoiceIds, total } = intent;
    this.#host.dispatchEvent(new PaymentCheckingEvent({ invoiceIds, total }));
  }

  #paid(payment: PaymentOutcome, before: PayingStep): void {
    const invoiceIds = payment.items?.map((item) => item.invoiceId) ?? invoicesOf(before);
    const { reference, total, status, payDate } = payment;
    const detail = { reference, invoiceIds, total };
    const later = status === 'scheduled' || status === 'pendingApproval';
    this.#host.dispatchEvent(later ? new PaymentScheduledEvent({ ...detail, ...(payDate && { payDate }) }) : new InvoicePaidEvent(detail));
    void this.#fetchReceipt(payment.id);
  }

  async #fetchReceipt(paymentId: string | undefined): Promise<void> {
    try {
      if (!paymentId) return;
      this.receipt = await paymentsOf(this.#host).receipt?.(paymentId, this.#needs.options());
      this.#host.requestUpdate();
    } catch {
      this.receipt = undefined;
    }
  }
}

function invoicesOf(state: PayingStep): readonly string[] {
  if (state.step === 'sending') return state.quote.items.map((item) => item.invoiceId);
  return state.step === 'checking' || state.step === 'action' ? state.intent.invoiceIds : [];
}

const failureCode = (outcome: Settled): string => {
  if (outcome.why === 'refused') return outcome.error.code;
  return outcome.why === 'declined' ? (outcome.payment.failure?.code ?? 'generic') : 'notCharged';
};
