import type { DocumentAccount, DocumentBiller, DocumentSource, SkippedInvoice } from '../../domain/documents.js';
import type { Id, Invoice } from '../../domain/entities.js';
import type { Services } from '../config.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { AccountRow, DownloadRow, InvoiceRow } from '../store/records.js';
import { skipReason } from './document-formats.js';
import { wholeInvoice } from './invoice-detail.js';
import { paidByOf } from './paid-by.js';
import { accountIdsOf, principalOfUser, type UserPrincipal } from './principal.js';
import { profileOf } from './terms.js';

/**
 * The invoices of a job, one after the other and each as it then stands; what its owner may not see any more is no more there than what never was.
 * Between two of them everything else has its turn, so that writers that compute at length keep neither a cancel nor a payment waiting.
 */
export async function* documentSources(
  services: Services,
  row: DownloadRow,
  signal: AbortSignal,
): AsyncGenerator<DocumentSource | SkippedInvoice> {
  for (const invoiceId of row.invoiceIds) {
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    yield await services.store.transaction((tx) => sourceOf(tx, services, row, invoiceId));
  }
}

const sourceOf = async (
  tx: BillingTransaction,
  services: Services,
  job: DownloadRow,
  invoiceId: Id,
): Promise<DocumentSource | SkippedInvoice> => {
  const found = await seenBy(tx, services, job, invoiceId);
  if (!found) return { invoiceId, reason: 'notFound' };
  const { row, account, principal } = found;
  const invoice = await wholeInvoice(tx, services, row, principal);
  const reason = skipReason(job.request.format, invoice.flags);
  if (reason !== undefined) return { invoiceId, number: row.number, reason };
  const { legal = {} } = account;
  const paidBy = await paidByOf(tx, invoice, principal);
  const accounts = await accountsOf(tx, invoice, principal);
  return {
    invoice,
    biller: billerOf(services),
    buyer: {
      ...row.billTo,
      ...(legal.vatId !== undefined && { vatId: legal.vatId }),
      ...(legal.electronicAddress && { electronicAddress: legal.electronicAddress }),
      ...(row.reference !== undefined && { reference: row.reference }),
    },
    profile: profileOf(services, row.country),
    ...(paidBy && { paidBy }),
    ...(accounts.length > 0 && { accounts }),
  };
};

/** The accounts that the lines name beside the invoice's own, as far as the customer sees them. */
const accountsOf = async (
  tx: BillingTransaction,
  { accountId: own, lines }: Invoice,
  principal: UserPrincipal | undefined,
): Promise<readonly DocumentAccount[]> => {
  const named = new Set(lines.map(({ accountId }) => accountId ?? own));
  if (!principal || named.size < 2) return [];
  const seen = (await accountIdsOf(tx, principal)).filter((id) => named.has(id));
  const rows = await Promise.all(seen.map((id) => tx.accounts.get(id)));
  return rows.flatMap((row) => (row ? [{ id: row.id, number: row.number, name: row.nickname ?? row.name }] : []));
};

const seenBy = async (
  tx: BillingTransaction,
  services: Services,
  job: DownloadRow,
  invoiceId: Id,
): Promise<{ readonly row: InvoiceRow; readonly account: AccountRow; readonly principal: UserPrincipal | undefined } | undefined> => {
  const principal = await ownerNow(tx, services, job);
  const row = await tx.invoices.get(invoiceId);
  const account = row && (await tx.accounts.get(row.accountId));
  if (!account) return undefined;
  const isSeen = principal
    ? principal.permissions.includes('invoice.export') && (await accountIdsOf(tx, principal)).includes(account.id)
    : job.tenant === `guest:${row.id}`;
  return isSeen ? { row, account, principal } : undefined;
};

/** Who asked, with the rights of now; nobody for a guest. The session may have ended meanwhile: what was begun goes on without it. */
const ownerNow = async (
  tx: BillingTransaction,
  services: Services,
  { id, userId, tenant }: DownloadRow,
): Promise<UserPrincipal | undefined> => {
  if (userId === undefined) return undefined;
  const principal = await principalOfUser(tx, services, { id, userId, expiresAt: Infinity });
  return principal?.tenant === tenant ? principal : undefined;
};

/** The biller as documents name it. */
const billerOf = ({ biller }: Services): DocumentBiller => {
  const { name, ...address } = biller.payee;
  const slug = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return { name, address, slug: slug || 'invoice', ...biller.legal };
};
