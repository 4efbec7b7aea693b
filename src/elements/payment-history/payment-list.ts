import type { BillingClient, Page, PaymentSort } from '../../client/billing-client.js';
import { QueryController, type QueryView } from '../../controllers/query-controller.js';
import type { Id, Payment } from '../../domain/entities.js';
import { asBillingError } from '../../domain/as-billing-error.js';
import { BillingError } from '../../domain/errors.js';
import type { LitElement } from 'lit';
import { firstPage, toQuery, withCursor, withFilter, withSort, type HistoryFilter, type HistoryTab, type ListQuery } from './list-query.js';
import type { SortKey } from '../../domain/invoice-query.js';

type PaymentPage = Page<Payment, PaymentSort>;

export interface ReadPage {
  readonly page: PaymentPage;
  /** The page that was asked for is no more: this is the first one. */
  readonly restarted: boolean;
  /** Whose page it is: nobody else sees it while theirs is under way. */
  readonly userId: Id | undefined;
}

export interface ListSource {
  readonly client: BillingClient | undefined;
  readonly userId: Id | undefined;
  /** Whether this tab is on the screen and may be read. */
  readonly open: boolean;
  readonly locale: string;
  failed(error: BillingError): void;
  /** A page was read. */
  heard(read: ReadPage): void;
}

export const pageSize = 25;

/** The payments of one tab: filter, order and page, read when the tab is on the screen and again when something changed. */
export class PaymentList {
  readonly #host: LitElement;
  readonly #tab: HistoryTab;
  readonly #query: QueryController<readonly [BillingClient | undefined, ListQuery, number, Id | undefined], ReadPage>;
  #asked: ListQuery = firstPage;
  /** Counts what may have changed what is shown. */
  #revision = 0;

  constructor(host: LitElement, tab: HistoryTab, source: () => ListSource) {
    this.#host = host;
    this.#tab = tab;
    this.#query = new QueryController(host, {
      args: () => [source().client, this.#asked, this.#revision, source().userId] as const,
      ready: () => source().open && source().client?.payments?.list !== undefined,
      read: async ([client, query, , userId], signal) => {
        const read = await this.#read(client, query, userId, signal, source());
        if (!signal.aborted) source().heard(read);
        return read;
      },
    });
  }

  get asked(): ListQuery {
    return this.#asked;
  }

  view(userId: Id | undefined): QueryView<ReadPage> {
    const { view } = this.#query;
    if (view.status === 'ready' && view.value.userId !== userId) return { status: 'loading' };
    return view;
  }

  refresh(): void {
    this.#revision += 1;
    this.#host.requestUpdate();
  }

  filter(filter: HistoryFilter): void {
    this.#ask(withFilter(this.#asked, filter));
  }

  sort(sort: SortKey<PaymentSort> | undefined): void {
    this.#ask(withSort(this.#asked, sort));
  }

  turnTo(cursor: string): void {
    this.#ask(withCursor(this.#asked, cursor));
  }

  #ask(query: ListQuery): void {
    this.#asked = query;
    this.#host.requestUpdate();
  }

  async #read(
    client: BillingClient | undefined,
    query: ListQuery,
    userId: Id | undefined,
    signal: AbortSignal,
    { locale, failed }: ListSource,
  ): Promise<ReadPage> {
    const list = async (asked: ListQuery): Promise<PaymentPage> =>
      client?.payments?.list?.(toQuery(this.#tab, asked, pageSize), { signal, locale }) ?? unsupported();
    const { cursor, ...first } = query;
    try {
      const page = await unlessExpired(cursor, () => list(query));
      // Expired, or its last row went elsewhere.
      if (page && (page.items.length > 0 || cursor === undefined)) return { page, restarted: false, userId };
      return { page: await list(first), restarted: true, userId };
    } catch (thrown) {
      const error = asBillingError(thrown);
      failed(error);
      throw error;
    }
  }
}

async function unlessExpired(cursor: string | undefined, read: () => Promise<PaymentPage>): Promise<PaymentPage | undefined> {
  try {
    return await read();
  } catch (thrown) {
    if (cursor !== undefined && asBillingError(thrown).code === 'cursor_expired') return undefined;
    throw thrown;
  }
}

const unsupported = (): never => {
  throw new BillingError('unsupported');
};
