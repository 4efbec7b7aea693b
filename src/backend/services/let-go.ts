import type { Services } from '../config.js';
import type { JobKind } from '../jobs/job-kind.js';
import { recordAnswer } from './reconcile.js';

const mostTries = 8;

/** A payment that expired while its customer was away: money that comes all the same is recorded (`lateMoney`). */
export const letGo = (services: Services): JobKind => ({
  leaseMs: 30_000,
  outside: true,
  tries: mostTries,
  pause: { firstMs: 60_000, longestMs: 6 * 3_600_000 },
  run: async ({ subject, tries }) => {
    const { provider, store } = services;
    const row = await store.transaction((tx) => tx.payments.get(subject));
    if (row?.payment.status !== 'expired') return 'done';
    const result = await (provider.cancel ? provider.cancel(row.providerKey) : provider.byKey(row.providerKey));
    if (result) await recordAnswer(services, row.id, result);
    const isOpen = result?.kind === 'challenge' || result?.kind === 'accepted';
    if (isOpen && tries < mostTries) throw new Error('The provider has not let go of a payment that expired');
    return 'done';
  },
});
