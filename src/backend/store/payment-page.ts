import type { Id } from '../../domain/entities.js';
import type { DateRange } from '../../domain/invoice-query.js';
import type { InvoiceSearch } from '../../domain/invoice-search.js';
import type { PaymentSort } from '../wire.js';
import type { Place } from './invoice-page.js';
import type { PaymentRow } from './records.js';

export interface PaymentSortKey {
  readonly field: PaymentSort;
  readonly direction: 'asc' | 'desc';
}

/** Whose payments may be seen: those that pay invoices of these accounts alone, and what the user made. */
export interface PaymentScope {
  readonly companyId: Id;
  readonly accountIds: readonly Id[];
  readonly userId: Id;
}

/** Which payments are meant. The scope is always given: nothing outside of it is ever looked at. */
export interface PaymentCriteria {
  readonly scope: PaymentScope;
  /** Those that are still to come (`waitingStatuses`), or all others; both where absent. */
  readonly waiting?: boolean | undefined;
  /** Any where absent. */
  readonly status?: readonly string[] | undefined;
  readonly paid: DateRange;
  readonly methodType?: string | undefined;
  readonly invoiceId?: Id | undefined;
  readonly search?: InvoiceSearch | undefined;
}

export interface PaymentPageQuery extends PaymentCriteria {
  readonly sort: readonly PaymentSortKey[];
  /** Rows strictly beyond this place, in the direction of reading; absent: from the end where reading begins. */
  readonly from?: Place | undefined;
  readonly backwards?: boolean;
  readonly limit: number;
}

export interface PlacedPayment {
  readonly row: PaymentRow;
  readonly place: Place;
}

/** What a database answers with an index scan and a keyset condition: the cost depends on the rows passed, not on the rows there are. */
export interface PaymentLists {
  /** At most `limit` rows in the order of reading. */
  page(query: PaymentPageQuery): Promise<readonly PlacedPayment[]>;
}

/** Scheduled, or waiting for another person's approval. */
export const waitingStatuses: ReadonlySet<string> = new Set(['scheduled', 'pendingApproval']);
