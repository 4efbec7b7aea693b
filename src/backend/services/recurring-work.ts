import { day, hour, keyRetentionMs, type Services } from '../config.js';
import type { JobKind } from '../jobs/job-kind.js';
import type { ProviderReturn } from '../provider/payment-provider.js';
import type { JobRow } from '../store/job-records.js';
import { isRecorded } from './reconcile.js';

/** How often a provider that says nothing of it is asked for returns. */
const returnsEveryMs = 60_000;

/** Not waited for longer than anything else: other work is behind it. */
const returnsOf = ({ provider, timer, config }: Services): Promise<readonly ProviderReturn[]> =>
  new Promise((resolve, reject) => {
    if (!provider.returns) return resolve([]);
    const cancel = timer.after(config.providerWaitMs, () => reject(new Error('The provider does not say what came back')));
    provider.returns().then(resolve, reject).finally(cancel);
  });

const again = ({ store, clock }: Services, { id, kind, subject }: JobRow, inMs: number): Promise<void> =>
  store.transaction((tx) => tx.jobs.put({ id, kind, subject, clock: 'real', dueAt: clock.now() + inMs, tries: 0 }));

/** Debits that banks took back, of providers that have to be asked; those with events tell it themselves. */
export const pollReturns = (services: Services): JobKind => ({
  leaseMs: 60_000,
  tries: 5,
  endless: true,
  run: async (job) => {
    // One that was told before may be told again, and not all of them need be ours.
    for (const { key, code } of await returnsOf(services)) await isRecorded(services, { key, news: { kind: 'returned', code } });
    await again(services, job, services.provider.returnsEveryMs ?? returnsEveryMs);
    return 'kept';
  },
});

/** Old quotes, tokens, sessions and keys. */
export const purge = (services: Services): JobKind => ({
  leaseMs: 10 * 60_000,
  tries: 5,
  endless: true,
  run: async (job) => {
    const now = services.clock.now();
    await services.store.transaction((tx) => tx.purge(now - 2 * day, now - keyRetentionMs));
    await again(services, job, hour);
    return 'kept';
  },
});
