import type { DateRange } from '../../domain/invoice-query.js';
import { readSearch } from '../../domain/invoice-search.js';
import type { Services } from '../config.js';
import { Problem } from '../problem.js';
import { PaymentOrder } from '../store/payment-order.js';
import type { PaymentCriteria, PaymentSortKey } from '../store/payment-page.js';
import type { PaymentPage, PaymentSort } from '../wire.js';
import { cursorScope, pageAt } from './keyset.js';
import { paymentFor } from './payment-view.js';
import { accountIdsOf, type UserPrincipal } from './principal.js';
import { look } from './transact.js';

export const paymentTabs = ['scheduled', 'history', 'approvals'] as const;
export type PaymentTab = (typeof paymentTabs)[number];
export const paymentSorts: readonly PaymentSort[] = ['createdAt', 'payDate', 'total', 'status', 'reference'];
export const newestFirst: readonly PaymentSortKey[] = [{ field: 'createdAt', direction: 'desc' }];

export interface AskedPayments {
  readonly tab?: PaymentTab | undefined;
  readonly status: readonly string[];
  readonly paid: DateRange;
  readonly methodType?: string | undefined;
  readonly invoiceId?: string | undefined;
  readonly search?: string | undefined;
  readonly sort: readonly PaymentSortKey[];
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly ignoredFilters: readonly string[];
}

/** Payments of the company within the own scope, those of guests and those by bank among them. */
export const listPayments = async (services: Services, principal: UserPrincipal, asked: AskedPayments): Promise<PaymentPage> => {
  const { limit, cursor, ignoredFilters, ...query } = asked;
  const { user } = principal;
  const { sort, paid, methodType, invoiceId } = query;
  const search = readSearch(query.search);
  const scope = await cursorScope({ list: 'payments', user: user.id, query });
  const order = new PaymentOrder(sort);
  const page = await look(services, async (tx) => {
    const own = { companyId: user.companyId, accountIds: await accountIdsOf(tx, principal), userId: user.id };
    const criteria: PaymentCriteria = { scope: own, ...statusesOf(query), paid, methodType, invoiceId, search };
    return pageAt(services, { scope, cursor, limit }, async ({ from, ...reading }) => {
      if (from && !order.fits(from)) throw new Problem('cursor_expired');
      const found = await tx.payments.page({ ...criteria, sort, from, ...reading });
      return found.map(({ row, place }) => ({ item: row, place }));
    });
  });
  return {
    ...page,
    items: page.items.map((row) => paymentFor(services, principal, row)),
    applied: { sort, search: search !== undefined, ignoredFilters },
    asOf: new Date(services.clock.now()).toISOString(),
  };
};

/** What waits for another person is also still to come: who made it looks for it there. */
const statusesOf = ({ tab, status }: Pick<AskedPayments, 'tab' | 'status'>): Pick<PaymentCriteria, 'waiting' | 'status'> => {
  const asked = status.length > 0 ? { status } : {};
  switch (tab) {
    case undefined:
      return asked;
    case 'scheduled':
      return { ...asked, waiting: true };
    case 'history':
      return { ...asked, waiting: false };
    case 'approvals':
      return { waiting: true, status: ['pendingApproval'].filter((name) => status.length === 0 || status.includes(name)) };
  }
};
