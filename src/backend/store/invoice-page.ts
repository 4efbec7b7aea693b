import type { Id, LocalDate } from '../../domain/entities.js';
import type { InvoiceFilter, InvoiceSort, SortKey } from '../../domain/invoice-query.js';
import type { InvoiceSearch } from '../../domain/invoice-search.js';
import type { InvoiceFacts } from './invoice-facts.js';

/** Whose invoices may be seen: those of a company, or of some of its accounts. */
export interface InvoiceScope {
  readonly companyId: Id;
  readonly accountIds: 'all' | readonly Id[];
}

/** Which invoices are meant. The scope is always given: nothing outside of it is ever looked at. */
export interface InvoiceCriteria {
  readonly scope: InvoiceScope;
  readonly where: InvoiceFilter;
  readonly search?: InvoiceSearch | undefined;
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
  readonly facts: InvoiceFacts;
  readonly place: Place;
}

/** The lists of a store: what a database answers with an index scan and a keyset condition. */
export interface InvoiceLists {
  /** At most `limit` rows in the order of reading. The cost depends on the rows passed, not on the rows there are. */
  page(query: InvoicePageQuery): Promise<readonly PlacedFacts[]>;
  /** Shows all that match, in no order and never all of them at once; looks at each row of the scope. */
  scan(criteria: InvoiceCriteria, look: (facts: InvoiceFacts) => void): Promise<void>;
  /** What is written about one invoice, summed up. */
  facts(id: Id): Promise<InvoiceFacts | undefined>;
}
