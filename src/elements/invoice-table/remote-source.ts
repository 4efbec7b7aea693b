import type { BillingClient } from '../../client/billing-client.js';
import type { BillingError } from '../../domain/errors.js';
import type { InvoiceSort, SavedView } from '../../domain/invoice-query.js';
import type { ListQuery } from './list-query.js';
import { RemoteList } from './remote-list.js';

export interface RemoteSourceOptions {
  readonly limit: () => number;
  readonly locale: () => string;
  readonly changed: () => void;
  readonly failed: (error: BillingError) => void;
  /** Whether a default view may decide what is shown first: not where the host has said it. */
  readonly mayOpenView: () => boolean;
  readonly openView: (view: SavedView) => void;
}

/** The list of one client and one user, and what that client can do. */
export class RemoteSource {
  list: RemoteList | undefined;
  /** Whether a default view is still to come: rows that it would take away are not shown. */
  opening = false;
  readonly #options: RemoteSourceOptions;
  #client: BillingClient | undefined;
  #user: string | undefined;
  #sorts: readonly string[] | undefined;

  constructor(options: RemoteSourceOptions) {
    this.#options = options;
  }

  /** Shows what is asked for; begins anew where the client or the user is another. */
  ask(client: BillingClient | undefined, user: string | undefined, query: ListQuery): void {
    if (client !== this.#client || user !== this.#user) this.#begin(client, user);
    this.list?.apply(query);
  }

  /** A field that the backend cannot sort by has no arrow. */
  sorts(field: InvoiceSort): boolean {
    return this.#sorts?.includes(field) ?? true;
  }

  stop(): void {
    this.list?.stop();
    this.list = this.#client = undefined;
  }

  #begin(client: BillingClient | undefined, user: string | undefined): void {
    this.#client = client;
    this.#user = user;
    this.#sorts = undefined;
    this.#listAnew();
    if (!client || !this.list) return;
    void this.#readCapabilities(client);
    if (client.views && this.#options.mayOpenView()) void this.#openDefault(client);
  }

  #listAnew(): void {
    const invoices = this.#client?.invoices;
    this.list?.stop();
    this.list = invoices && new RemoteList({ invoices, ...this.#options });
  }

  async #readCapabilities(client: BillingClient): Promise<void> {
    const known = await client.capabilities?.().catch(() => undefined);
    if (client !== this.#client) return;
    this.#sorts = known?.groups.invoices?.sort;
    this.#options.changed();
  }

  async #openDefault(client: BillingClient): Promise<void> {
    this.opening = true;
    const views = await client.views?.list().catch(() => undefined);
    if (client !== this.#client) return;
    this.opening = false;
    const view = views?.find(({ isDefault }) => isDefault);
    if (view && this.#options.mayOpenView()) {
      // rows that came meanwhile are not those of the view, and are not seen before them
      this.#listAnew();
      this.#options.openView(view);
    }
    this.#options.changed();
  }
}
