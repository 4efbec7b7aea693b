import type { BillingClient, CallOptions } from '../client/billing-client.js';
import type { Id } from '../domain/entities.js';
import type { InvoiceListItem } from '../domain/invoice-query.js';

/** Ids stand in the address of the request: so many, of 36 characters each, are less than 2 KB, which every proxy lets through. */
const atOnce = 40;
/** Beyond that nobody asks for invoices one by one. */
const most = 250;

/** The invoices of these ids, in the order asked for; an id that leads nowhere is left out. */
export async function invoicesById(
  invoices: Pick<NonNullable<BillingClient['invoices']>, 'list'>,
  ids: readonly Id[],
  options: CallOptions,
): Promise<readonly InvoiceListItem[]> {
  const wanted = [...new Set(ids)].slice(0, most);
  const parts = Array.from({ length: Math.ceil(wanted.length / atOnce) }, (_none, index) =>
    wanted.slice(index * atOnce, (index + 1) * atOnce),
  );
  const pages = await Promise.all(parts.map((part) => invoices.list({ where: { ids: part }, limit: atOnce }, options)));
  const found = new Map(pages.flatMap(({ items }) => items).map((item) => [item.id, item]));
  return wanted.flatMap((id) => found.get(id) ?? []);
}
