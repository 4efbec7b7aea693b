import type { Id } from '../../domain/entities.js';

/** What the ledger comes to in one currency, in minor units; what settles is negative. */
export interface LedgerSum {
  readonly currency: string;
  readonly kind: 'charge' | 'payment' | 'credit' | 'reward' | 'adjustment' | 'writeOff' | 'return';
  readonly count: number;
  readonly sum: number;
}

/** Payments of one status in one currency, by who took the money. */
export interface PaymentSum {
  readonly currency: string;
  readonly status: string;
  /** By bank, without a provider. */
  readonly offline: boolean;
  readonly count: number;
  readonly sum: number;
}

/** Something that does not balance. */
export interface OddRow {
  readonly id: Id;
  readonly fault:
    /** What an invoice was charged in the ledger is not its total. */
    | 'chargeMissing'
    /** Payments took more of an invoice than was due. */
    | 'overpaid'
    /** A payment that went through is not in the ledger with what it settles, or one that did not is. */
    | 'paymentNotPosted'
    /** Money in the ledger that no payment brought. */
    | 'postedWithoutPayment'
    /** Something is held for a payment that has been decided, or that does not exist. */
    | 'reservationLeftOpen'
    /** A payment that is undecided does not hold what it will take. */
    | 'reservationMissing';
}

export interface BookSums {
  readonly invoices: number;
  readonly ledger: readonly LedgerSum[];
  readonly payments: readonly PaymentSum[];
  /** At most as many as asked for; `oddCount` says how many there are of all faults. */
  readonly odd: readonly OddRow[];
  readonly oddCount: number;
}

/** The whole of the books in a few questions to the store, however many invoices there are. */
export interface BookLists {
  sums(limit: number): Promise<BookSums>;
}
