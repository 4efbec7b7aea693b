import { day, keyRetentionMs, type Services } from '../config.js';
import type { PaymentRow } from '../store/records.js';
import { expireApproval } from './approvals.js';
import { runDueDownloads } from './download-work.js';
import { deliverMails } from './deliver-mails.js';
import { expireIfIdle, recordResult } from './record-result.js';
import { recordReturns } from './returns.js';
import { startScheduled } from './schedules.js';
import { askProvider, settle } from './settle-payment.js';

/**
 * Everything that time alone brings about: payments whose day has come, approvals that nobody gave, debits that banks took back, challenges that
 * expire, debits that settle, provider answers that never came back, mails that are still unsent, downloads, and
 * old tokens. Safe to call at any time and from several processes.
 */
export const runDueWork = async (services: Services): Promise<void> => {
  await recordReturns(services);
  const waiting = await services.store.transaction((tx) => tx.payments.waiting());
  for (const row of waiting) await moveOn(services, row);
  const open = await services.store.transaction(async (tx) => {
    const rows = await tx.payments.unsettled();
    return Promise.all(rows.map((row) => expireIfIdle(tx, services, row)));
  });
  for (const row of open) await followUp(services, row);
  await deliverMails(services);
  await runDueDownloads(services);
  const now = services.clock.now();
  await services.store.transaction((tx) => tx.purge(now - 2 * day, now - keyRetentionMs));
};

/** What has waited for its day, or for somebody who did not come. Nobody waits here for the provider. */
const moveOn = async (services: Services, row: PaymentRow): Promise<void> => {
  if (row.payment.status === 'pendingApproval') return expireApproval(services, row.id);
  const isDue = (row.runAt ?? Infinity) <= services.clock.businessNow();
  if (isDue && (await startScheduled(services, row.id))) void settle(services, row.id).catch(() => undefined);
};

const followUp = async (services: Services, row: PaymentRow): Promise<void> => {
  if (row.payment.status !== 'processing' || services.underWay.has(row.id)) return;
  if (row.answered) {
    if ((row.settlesAt ?? Infinity) <= services.clock.businessNow()) await recordResult(services, row.id, { kind: 'approved' });
    return;
  }
  // Nobody waits here: a provider that hangs must not keep the rest of the work from being done.
  if (services.clock.now() >= row.answerBy) void askAgain(services, row).catch(() => undefined);
};

/** The answer got lost between provider and store, or the process died: the provider's own key makes it safe to ask again. */
const askAgain = async (services: Services, row: PaymentRow): Promise<void> => {
  await askProvider(services, row.id, async () => {
    const known = await services.provider.byKey(row.providerKey);
    if (known?.kind === 'challenge' && row.actionResult !== undefined) return services.provider.confirm(row.providerKey, row.actionResult);
    return (
      known ?? services.provider.charge({ amount: row.payment.total, token: row.token ?? '', key: row.providerKey, paymentId: row.id })
    );
  });
};
