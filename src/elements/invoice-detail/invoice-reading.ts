import type { LitElement } from 'lit';
import type { BillingClient } from '../../client/billing-client.js';
import type { ClientController } from '../../controllers/client-controller.js';
import { tellFault } from '../../controllers/fault-events.js';
import { QueryController } from '../../controllers/query-controller.js';
import type { SessionController } from '../../controllers/session-controller.js';
import type { BillingTerms, Id, Invoice } from '../../domain/entities.js';
import { asBillingError } from '../../domain/as-billing-error.js';
import { BillingError } from '../../domain/errors.js';
import type { Language } from '../../i18n/locale/language.js';

export interface ReadingHost extends LitElement {
  readonly clients: ClientController;
  readonly session: SessionController;
  readonly speech: Language;
  readonly shownId: Id | undefined;
}

/** What is drawn of the invoice. What does not exist and what this customer may not see are one and the same. */
export type DetailView =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly invoice: Invoice; readonly refreshing: boolean; readonly error?: BillingError }
  | { readonly status: 'unavailable' }
  | { readonly status: 'forbidden' }
  | { readonly status: 'signedOut' }
  | { readonly status: 'failed'; readonly error: BillingError };

/** The customer is known not to be let in: then nothing is asked for. */
const shutOut = ({ known, session, may }: Pick<SessionController, 'known' | 'session'> & { may: boolean }) =>
  known && (session === null || !may);

/** Reads the invoice with what belongs to it: the terms of its country, the numbers of the accounts that its lines name. */
export class InvoiceReading {
  readonly #host: ReadingHost;
  readonly #invoice: QueryController<readonly [BillingClient | undefined, Id | undefined, boolean], Invoice>;
  readonly #terms: QueryController<readonly [BillingClient | undefined, string | undefined], BillingTerms | undefined>;
  readonly #accounts: QueryController<readonly [BillingClient | undefined, Id | undefined], ReadonlyMap<Id, string>>;

  constructor(host: ReadingHost) {
    this.#host = host;
    this.#invoice = new QueryController(host, {
      args: () => [host.clients.client, host.shownId, this.#shutOut] as const,
      ready: ([, id, out]) => id !== undefined && !out,
      read: ([client, id], signal) => this.#told(this.#read(client, id ?? '', signal), signal),
    });
    this.#terms = new QueryController(host, {
      args: () => [host.clients.client, this.invoice?.country] as const,
      ready: ([client, country]) => client?.terms !== undefined && country !== undefined,
      read: async ([client, country], signal) =>
        client?.terms?.get({ ...(country !== undefined && { country }) }, { signal, locale: host.speech.locale }),
    });
    this.#accounts = new QueryController(host, {
      args: () => [host.clients.client, this.#accountsOf] as const,
      ready: ([client, invoiceId]) => client?.accounts !== undefined && invoiceId !== undefined,
      read: async ([client], signal) => {
        const page = await client?.accounts?.list({ limit: 200, ...this.#plan }, { signal });
        return new Map(page?.items.map(({ id, number }) => [id, number]));
      },
    });
  }

  get view(): DetailView {
    const { session } = this.#host;
    if (this.#shutOut) return { status: session.session === null ? 'signedOut' : 'forbidden' };
    const { view } = this.#invoice;
    const { invoice } = this;
    switch (view.status) {
      case 'idle':
      case 'loading':
        return { status: 'loading' };
      case 'ready':
        return invoice ? { status: 'ready', invoice, refreshing: view.refreshing } : { status: 'loading' };
      case 'failed':
        return this.#failed(view.error, invoice);
    }
  }

  /** The invoice that is wanted, as it was read last. */
  get invoice(): Invoice | undefined {
    const { value } = this.#invoice;
    return value?.id === this.#host.shownId ? value : undefined;
  }

  get terms(): BillingTerms | undefined {
    const { value } = this.#terms;
    return value?.profile.country === this.invoice?.country ? value : undefined;
  }

  readonly accountNumber = (id: Id): string | undefined =>
    this.invoice?.accountId === id ? this.invoice.accountNumber : this.#accounts.value?.get(id);

  /** Reads again; what is on the screen stays until the answer is there. */
  refresh(): void {
    if (this.#host.shownId !== undefined) this.#invoice.retry();
  }

  get #shutOut(): boolean {
    const { session } = this.#host;
    return shutOut({ known: session.known, session: session.session, may: session.may('invoice.view') });
  }

  #failed(error: BillingError, invoice: Invoice | undefined): DetailView {
    if (error.code === 'not_found') return { status: 'unavailable' };
    if (error.code === 'unauthenticated') return { status: 'signedOut' };
    if (error.code === 'forbidden') return { status: 'forbidden' };
    return invoice ? { status: 'ready', invoice, refreshing: false, error } : { status: 'failed', error };
  }

  async #read(client: BillingClient | undefined, id: Id, signal: AbortSignal): Promise<Invoice> {
    if (!client) {
      await this.#host.clients.obtain();
      // The client's coming begins another reading.
      return new Promise<Invoice>(() => undefined);
    }
    if (!client.invoices) throw new BillingError('unsupported');
    return client.invoices.get(id, { signal, locale: this.#host.speech.locale });
  }

  async #told<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
    try {
      return await answer;
    } catch (thrown) {
      const error = asBillingError(thrown);
      if (!signal.aborted) tellFault(this.#host, error);
      throw error;
    }
  }

  /** Set where lines name other accounts than the invoice's own, as those of a plan do. */
  get #accountsOf(): Id | undefined {
    const { invoice } = this;
    return invoice?.lines.some(({ accountId }) => accountId !== undefined && accountId !== invoice.accountId) ? invoice.id : undefined;
  }

  get #plan(): { where?: { planId: Id } } {
    const planId = this.invoice?.planId;
    return planId === undefined ? {} : { where: { planId } };
  }
}
