import type { PaymentAction } from '../../domain/entities.js';
import type { Services } from '../config.js';
import type { PaymentRow } from '../store/records.js';
import type { UserPrincipal } from './principal.js';

/** Whether the permission reaches this payment: some roles manage what they made themselves and no colleague's. */
export const mayManage = ({ permissions, ownPaymentsOnly, user }: UserPrincipal, row: PaymentRow): boolean =>
  permissions.includes('payment.manage') && (!ownPaymentsOnly || row.userId === user.id);

/** PAY-18: another person approves, never the one who made it, whatever the role. */
export const mayApprove = ({ permissions, user }: UserPrincipal, row: PaymentRow): boolean =>
  permissions.includes('payment.approve') && row.userId !== user.id;

/** PAY-25: until it is handed to the provider. */
export const isChangeable = ({ clock }: Services, row: PaymentRow): boolean =>
  row.payment.status === 'scheduled' && row.runAt !== undefined && clock.businessNow() < row.runAt;

const paid: ReadonlySet<string> = new Set(['succeeded', 'partiallyRefunded', 'refunded', 'chargedBack']);
const unpaid: ReadonlySet<string> = new Set(['failed', 'returned', 'expired']);

/** What this user may do with a payment now; every operation checks again. */
export const actionsOf = (services: Services, principal: UserPrincipal, row: PaymentRow): readonly PaymentAction[] => {
  const { status, receiptId } = row.payment;
  return [
    ...(isChangeable(services, row) && mayManage(principal, row) ? (['reschedule', 'cancel'] as const) : []),
    ...(status === 'pendingApproval' && mayApprove(principal, row) ? (['approve', 'reject'] as const) : []),
    ...(paid.has(status) && receiptId !== undefined ? (['receipt'] as const) : []),
    ...(unpaid.has(status) && principal.permissions.includes('payment.create') ? (['payAgain'] as const) : []),
  ];
};
