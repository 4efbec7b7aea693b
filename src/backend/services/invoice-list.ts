import type { InvoiceFilter } from '../../domain/invoice-query.js';
import { readSearch } from '../../domain/invoice-search.js';
import type { Services } from '../config.js';
import { Problem } from '../problem.js';
import type { BillingTransaction } from '../store/billing-store.js';
import { InvoiceOrder, isDated } from '../store/invoice-order.js';
import type { InvoiceCriteria } from '../store/invoice-page.js';
import type { InvoiceListPage } from '../wire.js';
import { businessToday } from './business-day.js';
import type { AskedInvoices } from './invoice-query.js';
import { standingOf } from './invoice-state.js';
import { rowView } from './invoice-view.js';
import { cursorScope, pageAt } from './keyset.js';
import { accountIdsOf, readerOf, type UserPrincipal } from './principal.js';
import { look } from './transact.js';

/** What a query means for this user today: nobody else's invoices ever enter a list or a sum. */
export const criteriaOf = async (
  tx: BillingTransaction,
  services: Services,
  principal: UserPrincipal,
  { where, search }: { readonly where: InvoiceFilter; readonly search?: string | undefined },
): Promise<InvoiceCriteria> => ({
  scope: {
    companyId: principal.user.companyId,
    // Named accounts are checked against the own ones; where none is named, everything needs no list.
    accountIds: principal.user.scope === 'all' && !where.accountIds?.length ? 'all' : await accountIdsOf(tx, principal),
  },
  where,
  search: readSearch(search),
  today: businessToday(services),
});

/** A page of the invoices that this user may see. Views are made of its rows alone. */
export const listInvoices = async (services: Services, principal: UserPrincipal, asked: AskedInvoices): Promise<InvoiceListPage> => {
  const { where, search, sort, limit, cursor, ignoredFilters } = asked;
  const today = businessToday(services);
  const scope = await cursorScope({ user: principal.user.id, where, search, sort, ...(isDated(sort) && { today }) });
  const order = new InvoiceOrder(sort, today);
  const reader = readerOf(principal);
  return look(services, async (tx) => {
    const criteria = await criteriaOf(tx, services, principal, asked);
    const page = await pageAt(services, { scope, cursor, limit }, async ({ from, ...reading }) => {
      if (from && !order.fits(from)) throw new Problem('cursor_expired');
      const found = await tx.invoices.page({ ...criteria, sort, ...(from && { from }), ...reading });
      return found.map(({ facts, place }) => ({ item: facts, place }));
    });
    return {
      ...page,
      items: page.items.map((facts) => rowView(services, standingOf(services, facts), reader)),
      applied: { sort, search: criteria.search !== undefined, ignoredFilters },
      asOf: new Date(services.clock.now()).toISOString(),
    };
  });
};
