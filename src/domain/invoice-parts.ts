import type { Id, Instant, Known, LocalDate, Money } from './scalars.js';

export interface InvoiceLine {
  readonly id: Id;
  readonly seq: number;
  readonly accountId?: Id;
  readonly date?: LocalDate;
  readonly reference?: string;
  readonly trackingNumber?: string;
  readonly description: string;
  readonly chargeCode: string;
  readonly category: string;
  readonly quantity?: string;
  readonly unit?: string;
  readonly net: Money;
  readonly tax?: Money;
  readonly adjustments?: Money;
  readonly disputeId?: Id;
}
export interface TaxLine {
  readonly category: string;
  /** Percent as a decimal string, e.g. "21" or "5.5". */
  readonly rate: string;
  readonly base: Money;
  readonly amount: Money;
  readonly exemptionReason?: string;
}
export interface Allocation {
  readonly id: Id;
  readonly source: Known<'payment' | 'credit' | 'reward' | 'adjustment' | 'writeOff'>;
  readonly sourceId: Id;
  readonly amount: Money;
  readonly at: Instant;
}
export interface DocumentRef {
  readonly id: Id;
  readonly format: string;
  readonly name: string;
}

export interface DisputeRef {
  readonly id: Id;
  readonly number: string;
  readonly status: Known<
    'draft' | 'submitted' | 'underReview' | 'needsInfo' | 'approved' | 'partlyApproved' | 'denied' | 'credited' | 'closed' | 'withdrawn'
  >;
  readonly amount: Money;
  readonly lineIds: readonly Id[];
  readonly openedAt: Instant;
}
