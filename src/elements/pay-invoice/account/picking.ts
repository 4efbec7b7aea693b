import type { BillingClient, CallOptions } from '../../../client/billing-client.js';
import { invoicesById } from '../../../controllers/invoices-by-id.js';
import type { Id } from '../../../domain/entities.js';
import { asBillingError } from '../../../domain/as-billing-error.js';
import type { BillingError } from '../../../domain/errors.js';
import type { InvoiceListItem } from '../../../domain/invoice-query.js';
import { refusalOf } from './draft.js';

export interface PickingNeeds {
  client(): BillingClient | undefined;
  options(): CallOptions;
  changed(): void;
}
const pageSize = 25;

/** Finds the invoices of a payment, and the other open ones that may join it. */
export class Picking {
  readonly #needs: PickingNeeds;
  #next: string | undefined;
  #asked = false;
  /** Open invoices to choose from, by due date; undefined until somebody wants to choose. */
  others: readonly InvoiceListItem[] | undefined;
  busy = false;
  error: BillingError | undefined;

  constructor(needs: PickingNeeds) {
    this.#needs = needs;
  }

  get hasMore(): boolean {
    return this.#next !== undefined;
  }

  /** The invoices by their ids, in the order asked for; an id that leads nowhere is left out. Clients without a list are asked by quote later. */
  async byIds(ids: readonly Id[]): Promise<readonly InvoiceListItem[]> {
    const client = this.#needs.client();
    if (ids.length === 0) return [];
    if (!client?.invoices) return ids.map((id) => ({ id }));
    return invoicesById(client.invoices, ids, this.#needs.options());
  }

  /** Reads what can be chosen, once. */
  open(): void {
    if (this.#asked) return;
    this.#asked = true;
    void this.more();
  }

  /** After a payment nothing that was read before is true any more. */
  forget(): void {
    this.#asked = false;
    this.#next = undefined;
    this.others = undefined;
    this.error = undefined;
  }

  async more(): Promise<void> {
    const list = this.#needs.client()?.invoices?.list;
    if (!list || this.busy) return;
    this.busy = true;
    this.error = undefined;
    this.#needs.changed();
    try {
      const page = await list(
        {
          where: { groups: ['overdue', 'open'] },
          sort: [{ field: 'dueDate', direction: 'asc' }],
          limit: pageSize,
          ...(this.#next && { cursor: this.#next }),
        },
        this.#needs.options(),
      );
      this.#next = page.next;
      this.others = [...(this.others ?? []), ...page.items.filter((item) => refusalOf(item) === undefined)];
    } catch (thrown) {
      this.error = asBillingError(thrown);
    } finally {
      this.busy = false;
      this.#needs.changed();
    }
  }
}
