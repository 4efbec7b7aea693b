import type { LitElement } from 'lit';
import type { BillingClient } from '../../client/billing-client.js';
import type { ClientController } from '../../controllers/client-controller.js';
import { tellFault } from '../../controllers/fault-events.js';
import { QueryController } from '../../controllers/query-controller.js';
import type { SessionController } from '../../controllers/session-controller.js';
import type { BillingTerms, Id, Invoice } from '../../domain/entities.js';
import { asBillingError } from '../../domain/as-billing-error.js';
import { BillingError } from '../../domain/errors.js';
import { groupRemitted, type RemittanceGroup } from '../../domain/remittance-groups.js';
import type { Language } from '../../i18n/locale/language.js';

export interface ReadingHost extends LitElement {
  readonly clients: ClientController;
  readonly session: SessionController;
  readonly speech: Language;
  readonly invoiceIds: readonly Id[];
}

/** The invoices with how each country is paid. */
export interface Remitted {
  readonly groups: readonly (RemittanceGroup<Invoice> & { readonly terms: BillingTerms })[];
  readonly settled: readonly Invoice[];
  /** How many do not exist, or are not for this customer to see. */
  readonly unavailable: number;
}

export type RemittanceView =
  | { readonly status: 'none' }
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly remitted: Remitted; readonly refreshing: boolean; readonly error?: BillingError }
  | { readonly status: 'forbidden' }
  | { readonly status: 'signedOut' }
  | { readonly status: 'failed'; readonly error: BillingError };

/** Requests that are under way at once: 250 invoices must not be 250 of them. */
const atOnce = 6;

async function inTurn<A, B>(list: readonly A[], work: (one: A) => Promise<B>): Promise<B[]> {
  const answers: B[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < list.length) {
      const index = next++;
      answers[index] = await work(list[index] as A);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, list.length) }, worker));
  return answers;
}

/** Reads the invoices that are to be paid, and the terms of their countries. */
export class RemittanceReading {
  readonly #host: ReadingHost;
  readonly #query: QueryController<readonly [BillingClient | undefined, string, boolean], Remitted & { readonly ids: string }>;

  constructor(host: ReadingHost) {
    this.#host = host;
    this.#query = new QueryController(host, {
      args: () => [host.clients.client, this.#ids, this.#shutOut] as const,
      ready: ([, ids, out]) => ids !== '' && !out,
      read: ([client, ids], signal) => this.#told(this.#read(client, ids, signal), signal),
    });
  }

  get view(): RemittanceView {
    const { session } = this.#host;
    if (this.#ids === '') return { status: 'none' };
    if (this.#shutOut) return { status: session.session === null ? 'signedOut' : 'forbidden' };
    const { view } = this.#query;
    const { value } = this.#query;
    const remitted = value?.ids === this.#ids ? value : undefined;
    switch (view.status) {
      case 'idle':
      case 'loading':
        return { status: 'loading' };
      case 'ready':
        return remitted ? { status: 'ready', remitted, refreshing: view.refreshing } : { status: 'loading' };
      case 'failed':
        return failed(view.error, remitted);
    }
  }

  /** Reads again; what is on the screen stays until the answer is there. */
  refresh(): void {
    this.#query.retry();
  }

  get #ids(): string {
    return [...new Set(this.#host.invoiceIds)].join(' ');
  }

  /** The customer is known not to be let in: then nothing is asked for. */
  get #shutOut(): boolean {
    const { session } = this.#host;
    return session.known && (session.session === null || !session.may('invoice.view'));
  }

  async #read(client: BillingClient | undefined, ids: string, signal: AbortSignal): Promise<Remitted & { ids: string }> {
    if (!client) {
      await this.#host.clients.obtain();
      // The client's coming begins another reading.
      return new Promise<never>(() => undefined);
    }
    const { invoices, terms } = client;
    if (!invoices || !terms) throw new BillingError('unsupported');
    const options = { signal, locale: this.#host.speech.locale };
    const found = await inTurn(ids.split(' '), (id) => orNothing(invoices.get(id, options)));
    const { groups, settled } = groupRemitted(found.filter((invoice) => invoice !== undefined));
    const countries = [...new Set(groups.map(({ country }) => country))];
    const read = await inTurn(countries, async (country) => [country, await terms.get({ country }, options)] as const);
    const byCountry = new Map(read);
    return {
      ids,
      settled,
      unavailable: found.filter((invoice) => !invoice).length,
      groups: groups.flatMap((group) => {
        const of = byCountry.get(group.country);
        return of ? [{ ...group, terms: of }] : [];
      }),
    };
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
}

function failed(error: BillingError, remitted: Remitted | undefined): RemittanceView {
  if (error.code === 'unauthenticated') return { status: 'signedOut' };
  if (error.code === 'forbidden') return { status: 'forbidden' };
  return remitted ? { status: 'ready', remitted, refreshing: false, error } : { status: 'failed', error };
}

/** One invoice that is not there takes none of the others away. */
async function orNothing(invoice: Promise<Invoice>): Promise<Invoice | undefined> {
  try {
    return await invoice;
  } catch (thrown) {
    if (asBillingError(thrown).code === 'not_found') return undefined;
    throw thrown;
  }
}
