import type { ServiceCharge } from '../payment-service/service-book.js';
import type { ToldIntent } from '../customers/told.js';

export interface KnownPayment {
  readonly id: string;
  readonly status: string;
  readonly methodType: string;
  readonly minor: number;
  readonly surcharge: number;
  readonly providerKey: string;
  readonly items: readonly { readonly invoiceId: string; readonly minor: number }[];
  /** Idempotency key of the customer's decision. */
  readonly key?: string;
}

export interface KnownEntry {
  readonly invoiceId: string;
  readonly kind: string;
  readonly minor: number;
  readonly sourceId: string;
}

export interface KnownHold {
  readonly invoiceId: string;
  readonly paymentId: string;
  readonly state: string;
  readonly minor: number;
}

/** What the backend's store holds, read with questions of the judge's own. */
export interface Books {
  readonly invoices: ReadonlyMap<string, number>;
  readonly payments: readonly KnownPayment[];
  readonly ledger: readonly KnownEntry[];
  readonly holds: readonly KnownHold[];
}

/** What the backend tells its operator: sums of its own, what it finds odd, and jobs that it has given up. */
export interface OperatorView {
  readonly odd: readonly { readonly id: string; readonly fault: string }[];
  readonly providers: readonly { readonly charged: number; readonly returned: number; readonly undecided: number }[];
  readonly jobs: { readonly left: number };
}

/** The three sides that have to agree: what the payment service charged, what the backend's books say, and what customers were told. */
export interface Evidence extends Books {
  readonly charges: readonly ServiceCharge[];
  readonly told: readonly ToldIntent[];
  readonly operator: OperatorView;
}
