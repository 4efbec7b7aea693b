import type { Id } from '../../domain/entities.js';
import type { ReceivableChange } from '../receivables/receivable-changes.js';
import type { Booking } from '../receivables/receivables-driver.js';

/** What the receivables system of the biller has to be told, written in the transaction in which it happened. */
export interface BookingRow {
  /** The key of the booking. */
  readonly id: string;
  readonly booking: Booking;
  readonly invoiceIds: readonly Id[];
  /** Bookings of the same documents that have to stand in the books before it. */
  readonly after: readonly string[];
  readonly state: 'waiting' | 'booked';
  /** Under which number it stands over there. */
  readonly number?: string;
  readonly createdAt: number;
  readonly bookedAt?: number;
}

/** Something of the receivables system, and the row that it is here. */
export interface ReceivableRow {
  /** Kind and id over there. */
  readonly id: string;
  /** `taken`: it is in the store; `open`: in the store, but not all of it yet; `aside`: it does not fit, `change` waits to be tried again. */
  readonly state: 'taken' | 'open' | 'aside';
  /** Absent while it stands aside. */
  readonly rowId?: Id;
  /** Of the change as it was taken in last: the same once more changes nothing. */
  readonly digest?: string;
  /** What is still to be done: what stands aside, or is not all in the store yet. */
  readonly change?: ReceivableChange;
}

/** How far the feed of a receivables system has been read. */
export interface FeedRow {
  /** Name of the driver. */
  readonly id: string;
  readonly cursor?: string;
}
