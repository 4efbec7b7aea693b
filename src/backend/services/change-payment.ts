import type { Id } from '../../domain/entities.js';
import type { Services } from '../config.js';
import { Problem } from '../problem.js';
import { canonicalJson, digest } from '../random.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { PaymentRow } from '../store/records.js';
import type { AccountPayment } from '../wire.js';
import { keyIdOf } from './idempotency.js';
import { heldCall } from './payment-jobs.js';
import { paymentFor } from './payment-view.js';
import { visiblePayment } from './payments.js';
import type { UserPrincipal } from './principal.js';
import { holdCall, settle } from './settle-payment.js';

export interface PaymentChange {
  readonly principal: UserPrincipal;
  readonly id: Id;
  readonly key: string;
  /** The version that the customer saw. */
  readonly version: number;
  readonly operation: 'cancel' | 'reschedule' | 'approve' | 'reject';
  readonly input: object;
}

/** What an operation does to the row; both throw what refuses it. */
export interface ChangeWork {
  /** Whether this user may at all, told before anything else is. */
  allow(row: PaymentRow): void;
  /** Writes the change and returns the row as it then stands. */
  apply(tx: BillingTransaction, row: PaymentRow): Promise<PaymentRow>;
}

/**
 * One change of a payment that waits: exactly once under its key, and only from the version that the customer saw (412), so that of two people who
 * decide at once the second is told. A refusal leaves the key unused. Where the change sends the payment on its way the provider is called after
 * the commit.
 */
export const changePayment = async (services: Services, change: PaymentChange, work: ChangeWork): Promise<AccountPayment> => {
  const { principal, id, key, operation, input, version } = change;
  const bodyHash = await digest(canonicalJson({ id, user: principal.user.id, input }));
  const hold = holdCall(services);
  const { row, asks } = await services.store.transaction(async (tx) => {
    const before = await visiblePayment(tx, services, principal, id);
    work.allow(before);
    const keyId = keyIdOf(principal.tenant, `POST /payments/${operation}`, key);
    const known = await tx.keys.get(keyId);
    if (known) {
      if (known.bodyHash !== bodyHash) throw new Problem('idempotency_mismatch');
      return { row: before, asks: false };
    }
    if (before.payment.version !== version) throw new Problem('conflict', { payment: before.payment });
    const after = await work.apply(tx, before);
    await tx.keys.put({ id: keyId, state: 'used', bodyHash, paymentId: id, createdAt: services.clock.now() });
    const isOnItsWay = after.payment.status === 'processing' && !after.answered;
    if (isOnItsWay) await tx.jobs.put(heldCall(after, hold));
    return { row: after, asks: isOnItsWay };
  });
  return paymentFor(services, principal, asks ? await settle(services, row, hold) : row);
};
