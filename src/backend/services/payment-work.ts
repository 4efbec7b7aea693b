import type { Id } from '../../domain/entities.js';
import type { Services } from '../config.js';
import type { JobKind } from '../jobs/job-kind.js';
import type { ProviderResult } from '../provider/payment-provider.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { JobRow } from '../store/job-records.js';
import type { PaymentRow } from '../store/records.js';
import { expireApproval } from './approvals.js';
import { deliverMails } from './deliver-mails.js';
import { jobOf } from './payment-jobs.js';
import { recordAnswer } from './reconcile.js';
import { expireIfIdle, receive } from './record-result.js';
import { startPayment } from './schedules.js';

/** The answer of a provider is waited for a little longer than the customer waits for it. */
const beyondPatienceMs = 5_000;

/** What the store alone can do: payments whose day has come, debits that settle, approvals and challenges that nobody gave or finished. */
export const movePayment = (services: Services): JobKind => ({
  leaseMs: 30_000,
  tries: 5,
  endless: true,
  run: async ({ subject }) => {
    await services.store.transaction((tx) => moveOn(tx, services, subject));
    return 'done';
  },
});

const moveOn = async (tx: BillingTransaction, services: Services, id: Id): Promise<void> => {
  const row = await tx.payments.get(id);
  const job = row && jobOf(services, row);
  if (!job) return;
  const { clock } = services;
  // Moved to another day meanwhile: writing it again says when.
  if (job.dueAt > (job.clock === 'real' ? clock.now() : clock.businessNow())) return tx.payments.put(row);
  const { status } = row.payment;
  if (status === 'scheduled') await startPayment(tx, services, row, true);
  else if (status === 'pendingApproval') await expireApproval(tx, row);
  else if (status === 'requiresAction') await expireIfIdle(tx, services, row);
  else if (status === 'processing' && row.answered) await receive(tx, services, row);
};

/**
 * Asks the provider about a payment that is on its way. Its key makes it safe to ask again, for whoever takes the row up after another: what is known
 * of the key counts, and only what was never heard of is charged.
 */
export const askProvider = (services: Services): JobKind => ({
  leaseMs: services.config.providerWaitMs + beyondPatienceMs,
  outside: true,
  tries: 6,
  // Unknown is not refused: it is asked for until there is an answer.
  endless: true,
  pause: { firstMs: 1_000, longestMs: 20_000 },
  run: async (job) => {
    const row = await services.store.transaction((tx) => tx.payments.get(job.subject));
    if (row?.payment.status !== 'processing' || row.answered) return 'done';
    await recordAnswer(services, row.id, await ask(services, row, job));
    await deliverMails(services);
    return 'kept';
  },
});

const ask = async ({ provider }: Services, row: PaymentRow, { tries }: JobRow): Promise<ProviderResult> => {
  const { providerKey: key, actionResult, payment, token = '' } = row;
  const known = tries > 1 ? await provider.byKey(key) : undefined;
  const hasActed = actionResult !== undefined && (tries === 1 || known?.kind === 'challenge');
  if (hasActed) return provider.confirm(key, actionResult === '' ? undefined : actionResult);
  return known ?? provider.charge({ amount: payment.total, token, key, paymentId: row.id });
};
