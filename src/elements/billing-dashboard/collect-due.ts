import type { BillingClient, CallOptions } from '../../client/billing-client.js';
import type { Id } from '../../domain/entities.js';
import { BillingError } from '../../domain/errors.js';
import type { InvoiceFilter } from '../../domain/invoice-query.js';

/** What a payment may hold where the policy does not say. */
const fallbackLimit = 100;

/**
 * The invoices of a filter that can be paid now, those due first, at most as many as one payment holds: one asking where the backend selects by
 * itself, else a page of the list.
 * @throws BillingError what the call was refused with; `unsupported` where the client lists no invoices
 */
export async function payableIds(
  client: BillingClient,
  where: InvoiceFilter,
  { limit = fallbackLimit, ...call }: CallOptions & { readonly limit?: number | undefined },
): Promise<readonly Id[]> {
  const { invoices } = client;
  if (!invoices) throw new BillingError('unsupported');
  const sort = [{ field: 'dueDate', direction: 'asc' }] as const;
  if (invoices.select) return (await invoices.select({ where, sort }, call)).payableIds.slice(0, limit);
  const { items } = await invoices.list({ where, sort, limit }, call);
  return items.filter(({ flags }) => flags?.payable).map(({ id }) => id);
}
