import type { Id, PaymentOutcome, Receipt } from '../../domain/entities.js';
import type { Services } from '../config.js';
import { Problem } from '../problem.js';
import { canonicalJson, digest } from '../random.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { KeyRow, PaymentRow } from '../store/records.js';
import type { AccountPayment } from '../wire.js';
import { confirmEndpoint, keyIdOf, ownsKey, payEndpoint, replayOf } from './idempotency.js';
import { heldCall } from './payment-jobs.js';
import { outcomeView, paymentFor } from './payment-view.js';
import { accountIdsOf, type Principal, type UserPrincipal } from './principal.js';
import { expireIfIdle, resumeAfterAction } from './record-result.js';
import { holdCall, settle } from './settle-payment.js';

/** The payment if this principal may see it; else `not_found`. A challenge that has run out is expired on the way. */
export const visiblePayment = async (tx: BillingTransaction, services: Services, principal: Principal, id: Id): Promise<PaymentRow> => {
  const row = await tx.payments.get(id);
  const visible = row !== undefined && (principal.kind === 'guest' ? row.tenant === principal.tenant : await isInScope(tx, principal, row));
  if (!visible) throw new Problem('not_found');
  return expireIfIdle(tx, services, row);
};

/** A user sees own payments, and those of the company whose every account is in scope: a sum would tell about the others. */
const isInScope = async (tx: BillingTransaction, principal: UserPrincipal, row: PaymentRow): Promise<boolean> => {
  if (row.companyId !== principal.user.companyId) return false;
  return row.userId === principal.user.id || isWithin(await accountIdsOf(tx, principal), row);
};
export const isWithin = (accountIds: readonly Id[], row: PaymentRow): boolean =>
  (row.accountIds ?? []).every((accountId) => accountIds.includes(accountId));

export const getPayment = (services: Services, principal: Principal, id: Id): Promise<AccountPayment> =>
  services.store.transaction(async (tx) => paymentFor(services, principal, await visiblePayment(tx, services, principal, id)));

/** What became of a key, in full, or only the outcome for an expired guest token. */
const underKey = async (
  tx: BillingTransaction,
  services: Services,
  principal: Principal,
  known: KeyRow,
): Promise<PaymentOutcome | undefined> => {
  if (!ownsKey(services, principal, known)) throw new Problem('guest_expired');
  const found = known.paymentId === undefined ? undefined : await tx.payments.get(known.paymentId);
  if (!found) return undefined;
  const row = await expireIfIdle(tx, services, found);
  const expired = principal.kind === 'guest' && principal.expiresAt <= services.clock.now();
  return expired ? outcomeView(row) : paymentFor(services, principal, row);
};

/** The payment made under a key; `not_found` says nothing yet, for the first request may still be under way. */
export const paymentByKey = (services: Services, principal: Principal, key: string): Promise<PaymentOutcome> =>
  services.store.transaction(async (tx) => {
    const known = await tx.keys.get(keyIdOf(principal.tenant, payEndpoint, key));
    const outcome = known && (await underKey(tx, services, principal, known));
    if (!outcome) throw new Problem('not_found');
    return outcome;
  });

/** Returns the payment made under the key, or spends the key, so that a late request with it is refused. Only after that is "not charged" true. */
export const abandonPayment = (services: Services, principal: Principal, key: string): Promise<PaymentOutcome | null> =>
  services.store.transaction(async (tx) => {
    const id = keyIdOf(principal.tenant, payEndpoint, key);
    const known = await tx.keys.get(id);
    if (known) return (await underKey(tx, services, principal, known)) ?? null;
    await tx.keys.put({
      id,
      state: 'spent',
      ...(principal.kind === 'guest' && { tokenId: principal.tokenId }),
      createdAt: services.clock.now(),
    });
    return null;
  });

export interface ConfirmRequest {
  readonly principal: Principal;
  readonly id: Id;
  readonly key: string;
  readonly result: string | undefined;
}

/** Goes on after the customer acted. A payment that waits for nothing is answered as it is. */
export const confirmPayment = async (services: Services, { principal, id, key, result }: ConfirmRequest): Promise<AccountPayment> => {
  const bodyHash = await digest(canonicalJson({ id, result: result ?? null }));
  const hold = holdCall(services);
  const { row, asks } = await services.store.transaction(async (tx) => {
    const own = await visiblePayment(tx, services, principal, id);
    // A colleague may look at it, and only who made it can answer the bank.
    if (own.tenant !== principal.tenant || (principal.kind === 'user' && own.userId !== principal.user.id)) throw new Problem('forbidden');
    const keyId = keyIdOf(principal.tenant, confirmEndpoint, key);
    const known = await tx.keys.get(keyId);
    if (known) return { row: await replayOf(tx, services, known, bodyHash), asks: false };
    await tx.keys.put({ id: keyId, state: 'used', bodyHash, paymentId: id, createdAt: services.clock.now() });
    if (own.payment.status !== 'requiresAction') return { row: own, asks: false };
    const resumed = await resumeAfterAction(tx, services, own, result ?? '');
    await tx.jobs.put(heldCall(resumed, hold));
    return { row: resumed, asks: true };
  });
  return paymentFor(services, principal, asks ? await settle(services, row, hold) : row);
};

/** The receipt; `not_found` until there is one, and once the bank has taken the money back. */
export const receiptOf = (services: Services, principal: Principal, id: Id): Promise<Receipt> =>
  services.store.transaction(async (tx) => {
    const row = await visiblePayment(tx, services, principal, id);
    const { receiptId, status, createdAt } = row.payment;
    if (receiptId === undefined || status === 'returned') throw new Problem('not_found');
    const issuedAt = row.userId !== undefined && row.receivedAt !== undefined ? new Date(row.receivedAt).toISOString() : createdAt;
    return { id: receiptId, payee: services.biller.payee, payment: paymentFor(services, principal, row), issuedAt };
  });
