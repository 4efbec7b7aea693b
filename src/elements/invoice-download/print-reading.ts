import type { BillingClient } from '../../client/billing-client.js';
import { asBillingError } from '../../domain/as-billing-error.js';
import type { SkippedInvoice } from '../../domain/documents.js';
import type { BillingTerms, Id, Invoice } from '../../domain/entities.js';

/** What one invoice on paper needs. */
export interface PaperSource {
  readonly invoice: Invoice;
  readonly terms: BillingTerms | undefined;
  /** Numbers of the accounts that its lines name. */
  readonly accounts: ReadonlyMap<Id, string>;
}

export interface PaperReaderOptions {
  readonly client: BillingClient | undefined;
  /** The page's own invoices, in place of a client's. */
  readonly invoices: readonly Invoice[] | undefined;
  readonly locale: string;
}

/** As many as are asked for at the same time. */
const atOnce = 4;

/** Reads invoices to print, and what belongs to them once for all: the terms of each country, the accounts of each plan. */
export class PaperReader {
  readonly #options: PaperReaderOptions;
  readonly #signal: AbortSignal;
  readonly #terms = new Map<string, Promise<BillingTerms | undefined>>();
  readonly #accounts = new Map<string, Promise<ReadonlyMap<Id, string>>>();

  constructor(options: PaperReaderOptions, signal: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
  }

  /** One after the other, a few at a time; throws where the connection is lost, or nobody is signed in any more. */
  async each(ids: readonly Id[], onRead: (id: Id, read: PaperSource | SkippedInvoice) => void): Promise<void> {
    const next = ids.values();
    const work = async (): Promise<void> => {
      for (const id of next) {
        const read = await this.read(id);
        if (this.#signal.aborted) return;
        onRead(id, read);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  }

  /** One that cannot be had is left out by name (DWN-05). */
  async read(id: Id): Promise<PaperSource | SkippedInvoice> {
    try {
      const invoice = await this.#invoice(id);
      if (!invoice) return { invoiceId: id, reason: 'notFound' };
      const [terms, accounts] = await Promise.all([this.#termsOf(invoice), this.#accountsOf(invoice)]);
      return { invoice, terms, accounts };
    } catch (thrown) {
      const { code, retryable } = asBillingError(thrown);
      if (retryable || code === 'unauthenticated') throw thrown;
      return { invoiceId: id, reason: code === 'not_found' || code === 'forbidden' ? 'notFound' : 'failed' };
    }
  }

  async #invoice(id: Id): Promise<Invoice | undefined> {
    const { client, invoices, locale } = this.#options;
    return invoices ? invoices.find((one) => one.id === id) : client?.invoices?.get(id, { signal: this.#signal, locale });
  }

  /** Paper does without what the terms would add, as the screen does. */
  #termsOf({ country }: Invoice): Promise<BillingTerms | undefined> {
    return once(this.#terms, country, async () => {
      const { client, locale } = this.#options;
      return client?.terms?.get({ country }, { signal: this.#signal, locale }).catch(() => undefined);
    });
  }

  async #accountsOf({ accountId, accountNumber, planId, lines }: Invoice): Promise<ReadonlyMap<Id, string>> {
    const own = new Map([[accountId, accountNumber]]);
    const { client } = this.#options;
    if (!client?.accounts || !lines.some((line) => line.accountId !== undefined && line.accountId !== accountId)) return own;
    const others = await once(this.#accounts, planId ?? '', async () => {
      const where = planId === undefined ? {} : { where: { planId } };
      const page = await client.accounts?.list({ limit: 200, ...where }, { signal: this.#signal }).catch(() => undefined);
      return new Map(page?.items.map(({ id, number }) => [id, number]));
    });
    return new Map([...others, ...own]);
  }
}

function once<T>(kept: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> {
  const known = kept.get(key) ?? read();
  kept.set(key, known);
  return known;
}
