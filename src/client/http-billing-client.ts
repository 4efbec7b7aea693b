import {
  vAbandonedIntent,
  vBillingTerms,
  vCapabilities,
  vGuestInvoice,
  vPayment,
  vPaymentFieldsSetup,
  vPaymentOutcome,
  vQuote,
  vReceipt,
  vSession,
} from '../contract/generated/validators.js';
import type { Payment, PaymentOutcome } from '../domain/entities.js';
import { BillingError } from '../domain/errors.js';
import type { BillingClient, CallOptions, WriteOptions } from './billing-client.js';
import { ChangeEvents } from './change-events.js';
import { HttpTransport } from './http-transport.js';
import type { Call, HttpOptions } from './http-transport.js';
import { segment } from './path-segment.js';

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
    lookupInvoice: (body, o) => this.#ask({ method: 'POST', path: '/guest/lookups', body, answer: vGuestInvoice, guest: true }, o),
    resolvePayLink: (token, o) =>
      this.#ask({ method: 'POST', path: '/guest/pay-links', body: { token }, answer: vGuestInvoice, guest: true }, o),
  };

  readonly invoices: NonNullable<BillingClient['invoices']> = {
    list: async (q, o) => this.#ask((await invoiceCalls()).listInvoices(q), o),
    get: async (id, o) => this.#ask((await invoiceCalls()).getInvoice(id), o),
  };

  readonly payments: Required<NonNullable<BillingClient['payments']>> = {
    quote: (body, o) => this.#ask({ method: 'POST', path: '/payments/quotes', body, answer: vQuote, read: true }, o),
    pay: (body, o) => this.#write('/payments', body, o),
    byKey: async (key, o) => this.#noted(key, await this.#byKey(key, o)),
    abandon: async (key, o) => {
      const path = `/payments/by-key/${segment(key)}/abandon`;
      return this.#noted(key, (await this.#ask({ method: 'POST', path, answer: vAbandonedIntent }, o)).payment);
    },
    confirm: async (id, input, o) => this.#write(`/payments/${segment(id)}/confirm`, input, o),
    get: async (id, o) => this.#ask({ path: `/payments/${segment(id)}`, answer: vPayment }, o),
    receipt: async (id, o) => this.#ask({ path: `/payments/${segment(id)}/receipt`, answer: vReceipt }, o),
    fields: (o) => this.#ask({ path: '/payment-fields', answer: vPaymentFieldsSetup }, o),
  };

  async #ask<T>(call: Call<T>, o?: CallOptions): Promise<T> {
    return (await this.#transport.send(call, o)) as T;
  }

  async #write(path: string, body: unknown, o: WriteOptions): Promise<Payment> {
    const headers = { 'Idempotency-Key': o.idempotencyKey, 'If-Match': o.ifMatch };
    const payment = await this.#ask({ method: 'POST', path, body, headers, answer: vPayment }, o);
    this.#noted(o.idempotencyKey, payment);
    return payment;
  }

  async #byKey(key: string, o?: CallOptions): Promise<PaymentOutcome | null> {
    try {
      return await this.#ask({ path: `/payments/by-key/${segment(key)}`, answer: vPaymentOutcome }, o);
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

/** Whole invoices are for signed-in customers: a guest's page does without their checks. */
const invoiceCalls = async (): Promise<typeof import('./invoice-calls.js')> => {
  try {
    return await import('./invoice-calls.js');
  } catch (cause) {
    throw new BillingError('network', { cause });
  }
};
