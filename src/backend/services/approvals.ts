import type { Approval } from '../../domain/entities.js';
import type { Services } from '../config.js';
import { invalid, Problem } from '../problem.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { PaymentRow } from '../store/records.js';
import type { AccountPayment, RejectionInput } from '../wire.js';
import { businessToday } from './business-day.js';
import { changePayment, type PaymentChange } from './change-payment.js';
import { runAtOf } from './pay-rules.js';
import { mayApprove } from './payment-actions.js';
import { moved, stepped } from './payment-step.js';
import { startPayment } from './schedules.js';
import { release } from './settlement.js';

type Change = Omit<PaymentChange, 'operation' | 'input'>;

/** PAY-18: somebody with the permission, and never the one who made the payment. */
const allowOther =
  ({ principal }: Change) =>
  (row: PaymentRow): void => {
    if (!mayApprove(principal, row)) throw new Problem('forbidden');
  };

const decidedBy = (services: Services, { principal }: Change, status: 'approved' | 'rejected', comment?: string): Approval => ({
  status,
  by: principal.user.displayName,
  at: new Date(services.clock.businessNow()).toISOString(),
  ...(comment !== undefined && { comment }),
});

const refuseDecided = (services: Services, row: PaymentRow): void => {
  if (row.payment.status !== 'pendingApproval' || hasPassed(services, row)) throw new Problem('too_late', { payment: row.payment });
};

const hasPassed = (services: Services, { payment }: PaymentRow): boolean => payment.payDate < businessToday(services);

/** Lets a payment go: on its day, or at once where that has begun. */
export const approvePayment = (services: Services, change: Change): Promise<AccountPayment> =>
  changePayment(
    services,
    { ...change, operation: 'approve', input: {} },
    {
      allow: allowOther(change),
      apply: async (tx, row) => {
        refuseDecided(services, row);
        const runAt = runAtOf(services, row.payment.payDate, row.payment.methodType);
        const approval = decidedBy(services, change, 'approved');
        const until = { approval, cancellableUntil: new Date(runAt).toISOString() };
        const scheduled = { ...stepped(row, 'schedule', until), runAt };
        await tx.payments.put(scheduled);
        return runAt > services.clock.businessNow() ? scheduled : startPayment(tx, services, scheduled);
      },
    },
  );

/** Refuses it with a comment; what it held is free again. */
export const rejectPayment = (services: Services, change: Change & { readonly input: RejectionInput }): Promise<AccountPayment> =>
  changePayment(
    services,
    { ...change, operation: 'reject' },
    {
      allow: allowOther(change),
      apply: async (tx, row) => {
        refuseDecided(services, row);
        const comment = change.input.comment.trim();
        if (comment === '') throw invalid('/comment', 'required');
        const rejected = moved(row, 'reject', { approval: decidedBy(services, change, 'rejected', comment) });
        await tx.payments.put(rejected);
        await release(tx, row.id);
        return rejected;
      },
    },
  );

/** Nobody approved it in time. */
export const expireApproval = async (tx: BillingTransaction, row: PaymentRow): Promise<void> => {
  await tx.payments.put(moved(row, 'datePassed', { approval: { status: 'expired' } }));
  await release(tx, row.id);
};
