import type { IntentOutcome, Money } from '../../src/client/index.js';

/** What a customer read on the screen. */
export interface Told {
  readonly kind: 'paid' | 'accepted' | 'action' | 'notCharged' | 'checking' | 'cancelled';
  readonly at: number;
  /** Why not: what the server refused with, `declined`, or `abandoned` where the key was given up. */
  readonly why?: string;
  readonly status?: string;
  readonly paymentId?: string;
  readonly reference?: string;
  readonly total?: Money;
}

/** One decision of a customer to pay, and everything they were told of it. */
export interface ToldIntent {
  /** The idempotency key. */
  readonly key: string;
  readonly errand: string;
  readonly invoiceIds: readonly string[];
  readonly total: Money;
  /** What the payment service was to charge. */
  readonly token?: string;
  readonly at: number;
  readonly told: Told[];
  /** The last word of the client. */
  outcome?: IntentOutcome;
}
