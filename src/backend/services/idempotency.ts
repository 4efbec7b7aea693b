import type { Services } from '../config.js';
import { Problem } from '../problem.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { KeyRow, PaymentRow, Tenant } from '../store/records.js';
import type { Principal } from './principal.js';

export const payEndpoint = 'POST /payments';
export const confirmEndpoint = 'POST /payments/confirm';

/** Scope of a key: the tenant and the operation. The same key of somebody else is another key. */
export const keyIdOf = (tenant: Tenant, endpoint: string, key: string): string => `${tenant} ${endpoint} ${key}`;

/**
 * The payment made under a key, if the same request made it. Throws `intent_abandoned` for a spent key, `idempotency_mismatch` for another body
 * and `in_flight` while the first request is still waiting for the provider.
 */
export const replayOf = async (tx: BillingTransaction, { clock }: Services, known: KeyRow, bodyHash: string): Promise<PaymentRow> => {
  if (known.state === 'spent') throw new Problem('intent_abandoned');
  if (known.bodyHash !== bodyHash) throw new Problem('idempotency_mismatch');
  const row = known.paymentId === undefined ? undefined : await tx.payments.get(known.paymentId);
  if (!row) throw new Error('A used key has no payment');
  if (row.payment.status === 'processing' && !row.answered && clock.now() < row.answerBy)
    throw new Problem('in_flight', { retryAfterSeconds: 1 });
  return row;
};

/** A guest whose token has expired may ask about the keys of that very token only. */
export const ownsKey = (services: Services, principal: Principal, known: KeyRow): boolean =>
  principal.kind === 'user' || principal.expiresAt > services.clock.now() || known.tokenId === principal.tokenId;
