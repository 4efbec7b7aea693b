import type { Id } from '../../domain/entities.js';
import { money } from '../../domain/money.js';
import type { Services } from '../config.js';
import { newId } from '../random.js';
import { businessToday } from '../services/business-day.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { InvoiceRow } from '../store/records.js';
import { whatIsFree } from './what-is-free.js';

/**
 * A void document, or one that was written off, is owed no more: its balance goes, but for what a payment has in hand, and what was paid on a void one
 * becomes the customer's credit. Called whenever something changes about it: it only ever brings the books to where they belong.
 * @returns `open` while a payment is in hand, after which there may be more to do
 */
export const fitStanding = async (tx: BillingTransaction, services: Services, invoiceId: Id): Promise<'taken' | 'open'> => {
  const invoice = await tx.invoices.get(invoiceId);
  if (!invoice || invoice.standing === 'issued' || invoice.total.minor <= 0) return 'taken';
  const { free, held } = await whatIsFree(tx, invoiceId);
  const kind = invoice.standing === 'void' ? 'adjustment' : 'writeOff';
  const amount = money(-free, invoice.total.currency);
  if (free > 0) await tx.ledger.add({ id: newId('led'), invoiceId, kind, amount, sourceId: invoiceId, at: services.clock.businessNow() });
  if (invoice.standing === 'void') await keepPaid(tx, services, invoice);
  return held > 0 ? 'open' : 'taken';
};

const paying: ReadonlySet<string> = new Set(['payment', 'return', 'credit', 'reward']);

/** What the customer gave for a document that is void, as a credit. Its part that was put to use stays, whatever a bank takes back. */
const keepPaid = async (tx: BillingTransaction, services: Services, invoice: InvoiceRow): Promise<void> => {
  const entries = await tx.ledger.ofInvoice(invoice.id);
  const paid = entries.reduce((sum, { kind, amount }) => (paying.has(kind) ? sum - amount.minor : sum), 0);
  const id = `crd_void_${invoice.id}`;
  const used = (await tx.fundUses.ofFund(id))
    .filter(({ state }) => state === 'open' || state === 'posted')
    .reduce((sum, use) => sum + use.amount.minor, 0);
  const known = await tx.credits.get(id);
  const original = money(Math.max(paid, used), invoice.total.currency);
  if (original.minor <= 0) return known && tx.credits.delete(id);
  if (known?.original.minor === original.minor) return;
  await tx.credits.put({
    id,
    number: `OP-${invoice.number}`,
    kind: 'overpayment',
    accountId: invoice.accountId,
    issuedOn: businessToday(services),
    ...known,
    original,
    relatedInvoiceId: invoice.id,
  });
};
