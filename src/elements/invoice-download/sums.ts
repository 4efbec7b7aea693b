import type { BillingClient } from '../../client/billing-client.js';
import type { Invoice, Money } from '../../domain/entities.js';
import type { WantedDocuments } from '../../events/shared-events.js';

/** As many ids as a filter may name. */
const most = 250;

/** What the invoices come to, a sum each currency, for an offer that does not say it; the download does without. */
export async function readSums(
  client: BillingClient | undefined,
  invoices: readonly Invoice[] | undefined,
  { invoiceIds = [], selectionToken }: WantedDocuments,
  signal: AbortSignal,
): Promise<readonly Money[]> {
  if (selectionToken) return [];
  if (invoices) return sumsOf(invoices.filter(({ id }) => invoiceIds.includes(id)));
  if (invoiceIds.length > most) return [];
  try {
    return (await client?.invoices?.totals?.({ where: { ids: invoiceIds } }, { signal }))?.currencies.map(({ total }) => total) ?? [];
  } catch {
    return [];
  }
}

function sumsOf(invoices: readonly Invoice[]): readonly Money[] {
  const minor = new Map<string, number>();
  for (const { total } of invoices) minor.set(total.currency, (minor.get(total.currency) ?? 0) + total.minor);
  return [...minor].map(([currency, sum]) => ({ minor: sum, currency }));
}
