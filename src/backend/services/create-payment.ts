import type { Services } from '../config.js';
import type { Problem } from '../problem.js';
import { canonicalJson, digest } from '../random.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { PaymentRow } from '../store/records.js';
import type { AccountPayment } from '../wire.js';
import { beginForGuest } from './begin-guest-payment.js';
import { beginForUser } from './begin-user-payment.js';
import { deliverMails } from './deliver-mails.js';
import { keyIdOf, ownsKey, payEndpoint, replayOf } from './idempotency.js';
import { tokenSource, type Attempt, type PayRequest } from './pay-request.js';
import { heldCall } from './payment-jobs.js';
import { paymentFor } from './payment-view.js';
import { requirePrincipal } from './principal.js';
import { holdCall, settle } from './settle-payment.js';
import { transact } from './transact.js';

export interface PayAnswer {
  readonly payment: AccountPayment;
  readonly replayed: boolean;
}

/**
 * Pays what was quoted. Idempotency record, balance check, reservation and the job to call the provider are one transaction; the provider is called
 * after its commit, by this request as long as it lives, and what it says is recorded in a second one. A payment that waits for its day, for another person, or for nobody's money is never shown to the provider
 * here.
 */
export const createPayment = async (services: Services, request: PayRequest): Promise<PayAnswer> => {
  const bodyHash = await digest(canonicalJson(request.input));
  const source = tokenSource(request.input);
  const facts = source && (await services.provider.inspect(source.token));
  const hold = holdCall(services);
  const decided = await transact(services, async (tx) => {
    const keyId = keyIdOf(request.principal.tenant, payEndpoint, request.key);
    const known = await tx.keys.get(keyId);
    if (known && ownsKey(services, request.principal, known)) return { row: await replayOf(tx, services, known, bodyHash), replayed: true };
    requirePrincipal(services, request.principal);
    const row = await begin(tx, services, request, { keyId, bodyHash, facts });
    if (!('payment' in row)) return row;
    if (row.payment.status === 'processing') await tx.jobs.put(heldCall(row, hold));
    return { row, replayed: false };
  });
  const answer = (row: PaymentRow): PayAnswer => ({
    payment: paymentFor(services, request.principal, row),
    replayed: decided.replayed,
  });
  if (decided.replayed) return answer(decided.row);
  if (decided.row.payment.status === 'processing') return answer(await settle(services, decided.row, hold));
  await deliverMails(services);
  return answer(decided.row);
};

const begin = (
  tx: BillingTransaction,
  services: Services,
  { principal, ...request }: PayRequest,
  attempt: Attempt,
): Promise<PaymentRow | Problem> =>
  principal.kind === 'user'
    ? beginForUser(tx, services, { ...request, principal }, attempt)
    : beginForGuest(tx, services, { ...request, principal }, attempt);
