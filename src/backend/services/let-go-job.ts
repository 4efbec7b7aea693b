import type { Services } from '../config.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { PaymentRow } from '../store/records.js';

export const letGoKind = 'letGo';

/** Nobody finished it here; what the provider made of it is found out, and if it can be it is ended there too. */
export const askWhetherLetGo = (tx: BillingTransaction, { clock }: Pick<Services, 'clock'>, { id }: PaymentRow): Promise<void> =>
  tx.jobs.put({ id: `${letGoKind} ${id}`, kind: letGoKind, subject: id, clock: 'real', dueAt: clock.now(), tries: 0 });
