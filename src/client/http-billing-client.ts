import { vBillingTerms, vCapabilities, vSession } from '../contract/generated/terms-validators.js';
import type { Payment, PaymentOutcome } from '../domain/entities.js';
import { BillingError } from '../domain/errors.js';
import type { BillingClient, CallOptions, WriteOptions } from './billing-client.js';
import { ChangeEvents } from './change-events.js';
import { HttpTransport } from './http-transport.js';
import type { Call, HttpOptions } from './http-transport.js';

export type HttpBillingClientOptions = HttpOptions;

/**
 * Speaks contract v1 over `fetch`. Every answer is checked against the contract before anybody sees it; reads are tried twice, writes once, for
 * a write belongs to a payment intent that knows when to send it again. Rejects with `BillingError` only.
 */
export class HttpBillingClient implements BillingClient {
  readonly scope: string;
  readonly subscribe: NonNullable<BillingClient['subscribe']>;
  readonly #transport: HttpTransport;
  readonly #changes = new ChangeEvents();
  /** Last status seen under a key: asking again and again is news only when it changed. */
  readonly #seen = new Map<string, string>();

  constructor(options: HttpBillingClientOptions) {
    this.#transport = new HttpTransport(options);
    this.scope = this.#transport.scope;
    this.subscribe = this.#changes.subscribe;
  }

  readonly capabilities: NonNullable<BillingClient['capabilities']> = (o) => this.#ask({ path: '/capabilities', answer: vCapabilities }, o);

  readonly terms: NonNullable<BillingClient['terms']> = {
    get: ({ country }, o) => this.#ask({ path: '/terms', query: [['country', country]], answer: vBillingTerms }, o),
  };

  readonly session: Required<NonNullable<BillingClient['session']>> = {
    current: async (o) => (await this.#transport.send({ path: '/session', answer: vSession, orNothing: true }, o)) ?? null,
    extend: (o) => this.#changed(this.#ask({ method: 'POST', path: '/session/extend', answer: vSession }, o)),
    end: (o) => this.#changed(this.#transport.send<void>({ method: 'DELETE', path: '/session' }, o)),
  };

  readonly guest: Required<NonNullable<BillingClient['guest']>> = {
    lookupInvoice: async (body, o) => this.#ask((await paymentCalls()).lookupInvoice(body), o),
    resolvePayLink: async (token, o) => this.#ask((await paymentCalls()).resolvePayLink(token), o),
  };

  readonly invoices: NonNullable<BillingClient['invoices']> = {
    list: async (q, o) => this.#ask((await invoiceCalls()).listInvoices(q), o),
    get: async (id, o) => this.#ask((await invoiceCalls()).getInvoice(id), o),
  };

  readonly payments: Required<NonNullable<BillingClient['payments']>> = {
    quote: async (body, o) => this.#ask((await paymentCalls()).quote(body), o),
    pay: (body, o) => this.#write(undefined, body, o),
    byKey: async (key, o) => this.#noted(key, await this.#byKey(key, o)),
    abandon: async (key, o) => this.#noted(key, (await this.#ask((await paymentCalls()).abandon(key), o)).payment),
    confirm: (id, input, o) => this.#write(id, input, o),
    get: async (id, o) => this.#ask((await paymentCalls()).getPayment(id), o),
    receipt: async (id, o) => this.#ask((await paymentCalls()).getReceipt(id), o),
    fields: async (o) => this.#ask((await paymentCalls()).fields(), o),
  };

  readonly prepare = async (): Promise<void> => {
    await paymentCalls();
  };

  async #ask<T>(call: Call<T>, o?: CallOptions): Promise<T> {
    return (await this.#transport.send(call, o)) as T;
  }

  async #write(id: string | undefined, body: unknown, o: WriteOptions): Promise<Payment> {
    const payment = await this.#ask((await paymentCalls()).write(id, body, o), o);
    this.#noted(o.idempotencyKey, payment);
    return payment;
  }

  async #byKey(key: string, o?: CallOptions): Promise<PaymentOutcome | null> {
    try {
      return await this.#ask((await paymentCalls()).byKey(key), o);
    } catch (error) {
      // Only the server's own 404 says that there is nothing; a proxy's page with that status is retryable.
      if (error instanceof BillingError && error.code === 'not_found' && !error.retryable) return null;
      throw error;
    }
  }

  #noted(key: string, payment: PaymentOutcome | null): PaymentOutcome | null {
    if (payment && this.#seen.get(key) !== payment.status) {
      this.#seen.set(key, payment.status);
      this.#changes.emit('payments', payment.id);
      this.#changes.emit('invoices');
    }
    return payment;
  }

  async #changed<T>(answer: Promise<T>): Promise<T> {
    const value = await answer;
    this.#changes.emit('session');
    return value;
  }
}

/** Code that cannot be had means that nothing was asked. */
const loaded = async <T>(load: Promise<T>): Promise<T> => {
  try {
    return await load;
  } catch (cause) {
    throw new BillingError('network', { cause });
  }
};

/** Whole invoices are for signed-in customers: a guest's page does without their checks. */
const invoiceCalls = (): Promise<typeof import('./invoice-calls.js')> => loaded(import('./invoice-calls.js'));
const paymentCalls = (): Promise<typeof import('./payment-calls.js')> => loaded(import('./payment-calls.js'));
