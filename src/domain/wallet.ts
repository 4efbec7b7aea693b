import type { CardFunding, Id, Instant, Known, LocalDate, Money, PaymentMethodType } from './entities.js';

export const methodStatuses = [
  'pendingVerification',
  'active',
  'verificationFailed',
  'expiring',
  'expired',
  'disabled',
  'removed',
] as const;
export type MethodStatus = Known<(typeof methodStatuses)[number]>;

export interface Mandate {
  readonly id: Id;
  readonly scheme: Known<'sepaCore' | 'sepaB2b' | 'ach' | 'pad' | 'other'>;
  readonly reference: string;
  readonly creditorId?: string;
  readonly signedAt: Instant;
  readonly signedBy: string;
  /** What was agreed to, shown again before each use. */
  readonly text: string;
  readonly status: Known<'active' | 'lapsed' | 'revoked'>;
}

/** A stored method: never a number, the last four digits at most. */
export interface PaymentMethod {
  readonly id: Id;
  readonly owner: Known<'user' | 'company' | 'account'>;
  readonly accountId?: Id;
  readonly type: PaymentMethodType;
  readonly funding?: CardFunding;
  readonly brand?: string;
  readonly last4?: string;
  readonly holder?: string;
  readonly bankName?: string;
  readonly nickname?: string;
  /** A card is valid through the last day of its month (WAL-01). */
  readonly expiry?: { readonly month: number; readonly year: number };
  readonly country?: string;
  readonly currencies?: readonly string[];
  readonly status: MethodStatus;
  readonly isDefault: boolean;
  readonly mandate?: Mandate;
  readonly usedBy: { readonly autopayRules: number; readonly scheduled: number };
  readonly version: number;
}

export const creditStatuses = ['onHold', 'available', 'partiallyApplied', 'applied', 'refundRequested', 'refunded'] as const;
export interface Credit {
  readonly id: Id;
  readonly number: string;
  readonly kind: Known<'creditNote' | 'unappliedCash' | 'overpayment' | 'disputeCredit'>;
  readonly accountId: Id;
  readonly currency: string;
  /** Positive. */
  readonly original: Money;
  /** Positive; what can still be applied. */
  readonly remaining: Money;
  readonly status: Known<(typeof creditStatuses)[number]>;
  readonly usableFrom?: LocalDate;
  /** Oldest first is the order in which credits are proposed. */
  readonly issuedOn: LocalDate;
  readonly relatedInvoiceId?: Id;
  readonly disputeId?: Id;
}

export interface Reward {
  readonly code: string;
  readonly program: string;
  readonly currency: string;
  readonly remaining: Money;
  readonly expires?: LocalDate;
  readonly eligibleInvoiceKinds: readonly string[];
  readonly status: Known<'available' | 'redeemed' | 'expired'>;
}

/** A credit put to an invoice; the amount is positive. */
export interface CreditUse {
  readonly creditId: Id;
  readonly creditNumber?: string;
  readonly invoiceId: Id;
  readonly amount: Money;
}
export interface RewardUse {
  readonly code: string;
  readonly invoiceId: Id;
  readonly amount: Money;
}
