import type { DashboardTotals, Task } from '../../domain/dashboard.js';
import type { Services } from '../config.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { InvoiceFacts } from '../store/invoice-facts.js';
import type { AccountRow, PaymentRow } from '../store/records.js';
import { businessToday } from './business-day.js';
import type { UserPrincipal } from './principal.js';
import { roleOf } from './roles.js';
import { methodLabel, methodsOf, methodStatus } from './stored-methods.js';
import { profileOf } from './terms.js';

export interface TaskGrounds {
  readonly accounts: readonly AccountRow[];
  readonly unsettled: readonly InvoiceFacts[];
  readonly totals: readonly DashboardTotals[];
}

const severities = ['danger', 'warning', 'info'];

/** What wants this user's attention and what this user can act on, the gravest first. */
export const dashboardTasks = async (
  tx: BillingTransaction,
  services: Services,
  principal: UserPrincipal,
  grounds: TaskGrounds,
): Promise<readonly Task[]> => {
  const may = (permission: string): boolean => principal.permissions.includes(permission);
  const tasks = [
    ...overdueTasks(grounds),
    ...(await returnedTasks(tx, principal, grounds)),
    ...(may('dispute.edit') ? await disputeTasks(tx, grounds) : []),
    ...(may('payment.approve') ? await approvalTasks(tx, principal, grounds) : []),
    ...(may('wallet.own') ? await cardTasks(tx, services, principal) : []),
    ...(may('user.admin') ? await administratorTasks(tx, services, principal) : []),
    ...printFeeTasks(services, grounds),
  ];
  return tasks.sort((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity));
};

const overdueTasks = ({ totals }: TaskGrounds): Task[] =>
  totals
    .filter(({ overdueCount }) => overdueCount > 0)
    .map(({ currency, overdueCount, overdue }) => ({
      id: `overdue:${currency}`,
      kind: 'overdue',
      severity: 'danger',
      params: { n: overdueCount, amount: overdue },
    }));

const isInScope = ({ accountIds = [] }: PaymentRow, { accounts }: TaskGrounds): boolean =>
  accountIds.some((id) => accounts.some((account) => account.id === id));

/** PAY-24: a bank took the money back and the invoices are still open. */
const returnedTasks = async (tx: BillingTransaction, { user }: UserPrincipal, grounds: TaskGrounds): Promise<Task[]> => {
  const reopened = new Set(grounds.unsettled.filter(({ row }) => row.returned).map(({ row }) => row.id));
  if (reopened.size === 0) return [];
  return (await tx.payments.ofCompany(user.companyId))
    .filter((row) => row.payment.status === 'returned' && row.payment.items.some((item) => reopened.has(item.invoiceId)))
    .map(({ id, payment }) => ({
      id: `paymentReturned:${id}`,
      kind: 'paymentReturned',
      severity: 'danger',
      targetId: id,
      params: { reference: payment.reference, amount: payment.total },
    }));
};

const disputeTasks = async (tx: BillingTransaction, { accounts }: TaskGrounds): Promise<Task[]> => {
  const tasks: Task[] = [];
  for (const dispute of await tx.disputes.needingInfo()) {
    const invoice = await tx.invoices.get(dispute.invoiceId);
    if (!invoice || !accounts.some((account) => account.id === invoice.accountId)) continue;
    const params = { number: dispute.number, invoiceNumber: invoice.number };
    tasks.push({ id: `disputeNeedsInfo:${dispute.id}`, kind: 'disputeNeedsInfo', severity: 'warning', targetId: invoice.id, params });
  }
  return tasks;
};

/** PAY-18: never one's own. */
const approvalTasks = async (tx: BillingTransaction, { user }: UserPrincipal, grounds: TaskGrounds): Promise<Task[]> =>
  (await tx.payments.waiting())
    .filter((row) => row.payment.status === 'pendingApproval' && row.companyId === user.companyId)
    .filter((row) => row.userId !== user.id && isInScope(row, grounds))
    .map(({ id, payment }) => ({
      id: `approvePayment:${id}`,
      kind: 'approvePayment',
      severity: 'warning',
      targetId: id,
      params: { reference: payment.reference, amount: payment.total },
    }));

const cardTasks = async (tx: BillingTransaction, services: Services, principal: UserPrincipal): Promise<Task[]> =>
  (await methodsOf(tx, principal)).flatMap((row): Task[] => {
    const status = methodStatus(row, businessToday(services));
    if (row.type !== 'card' || (status !== 'expired' && status !== 'expiring')) return [];
    const kind = status === 'expired' ? 'cardExpired' : 'cardExpiring';
    return [
      {
        id: `${kind}:${row.id}`,
        kind,
        severity: status === 'expired' ? 'warning' : 'info',
        targetId: row.id,
        params: { method: methodLabel(row) },
      },
    ];
  });

/** one person alone cannot be ill. */
const administratorTasks = async (tx: BillingTransaction, { biller }: Services, { user }: UserPrincipal): Promise<Task[]> => {
  const administrators = (await tx.users.ofCompany(user.companyId)).filter(({ roleId }) =>
    roleOf(biller.rolesModel, roleId).permissions.includes('user.admin'),
  );
  return administrators.length > 1 ? [] : [{ id: 'singleAdmin', kind: 'singleAdmin', severity: 'info' }];
};

/** FEE-01: an account still gets paper, and pays for it. */
const printFeeTasks = (services: Services, { unsettled }: TaskGrounds): Task[] => {
  const charged = unsettled.find(({ row }) => row.printFee);
  const fee = charged && profileOf(services, charged.row.country).printFee;
  if (!fee) return [];
  return [{ id: 'printFee', kind: 'printFee', severity: 'info', targetId: charged.row.id, params: { amount: fee.amount } }];
};
