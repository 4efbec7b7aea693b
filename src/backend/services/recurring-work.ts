import { day, hour, keyRetentionMs, type Services } from '../config.js';
import type { JobKind } from '../jobs/job-kind.js';
import type { JobRow } from '../store/job-records.js';
import { recordEvent } from './reconcile.js';

/** How often a provider that says nothing of it is asked for returns. */
const returnsEveryMs = 60_000;

const again = ({ store, clock }: Services, { id, kind, subject }: JobRow, inMs: number): Promise<void> =>
  store.transaction((tx) => tx.jobs.put({ id, kind, subject, clock: 'real', dueAt: clock.now() + inMs, tries: 0 }));

/** Debits that banks took back, of providers that have to be asked; those with events tell it themselves. */
export const pollReturns = (services: Services): JobKind => ({
  leaseMs: 60_000,
  tries: 5,
  endless: true,
  run: async (job) => {
    // One that was told before may be told again.
    for (const { key, code } of (await services.provider.returns?.()) ?? [])
      await recordEvent(services, { key, news: { kind: 'returned', code } });
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
