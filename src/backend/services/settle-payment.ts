import type { Services } from '../config.js';
import type { JobHold } from '../store/job-records.js';
import type { PaymentRow } from '../store/records.js';
import { askKind, heldCall } from './payment-jobs.js';

/** What a request holds the call by that it makes right after its commit. */
export const holdCall = ({ jobs }: Services): JobHold => jobs.hold(askKind);

/**
 * Calls the provider about a payment that was written with `heldCall`, and waits for it, but no longer than the customer should. Resolves with the
 * payment as it then stands; an answer that comes later is recorded when it comes, and one that never comes is asked for when the lease has ended.
 */
export const settle = async (services: Services, row: PaymentRow, hold: JobHold): Promise<PaymentRow> => {
  await withinPatience(services, services.jobs.begin(heldCall(row, hold)));
  const settled = await services.store.transaction((tx) => tx.payments.get(row.id));
  if (!settled) throw new Error('No such payment');
  return settled;
};

/** Resolves when the work has ended, and at the latest when a customer has waited long enough. */
export const withinPatience = ({ timer, config }: Services, work: Promise<void>): Promise<void> =>
  new Promise((resolve) => {
    const cancel = timer.after(config.providerWaitMs, resolve);
    void work.finally(() => {
      cancel();
      resolve();
    });
  });
