import { vBillingTerms, vCapabilities, vSession } from '../contract/generated/terms-validators.js';
import type { Session } from '../domain/entities.js';
import { BillingError } from '../domain/errors.js';
import type { BillingClient, CallOptions } from './billing-client.js';
import { ChangeEvents } from './change-events.js';
import { HttpTransport } from './http-transport.js';
import type { HttpOptions } from './http-transport.js';
import type { Line } from './line.js';

export type HttpBillingClientOptions = HttpOptions;

/**
 * Speaks contract v1 over `fetch`. Every answer is checked against the contract before anybody sees it; reads are tried twice, writes once, for
 * a write belongs to a payment intent that knows when to send it again. Rejects with `BillingError` only.
 */
export class HttpBillingClient implements BillingClient {
  readonly scope: string;
  readonly guestOnly: boolean;
  readonly subscribe: NonNullable<BillingClient['subscribe']>;
  readonly #line: Line;

  constructor(options: HttpBillingClientOptions) {
    const transport = new HttpTransport(options);
    const changes = new ChangeEvents();
    this.scope = transport.scope;
    this.guestOnly = transport.guestOnly;
    this.subscribe = changes.subscribe;
    this.#line = {
      ask: (call, o) => transport.send(call, o) as Promise<never>,
      emit: (topic, id) => changes.emit(topic, id),
      seen: new Map(),
      pace: options,
    };
  }

  readonly capabilities: NonNullable<BillingClient['capabilities']> = (o) =>
    this.#line.ask({ path: ['capabilities'], answer: vCapabilities }, o);

  readonly terms: NonNullable<BillingClient['terms']> = {
    get: ({ country }, o) => this.#line.ask({ path: ['terms'], query: [['country', country]], answer: vBillingTerms }, o),
  };

  readonly session: Required<NonNullable<BillingClient['session']>> = {
    current: async (o) => (await this.#line.ask<Session | undefined>({ path: ['session'], answer: vSession, orNothing: true }, o)) ?? null,
    extend: (o) => this.#changed(this.#line.ask({ method: 'POST', path: ['session', 'extend'], answer: vSession }, o)),
    end: (o) => this.#changed(this.#line.ask<void>({ method: 'DELETE', path: ['session'] }, o)),
  };

  readonly guest: Required<NonNullable<BillingClient['guest']>> = this.#later(guestCalls, 'guest', 'lookupInvoice', 'resolvePayLink');

  readonly invoices: Required<NonNullable<BillingClient['invoices']>> = {
    ...this.#later(invoiceCalls, 'invoices', 'get'),
    ...this.#later(listCalls, 'invoices', 'list', 'totals', 'select'),
  };

  readonly payments: Required<NonNullable<BillingClient['payments']>> = {
    ...this.#later(accountCalls, 'payments', 'list', 'reschedule', 'cancel', 'approve', 'reject', 'advise'),
    ...this.#later(paymentCalls, 'payments', 'quote', 'pay', 'byKey', 'abandon', 'confirm', 'get', 'receipt', 'fields'),
  };

  readonly paymentMethods: NonNullable<BillingClient['paymentMethods']> = this.#later(accountCalls, 'paymentMethods', 'list');

  readonly credits: NonNullable<BillingClient['credits']> = this.#later(accountCalls, 'credits', 'list');

  readonly accounts: NonNullable<BillingClient['accounts']> = this.#later(portalCalls, 'accounts', 'list');

  readonly plans: NonNullable<BillingClient['plans']> = this.#later(portalCalls, 'plans', 'list');

  readonly views: NonNullable<BillingClient['views']> = this.#later(portalCalls, 'views', 'list', 'save', 'remove');

  readonly dashboard: NonNullable<BillingClient['dashboard']> = this.#later(portalCalls, 'dashboard', 'get');

  readonly documents: NonNullable<BillingClient['documents']> = this.#later(
    documentCalls,
    'documents',
    'offer',
    'request',
    'job',
    'cancel',
    'file',
  );

  readonly live: NonNullable<BillingClient['live']> = this.#later(portalCalls, 'live', 'subscribe');

  readonly prepare = async (): Promise<void> => void (await guestCalls());

  /** Operations of a group whose code comes with the first call of any of them. */
  #later<Calls, Group extends keyof Calls, Name extends keyof Calls[Group] & string>(
    load: (o?: CallOptions) => Promise<Calls>,
    group: Group,
    ...names: Name[]
  ): { [Each in Name]: Called<Calls[Group][Each]> } {
    const call = async (name: Name, given: never[]): Promise<unknown> => {
      const calls = await load(given.at(-1)).catch((cause: unknown) => {
        // Code that cannot be had means that nothing was asked.
        throw new BillingError('network', { cause });
      });
      return (calls[group][name] as Operation)(this.#line, ...given);
    };
    return Object.fromEntries(names.map((name) => [name, (...given: never[]) => call(name, given)])) as never;
  }

  async #changed<T>(answer: Promise<T>): Promise<T> {
    const value = await answer;
    this.#line.emit('session');
    return value;
  }
}

type Operation = (line: Line, ...given: never[]) => Promise<unknown>;
type Called<T> = T extends (line: Line, ...given: infer Given) => infer Answer ? (...given: Given) => Answer : never;

// What is loaded when it is called for: a guest's page does without the checks of a customer's answers, and a table without those of payments.
const guestCalls = () => import('./payment-calls.js');
const accountCalls = () => import('./account-calls.js');
const invoiceCalls = () => import('./invoice-calls.js');
const listCalls = () => import('./list-calls.js');
const portalCalls = () => import('./portal-calls.js');
const documentCalls = () => import('./document-calls.js');
const paymentCalls = async (o?: CallOptions) => (o?.guestToken === undefined ? accountCalls() : guestCalls());
