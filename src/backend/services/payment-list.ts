import type { DateRange } from '../../domain/invoice-query.js';
import { minorOf, readSearch, searchKey, type InvoiceSearch } from '../../domain/invoice-search.js';
import type { Services } from '../config.js';
import type { Place } from '../store/invoice-page.js';
import type { PaymentRow } from '../store/records.js';
import type { PaymentPage, PaymentSort } from '../wire.js';
import { cursorScope, pageAt, readerOfRows } from './keyset.js';
import { paymentFor } from './payment-view.js';
import { isWithin } from './payments.js';
import { accountIdsOf, type UserPrincipal } from './principal.js';

export const paymentTabs = ['scheduled', 'history', 'approvals'] as const;
export type PaymentTab = (typeof paymentTabs)[number];
export const paymentSorts: readonly PaymentSort[] = ['createdAt', 'payDate', 'total', 'status', 'reference'];
export interface PaymentSortKey {
  readonly field: PaymentSort;
  readonly direction: 'asc' | 'desc';
}
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
  const search = readSearch(query.search);
  const rows = await services.store.transaction(async (tx) => {
    const accountIds = await accountIdsOf(tx, principal);
    return (await tx.payments.ofCompany(user.companyId)).filter((row) => row.userId === user.id || isWithin(accountIds, row));
  });
  const found = rows.filter((row) => matches(row, query) && (!search || isFound(row, search)));
  const scope = await cursorScope({ list: 'payments', user: user.id, query });
  const page = await pageAt(services, { scope, cursor, limit }, readerOfRows(found, placeBy(query.sort), compareBy(query.sort)));
  return {
    ...page,
    items: page.items.map((row) => paymentFor(services, principal, row)),
    applied: { sort: query.sort, search: search !== undefined, ignoredFilters },
    asOf: new Date(services.clock.now()).toISOString(),
  };
};

const waiting: ReadonlySet<string> = new Set(['scheduled', 'pendingApproval']);

/** What waits for another person is also still to come: who made it looks for it there. */
const isOnTab = (status: string, tab: PaymentTab | undefined): boolean => {
  switch (tab) {
    case undefined:
      return true;
    case 'scheduled':
      return waiting.has(status);
    case 'history':
      return !waiting.has(status);
    case 'approvals':
      return status === 'pendingApproval';
  }
};

const matches = ({ payment }: PaymentRow, { tab, status, paid, methodType, invoiceId }: Omit<AskedPayments, 'limit' | 'ignoredFilters'>) =>
  isOnTab(payment.status, tab) &&
  (status.length === 0 || status.includes(payment.status)) &&
  (paid.from === undefined || payment.payDate >= paid.from) &&
  (paid.to === undefined || payment.payDate <= paid.to) &&
  (methodType === undefined || payment.methodType === methodType) &&
  (invoiceId === undefined || payment.items.some((item) => item.invoiceId === invoiceId));

/** LST-01, over what a customer would look for: references, invoices, methods and people. */
const isFound = ({ payment }: PaymentRow, { text, prefix, amounts }: InvoiceSearch): boolean =>
  amounts.some((amount) => minorOf(amount, payment.currency) === payment.total.minor) ||
  [payment.reference, payment.methodLabel, payment.createdBy?.name, ...payment.items.map((item) => item.invoiceNumber)].some((value) => {
    const key = searchKey(value ?? '');
    return prefix ? key.startsWith(text) : key.includes(text);
  });

/** Amounts of one currency stand together: currencies are never compared. */
const valuesOf = ({ payment }: PaymentRow, field: PaymentSort): readonly (string | number)[] =>
  field === 'total' ? [payment.currency, payment.total.minor] : [payment[field]];

const placeBy =
  (sort: readonly PaymentSortKey[]) =>
  (row: PaymentRow): Place => ({ values: sort.flatMap(({ field }) => valuesOf(row, field)), id: row.id });

const compareBy = (sort: readonly PaymentSortKey[]): ((one: Place, other: Place) => number) => {
  const signs = sort.flatMap(({ field, direction }) => {
    const sign = direction === 'desc' ? -1 : 1;
    return field === 'total' ? [1, sign] : [sign];
  });
  return (one, other) => {
    for (const [index, sign] of signs.entries()) {
      const order = compare(one.values[index] ?? '', other.values[index] ?? '');
      if (order !== 0) return sign * order;
    }
    return compare(one.id, other.id);
  };
};

const compare = (one: string | number, other: string | number): number => (one < other ? -1 : Number(one > other));
