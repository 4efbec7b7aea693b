import type { Id } from '../../domain/entities.js';
import type { BillingTransaction } from '../store/billing-store.js';

/** Statuses of payments that a provider or a bank has in hand: their money is as good as gone to the invoice. */
const inHand: ReadonlySet<string> = new Set(['processing', 'requiresAction']);

export interface Free {
  /** What is owed, and nobody has a payment for in hand. */
  readonly free: number;
  /** What payments have in hand, whose end nobody knows yet. */
  readonly held: number;
}

/** What of an invoice money from elsewhere may settle. A payment that is only planned gives way: it shrinks on its day. */
export const whatIsFree = async (tx: BillingTransaction, invoiceId: Id): Promise<Free> => {
  const balance = (await tx.ledger.ofInvoice(invoiceId)).reduce((sum, entry) => sum + entry.amount.minor, 0);
  let held = 0;
  for (const { state, paymentId, amount } of await tx.reservations.ofInvoice(invoiceId)) {
    const holder = state === 'open' ? await tx.payments.get(paymentId) : undefined;
    if (holder && inHand.has(holder.payment.status)) held += amount.minor;
  }
  return { free: Math.max(0, balance - held), held };
};
