import type { CurrencyTotals, InvoiceFilter, InvoiceTotals } from '../../domain/invoice-query.js';
import { money } from '../../domain/money.js';
import type { Services } from '../config.js';
import { payableInBooks, type ListedFacts } from '../store/invoice-facts.js';
import type { InvoiceSum } from '../store/invoice-page.js';
import { criteriaOf } from './invoice-list.js';
import type { UserPrincipal } from './principal.js';
import { isTemporary } from './temporary-accounts.js';
import { profileOf } from './terms.js';
import { look } from './transact.js';

/** Whether invoices of an account and a country can be paid online at all, by the biller's settings (PAY-01). */
const isOpenForPayment = (services: Pick<Services, 'biller'>, accountNumber: string, country: string): boolean =>
  profileOf(services, country).onlinePayment && !isTemporary(services, accountNumber);

/** Minor units that can be paid of an invoice now, by whoever may pay; 0 where nothing can. */
export const payableNow = (services: Pick<Services, 'biller'>, facts: ListedFacts): number => {
  const payable = payableInBooks(facts);
  return payable > 0 && isOpenForPayment(services, facts.account.number, facts.row.country) ? payable : 0;
};

/** What of a sum can be paid now. */
export const payableOf = (services: Pick<Services, 'biller'>, sum: InvoiceSum): Pick<InvoiceSum, 'payable' | 'payableCount'> =>
  isOpenForPayment(services, sum.accountNumber, sum.country) ? sum : { payable: 0, payableCount: 0 };

type Figures = Pick<InvoiceSum, 'currency' | 'group' | 'count' | 'total' | 'due' | 'payable'>;

/** Sums by currency, which are never added together; the currency with the most invoices first. */
export const currencyTotals = (sums: readonly Figures[]): CurrencyTotals[] => {
  const totals = new Map<string, { count: number; total: number; payable: number; overdue: number }>();
  for (const { currency, group, count, total, due, payable } of sums) {
    const known = totals.get(currency) ?? { count: 0, total: 0, payable: 0, overdue: 0 };
    totals.set(currency, known);
    known.count += count;
    known.total += total;
    known.payable += payable;
    if (group === 'overdue') known.overdue += due;
  }
  return [...totals]
    .sort(([one, a], [other, b]) => b.count - a.count || (one < other ? -1 : 1))
    .map(([currency, { count, total, payable, overdue }]) => ({
      currency,
      count,
      total: money(total, currency),
      balance: money(payable, currency),
      overdue: money(overdue, currency),
    }));
};

/** Counts by group, whatever groups the filter asks for, and sums of what matches the whole of it. */
export const sumInvoices = (
  services: Services,
  principal: UserPrincipal,
  { where, search }: { readonly where: InvoiceFilter; readonly search: string | undefined },
): Promise<InvoiceTotals> =>
  look(services, async (tx) => {
    const { groups: asked, ...others } = where;
    const sums = await tx.invoices.sums(await criteriaOf(tx, services, principal, { where: others, search }));
    const groups = { overdue: 0, open: 0, closed: 0 };
    for (const { group, count } of sums) groups[group] += count;
    const matching = sums.filter(({ group }) => !asked?.length || asked.includes(group));
    return {
      groups,
      count: matching.reduce((count, sum) => count + sum.count, 0),
      currencies: currencyTotals(matching.map((sum) => ({ ...sum, payable: payableOf(services, sum).payable }))),
      isExact: true,
    };
  });
