import { addDays } from '../../domain/business-date.js';
import { soonDays } from '../../domain/dashboard-figures.js';
import type { DashboardTotals } from '../../domain/dashboard.js';
import { money } from '../../domain/money.js';
import type { Services } from '../config.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { InvoiceSum } from '../store/invoice-page.js';
import type { Dashboard } from '../wire.js';
import { businessToday } from './business-day.js';
import { dashboardTasks } from './dashboard-tasks.js';
import { creditsOf } from './funds.js';
import { criteriaOf } from './invoice-list.js';
import { standingOf } from './invoice-state.js';
import { rowView } from './invoice-view.js';
import { accountsInScope, readerOf, type UserPrincipal } from './principal.js';

const latestShown = 5;

/** What is due, what wants attention, and the latest invoices: all of it within the own scope. Only what is not closed is summed. */
export const readDashboard = (services: Services, principal: UserPrincipal): Promise<Dashboard> =>
  services.store.transaction(async (tx) => {
    const accounts = await accountsInScope(tx, principal);
    const criteria = await criteriaOf(tx, services, principal, { where: {} });
    const unsettled = { ...criteria, where: { groups: ['overdue', 'open'] } } as const;
    const sums = await tx.invoices.sums(unsettled, addDays(criteria.today, soonDays));
    const totals = await totalsOf(tx, services, accounts, sums);
    const latest = await tx.invoices.page({
      ...criteria,
      sort: [
        { field: 'invoiceDate', direction: 'desc' },
        { field: 'number', direction: 'asc' },
      ],
      limit: latestShown,
    });
    return {
      userName: principal.user.displayName,
      companyName: principal.companyName,
      accountCount: accounts.length,
      totals,
      tasks: await dashboardTasks(tx, services, principal, { accounts, unsettled, totals }),
      latest: latest.map(({ facts }) => rowView(services, standingOf(services, facts), readerOf(principal))),
      asOf: new Date(services.clock.now()).toISOString(),
    };
  });

const figures = [
  'due',
  'dueCount',
  'overdue',
  'overdueCount',
  'dueSoon',
  'dueSoonCount',
  'scheduled',
  'scheduledCount',
  'credits',
] as const;
type Figures = Record<(typeof figures)[number], number>;

/** Currency by currency, the one with the most due invoices first. Credits stand apart and are never netted silently. */
const totalsOf = async (
  tx: BillingTransaction,
  services: Services,
  accounts: readonly { readonly id: string; readonly currencies: readonly string[] }[],
  unsettled: readonly InvoiceSum[],
): Promise<readonly DashboardTotals[]> => {
  const today = businessToday(services);
  const sums = new Map<string, Figures>();
  const of = (currency: string): Figures => {
    const sum = sums.get(currency) ?? (Object.fromEntries(figures.map((name) => [name, 0])) as Figures);
    sums.set(currency, sum);
    return sum;
  };
  for (const account of accounts) for (const currency of account.currencies) of(currency);
  for (const sum of unsettled) add(of(sum.currency), sum);
  const ids = accounts.map((account) => account.id);
  for (const credit of await creditsOf(tx, ids, today)) {
    if (credit.status === 'available' || credit.status === 'partiallyApplied') of(credit.currency).credits += credit.remaining.minor;
  }
  return [...sums]
    .sort(([one, a], [other, b]) => b.dueCount - a.dueCount || (one < other ? -1 : 1))
    .map(([currency, sum]) => ({
      currency,
      dueCount: sum.dueCount,
      overdueCount: sum.overdueCount,
      dueSoonCount: sum.dueSoonCount,
      scheduledCount: sum.scheduledCount,
      due: money(sum.due, currency),
      overdue: money(sum.overdue, currency),
      dueSoon: money(sum.dueSoon, currency),
      scheduled: money(sum.scheduled, currency),
      credits: money(sum.credits, currency),
    }));
};

/** The invoices of each figure are those of its list (`invoicesBehind`). */
const add = (figures: Figures, { group, due, dueCount, soon, soonCount, scheduled, scheduledCount }: InvoiceSum): void => {
  figures.due += due;
  figures.dueCount += dueCount;
  if (group === 'overdue') {
    figures.overdue += due;
    figures.overdueCount += dueCount;
  }
  figures.dueSoon += soon;
  figures.dueSoonCount += soonCount;
  figures.scheduled += scheduled;
  figures.scheduledCount += scheduledCount;
};
