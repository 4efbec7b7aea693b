import type { Id } from '../../domain/entities.js';
import type { BillingError } from '../../domain/errors.js';
import type { CurrencyTotals, InvoiceListItem, InvoiceSort, InvoiceTotals, SortKey } from '../../domain/invoice-query.js';
import type { WantedDocuments } from '../../events/shared-events.js';
import type { ListQuery } from './list-query.js';
import type { RemoteSelection } from './remote-selection.js';
import type { Coverage, TableRows } from './rows/table-rows.js';

/** What is selected, also beyond what is shown. */
export interface Chosen {
  readonly count: number;
  /** Selected, but not among the results that are shown (LST-04). */
  readonly hidden: number;
  readonly payableCount: number;
  /** Payable ones only; sums of two currencies are never drawn together. */
  readonly currencies: readonly CurrencyTotals[];
}

/**
 * A list of invoices as the screen needs it, wherever its rows come from: pages of a backend, or an array of the host's. Its owner is told
 * of every change.
 */
export interface InvoiceList extends TableRows {
  /** Rows are there, or an answer that says that there are none. */
  readonly known: boolean;
  /** A question is under way; old rows stand meanwhile. */
  readonly busy: boolean;
  readonly error: BillingError | undefined;
  readonly totals: InvoiceTotals | undefined;
  readonly totalsError: BillingError | undefined;
  /** The pages have changed under the reader's feet: it starts at the first again. */
  readonly restarted: boolean;
  /** The order that the rows really have. */
  readonly sort: readonly SortKey<InvoiceSort>[];
  readonly ignoredFilters: readonly string[];
  readonly chosen: Chosen;
  /** How many rows stand on earlier pages. */
  readonly offset: number;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;

  apply(query: ListQuery): void;
  /** Asks again for what is shown: after a failure, or when it may be old. */
  refresh(): void;
  turn(to: 'next' | 'previous'): void;
  select(index: number, on: boolean): void;
  /** All rows that are at hand. */
  selectPage(on: boolean): void;
  /** How many of the rows at hand are selected. */
  readonly coverage: Coverage;
  /** Every result, shown or not. Rejects with a `BillingError`. */
  selectAll(): Promise<void>;
  clearSelection(): void;
  /** Ids of payable selected invoices of one currency, at most `limit`. */
  payableIds(currency: string, limit: number): Promise<readonly Id[]>;
  documents(): WantedDocuments;
  /** Selected ids that are known, for the cart. */
  readonly chosenIds: readonly Id[];
  /** Selects these and no others; false where their rows could not be read. */
  restore(ids: readonly Id[]): Promise<boolean>;
  /** Everything that matches is selected, also beyond the rows at hand. */
  readonly isAllSelected: boolean;
  /** All matching rows in order, page by page, until `limit` or an abort. */
  all(limit: number, signal: AbortSignal): AsyncIterable<readonly InvoiceListItem[]>;
  stop(): void;
  /** Fetches what the first drawing does without. */
  prepare?(): void;
  /** The body of the table, where the list draws its rows itself. */
  readonly body?: Element;
  /** Selecting is loaded with the first selection. */
  useSelection?(selection: RemoteSelection): void;
}
