import type { DashboardTotals, Task } from '../../domain/dashboard.js';
import type { Services } from '../config.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { InvoiceCriteria } from '../store/invoice-page.js';
import type { AccountRow, PaymentRow } from '../store/records.js';
import { businessToday } from './business-day.js';
import type { UserPrincipal } from './principal.js';
import { roleOf } from './roles.js';
import { methodLabel, methodsOf, methodStatus } from './stored-methods.js';
import { profileOf } from './terms.js';

export interface TaskGrounds {
  readonly accounts: readonly AccountRow[];
  /** What is not closed. */
  readonly unsettled: InvoiceCriteria;
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
    ...(await returnedTasks(tx, grounds)),
    ...(may('dispute.edit') ? await disputeTasks(tx, grounds) : []),
    ...(may('payment.approve') ? await approvalTasks(tx, principal, grounds) : []),
    ...(may('wallet.own') ? await cardTasks(tx, services, principal) : []),
    ...(may('user.admin') ? await administratorTasks(tx, services, principal) : []),
    ...(await printFeeTasks(tx, services, grounds)),
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

const newestFirst = [{ field: 'invoiceDate', direction: 'desc' }] as const;
/** Of more than so many invoices nobody is told one by one. */
const returnsTold = 25;

/** PAY-24: a bank took the money back and the invoices are still open. */
const returnedTasks = async (tx: BillingTransaction, { unsettled }: TaskGrounds): Promise<Task[]> => {
  const reopened = await tx.invoices.page({ ...unsettled, marked: 'returned', sort: newestFirst, limit: returnsTold });
  const returned = new Map<string, PaymentRow>();
  for (const { facts } of reopened)
    for (const row of await tx.payments.ofInvoice(facts.row.id)) if (row.payment.status === 'returned') returned.set(row.id, row);
  return [...returned.values()]
    .sort((one, other) => one.createdAt - other.createdAt)
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
  const own = new Set(accounts.map(({ id }) => id));
  for (const dispute of await tx.disputes.needingInfo()) {
    const invoice = await tx.invoices.get(dispute.invoiceId);
    if (!invoice || !own.has(invoice.accountId)) continue;
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
const printFeeTasks = async (tx: BillingTransaction, services: Services, { unsettled }: TaskGrounds): Promise<Task[]> => {
  const [charged] = await tx.invoices.page({ ...unsettled, marked: 'printFee', sort: newestFirst, limit: 1 });
  const fee = charged && profileOf(services, charged.facts.row.country).printFee;
  if (!fee) return [];
  return [{ id: 'printFee', kind: 'printFee', severity: 'info', targetId: charged.facts.row.id, params: { amount: fee.amount } }];
};
