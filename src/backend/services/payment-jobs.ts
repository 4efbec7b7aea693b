import { addDays } from '../../domain/business-date.js';
import type { Services } from '../config.js';
import type { BillingStore, BillingTransaction } from '../store/billing-store.js';
import type { JobHold, JobRow } from '../store/job-records.js';
import type { PaymentRow } from '../store/records.js';
import { instantOf } from './business-day.js';

export const moveKind = 'movePayment';
export const askKind = 'askProvider';

type Biller = Pick<Services, 'biller'>;
type When = Pick<JobRow, 'kind' | 'clock' | 'dueAt'>;

/** One job for each payment, whatever comes next for it. */
const jobIdOf = (paymentId: string): string => `payment ${paymentId}`;

/** What time brings about for a payment as it now stands: it runs, settles, expires, or its provider is asked. Nothing once it is decided. */
const nextOf = (biller: Biller, row: PaymentRow): When | undefined => {
  const { payment, runAt, settlesAt, actionUntil, answered, createdAt } = row;
  switch (payment.status) {
    case 'scheduled':
      return runAt === undefined ? undefined : { kind: moveKind, clock: 'business', dueAt: runAt };
    case 'pendingApproval':
      return { kind: moveKind, clock: 'business', dueAt: instantOf(biller, addDays(payment.payDate, 1), 0) };
    case 'requiresAction':
      return { kind: moveKind, clock: 'real', dueAt: actionUntil ?? 0 };
    case 'processing':
      // At once, unless whoever writes it makes the call (`heldCall`).
      if (!answered) return { kind: askKind, clock: 'real', dueAt: createdAt };
      return settlesAt === undefined ? undefined : { kind: moveKind, clock: 'business', dueAt: settlesAt };
    default:
      return undefined;
  }
};

export const jobOf = (biller: Biller, row: PaymentRow): JobRow | undefined => {
  const next = nextOf(biller, row);
  return next && { id: jobIdOf(row.id), subject: row.id, tries: 0, ...next };
};

/** The call of a provider by the process that has just written the payment: begun in the same transaction, held until its lease ends. */
export const heldCall = ({ id, createdAt }: PaymentRow, lease: JobHold): JobRow => ({
  id: jobIdOf(id),
  kind: askKind,
  subject: id,
  clock: 'real',
  dueAt: createdAt,
  tries: 1,
  lease,
});

/** Every write of a payment writes what comes next for it, in the same transaction: nobody can forget to. */
export const withPaymentJobs = (tx: BillingTransaction, biller: Biller): BillingTransaction => ({
  ...tx,
  payments: {
    ...tx.payments,
    put: async (row) => {
      await tx.payments.put(row);
      const job = jobOf(biller, row);
      await (job ? tx.jobs.put(job) : tx.jobs.delete(jobIdOf(row.id)));
    },
  },
});

/** The store as services have it: all that the store offers, with jobs beside the payments that are written. */
export const storeWithJobs = (store: BillingStore, biller: Biller): BillingStore => {
  const look = store.look?.bind(store);
  return {
    ...(look && { look }),
    ...(store.rates && { rates: store.rates }),
    ...(store.changes && { changes: store.changes }),
    transaction: (work) => store.transaction((tx) => work(withPaymentJobs(tx, biller))),
  };
};
