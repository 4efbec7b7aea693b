import type { Instant, LocalDate, Money } from '../../domain/entities.js';
import type { ReceivableChanges } from './receivable-changes.js';

/** A document by the id under which the system named it, or under which the host has put it into the store. */
export interface DocumentKey {
  readonly id: string;
  /** As printed. */
  readonly number: string;
}

/** What a payment settles of one document. */
export interface SettledPart {
  readonly document: DocumentKey;
  /** Positive. */
  readonly amount: Money;
  /** Money, a credit that the customer had, or a discount that the biller grants. */
  readonly by: 'money' | 'credit' | 'discount';
  /** Which credit or discount: the system's own id of it, or its number here. */
  readonly source?: string;
}

/** Something that happened here and that the books over there do not know yet. */
export interface Booking {
  /** The same on every try, and of no other booking. Whoever has booked it answers what was answered then, and books nothing. */
  readonly key: string;
  /** `payment`: money came, or credits were put to documents; `reversal`: the bank took back all of an earlier one. */
  readonly kind: 'payment' | 'reversal';
  /** Of a reversal: the key of the payment. */
  readonly of?: string;
  /** Of a reversal, in a word: `insufficientFunds`. */
  readonly reason?: string;
  readonly at: Instant;
  /** The biller's day. */
  readonly on: LocalDate;
  /** What the customer was told, and will name. */
  readonly reference: string;
  readonly method: string;
  /** What came in money for documents and `unapplied`, without `surcharge`. */
  readonly received: Money;
  /** What the customer paid for the way of paying. */
  readonly surcharge?: Money;
  readonly settles: readonly SettledPart[];
  /** Came without a document to settle: it stays the customer's. */
  readonly unapplied?: Money;
}

export interface Booked {
  /** Under which number it stands in the books over there, for people who look for it. */
  readonly number?: string;
}

/**
 * Port to the system in which a biller keeps who owes what: an ERP, a billing system, or nothing but this backend's own ledger (`ownLedger`). It is
 * never asked while a customer waits: what is decided here is decided by the store alone, in one transaction, and told afterwards.
 */
export interface ReceivablesDriver {
  /** Under which the place in its feed is remembered. */
  readonly name: string;
  /**
   * Books a payment or its reversal, once a `key`. Bookings of one document come in the order in which they happened. A document that takes less than
   * `settles` says, because it was paid over there meanwhile, is no reason to refuse: the rest stays the customer's there as it does here.
   * A rejection is an unknown outcome and is followed by the same booking; `BookingRefused` also tells the operator at once.
   */
  book?(booking: Booking, signal: AbortSignal): Promise<Booked>;
  /**
   * What is new or different there since a place in its feed, oldest first; from the beginning without one. Something that is told twice is taken in once.
   */
  changes?(after: string | undefined, limit: number, signal: AbortSignal): Promise<ReceivableChanges>;
}

/** The system has understood and does not book it. A person has to put something right; until then it is tried again now and then. */
export class BookingRefused extends Error {
  override readonly name = 'BookingRefused';
}

/** The ledger of the store is all there is: what is booked in it is booked, and documents come into the store by the host. */
export const ownLedger: ReceivablesDriver = { name: 'ledger' };
