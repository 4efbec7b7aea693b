import type { Id } from '../../domain/entities.js';
import type { InvoiceSelection } from '../../domain/invoice-query.js';
import { minute, type Services } from '../config.js';
import { Problem } from '../problem.js';
import { digest, secret } from '../random.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { InvoiceCriteria, InvoicePageQuery, Place } from '../store/invoice-page.js';
import type { AskedInvoices } from './invoice-query.js';
import { criteriaOf } from './invoice-list.js';
import { currencyTotals, payableNow, payableOf } from './invoice-totals.js';
import { readerOf, type UserPrincipal } from './principal.js';

const selectionMs = 30 * minute;

/** Holds everything that matches now under a token, so that "all results" never sends ids to and fro. It is its user's alone. */
export const selectInvoices = async (
  services: Services,
  principal: UserPrincipal,
  asked: Pick<AskedInvoices, 'where' | 'search' | 'sort'>,
): Promise<InvoiceSelection> => {
  const token = secret();
  const id = await digest(token);
  const { mayPay } = readerOf(principal);
  return services.store.transaction(async (tx) => {
    const criteria = await criteriaOf(tx, services, principal, asked);
    const invoiceIds = await tx.invoices.ids(criteria);
    const found = mayPay ? await tx.invoices.sums({ ...criteria, marked: 'payable' }) : [];
    const payable = found.filter((sum) => payableOf(services, sum).payable > 0);
    const payableCount = payable.reduce((count, sum) => count + sum.payableCount, 0);
    const expiresAt = services.clock.now() + selectionMs;
    await tx.selections.put({ id, userId: principal.user.id, invoiceIds, expiresAt });
    return {
      token,
      count: invoiceIds.length,
      payableCount,
      currencies: currencyTotals(payable),
      payableIds: payableCount === 0 ? [] : await firstPayable(tx, services, criteria, asked.sort),
      expiresAt: new Date(expiresAt).toISOString(),
    };
  });
};

const stepSize = 500;

/** The first that can be paid, in the order of the query: as many as one payment may have (PAY-03). */
const firstPayable = async (
  tx: BillingTransaction,
  services: Services,
  criteria: InvoiceCriteria,
  sort: AskedInvoices['sort'],
): Promise<readonly Id[]> => {
  const { maxInvoices } = services.biller.policy.payment;
  const asked = criteria.where.groups?.length ? criteria.where.groups : (['overdue', 'open'] as const);
  // Nothing is left to pay of what is closed, so its invoices need not be read.
  const groups = asked.filter((group) => group !== 'closed');
  const ids: Id[] = [];
  if (groups.length === 0) return ids;
  const query: InvoicePageQuery = { ...criteria, where: { ...criteria.where, groups }, marked: 'payable', sort, limit: stepSize };
  for (let from: Place | undefined; ;) {
    const rows = await tx.invoices.page({ ...query, from });
    for (const { facts } of rows) if (payableNow(services, facts) > 0) ids.push(facts.row.id);
    from = rows.at(-1)?.place;
    if (rows.length < stepSize || ids.length >= maxInvoices) return ids.slice(0, maxInvoices);
  }
};

/** The invoices of a selection that its user may still see; `selection_expired` for a token that is old, unknown or somebody else's. */
export const selectedIds = async (services: Services, principal: UserPrincipal, token: string): Promise<readonly Id[]> => {
  const id = await digest(token);
  return services.store.transaction(async (tx) => {
    const row = await tx.selections.get(id);
    if (row?.userId !== principal.user.id || row.expiresAt <= services.clock.now()) throw new Problem('selection_expired');
    if (row.invoiceIds.length === 0) return [];
    const seen = new Set(await tx.invoices.ids(await criteriaOf(tx, services, principal, { where: { ids: row.invoiceIds } })));
    return row.invoiceIds.filter((invoiceId) => seen.has(invoiceId));
  });
};
