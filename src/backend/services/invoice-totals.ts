import type { LocalDate } from '../../domain/entities.js';
import type { CurrencyTotals, InvoiceFilter, InvoiceTotals } from '../../domain/invoice-query.js';
import { money } from '../../domain/money.js';
import type { Services } from '../config.js';
import { groupOn, type InvoiceFacts } from '../store/invoice-facts.js';
import { businessToday } from './business-day.js';
import { criteriaOf } from './invoice-list.js';
import { payableAmount, standingOf } from './invoice-state.js';
import { reasonOf } from './invoice-view.js';
import type { UserPrincipal } from './principal.js';

/** Minor units that can be paid of an invoice now, by whoever may pay; 0 where nothing can. */
export const payableNow = (services: Services, facts: InvoiceFacts): number => {
  if (facts.balance <= 0) return 0;
  const standing = standingOf(services, facts);
  return reasonOf(services, standing) === undefined ? Math.max(0, payableAmount(standing).minor) : 0;
};

interface Sum {
  count: number;
  total: number;
  balance: number;
  overdue: number;
}

/** Sums by currency, which are never added together. */
export class CurrencySums {
  readonly #services: Services;
  readonly #today: LocalDate;
  readonly #sums = new Map<string, Sum>();

  constructor(services: Services) {
    this.#services = services;
    this.#today = businessToday(services);
  }

  add(facts: InvoiceFacts, payable = payableNow(this.#services, facts)): void {
    const { total } = facts.row;
    const sum = this.#sums.get(total.currency) ?? { count: 0, total: 0, balance: 0, overdue: 0 };
    this.#sums.set(total.currency, sum);
    sum.count += 1;
    sum.total += total.minor;
    sum.balance += payable;
    if (facts.balance > 0 && groupOn(facts.statuses, this.#today) === 'overdue') sum.overdue += facts.balance;
  }

  /** The currency with the most invoices first. */
  totals(): CurrencyTotals[] {
    return [...this.#sums]
      .sort(([one, a], [other, b]) => b.count - a.count || (one < other ? -1 : 1))
      .map(([currency, { count, total, balance, overdue }]) => ({
        currency,
        count,
        total: money(total, currency),
        balance: money(balance, currency),
        overdue: money(overdue, currency),
      }));
  }
}

/** Counts by group, whatever groups the filter asks for, and sums of what matches the whole of it. */
export const sumInvoices = (
  services: Services,
  principal: UserPrincipal,
  { where, search }: { readonly where: InvoiceFilter; readonly search: string | undefined },
): Promise<InvoiceTotals> =>
  services.store.transaction(async (tx) => {
    const { groups: asked, ...others } = where;
    const criteria = await criteriaOf(tx, services, principal, { where: others, search });
    const groups = { overdue: 0, open: 0, closed: 0 };
    const sums = new CurrencySums(services);
    let count = 0;
    await tx.invoices.scan(criteria, (facts) => {
      const group = groupOn(facts.statuses, criteria.today);
      groups[group] += 1;
      if (asked?.length && !asked.includes(group)) return;
      count += 1;
      sums.add(facts);
    });
    return { groups, count, currencies: sums.totals(), isExact: true };
  });
