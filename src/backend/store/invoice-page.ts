import type { Id, LocalDate } from '../../domain/entities.js';
import type { InvoiceFilter, InvoiceGroup, InvoiceSort, SortKey } from '../../domain/invoice-query.js';
import type { InvoiceSearch } from '../../domain/invoice-search.js';
import type { InvoiceFacts, ListedFacts } from './invoice-facts.js';

/** Whose invoices may be seen: those of a company, or of some of its accounts. */
export interface InvoiceScope {
  readonly companyId: Id;
  readonly accountIds: 'all' | readonly Id[];
}

export type InvoiceMark = 'returned' | 'printFee' | 'payable';

/** Which invoices are meant. The scope is always given: nothing outside of it is ever looked at. */
export interface InvoiceCriteria {
  readonly scope: InvoiceScope;
  readonly where: InvoiceFilter;
  readonly search?: InvoiceSearch | undefined;
  /** What no customer asks by: money that a bank took back, paper that is charged for, or something that can be paid (`payableInBooks`). */
  readonly marked?: InvoiceMark | undefined;
  /** The biller's day: it decides what is overdue. */
  readonly today: LocalDate;
}

/** The place of a row in an order: one value for each field of the sort, and the id, which tells equals apart. Absent values come last. */
export interface Place {
  readonly values: readonly (string | number | null)[];
  readonly id: Id;
}

export interface InvoicePageQuery extends InvoiceCriteria {
  readonly sort: readonly SortKey<InvoiceSort>[];
  /** Rows strictly beyond this place, in the direction of reading; absent: from the end where reading begins. */
  readonly from?: Place | undefined;
  readonly backwards?: boolean;
  readonly limit: number;
}

export interface PlacedFacts {
  readonly facts: ListedFacts;
  readonly place: Place;
}

/** What the invoices of one account, country, currency and group come to. Amounts are minor units of the currency. */
export interface InvoiceSum {
  readonly accountNumber: string;
  readonly country: string;
  readonly currency: string;
  readonly group: InvoiceGroup;
  readonly count: number;
  readonly total: number;
  /** Balances above nothing. */
  readonly due: number;
  readonly dueCount: number;
  /** Of these, what is due from today until the day that was asked for. */
  readonly soon: number;
  readonly soonCount: number;
  /** Held by payments that are still to come. */
  readonly scheduled: number;
  readonly scheduledCount: number;
  /** See `payableInBooks`. */
  readonly payable: number;
  readonly payableCount: number;
}

/** The lists of a store: what a database answers with an index scan and a keyset condition. */
export interface InvoiceLists {
  /** At most `limit` rows in the order of reading. The cost depends on the rows passed, not on the rows there are. */
  page(query: InvoicePageQuery): Promise<readonly PlacedFacts[]>;
  /** Sums of all that match; `soon` is the last day that counts as soon. */
  sums(criteria: InvoiceCriteria, soon?: LocalDate): Promise<readonly InvoiceSum[]>;
  /** The ids of all that match, in no order. */
  ids(criteria: InvoiceCriteria): Promise<readonly Id[]>;
  /** What is written about one invoice, summed up. */
  facts(id: Id): Promise<InvoiceFacts | undefined>;
}
