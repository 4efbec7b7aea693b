import type { Id } from '../../domain/entities.js';
import type { Services } from '../config.js';
import { invalid, Problem } from '../problem.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { AccountRow, InvoiceRow } from '../store/records.js';
import type { DocumentSelectionInput } from '../wire.js';
import { selectedIds } from './invoice-selections.js';
import { accountsInScope, type Principal } from './principal.js';

/** DWN-04 */
export const mostInvoices = ({ biller }: Pick<Services, 'biller'>): number => biller.downloads?.max ?? 500;
/** DWN-03 */
export const asyncAbove = ({ biller }: Pick<Services, 'biller'>): number => biller.downloads?.asyncAbove ?? 25;

/** The ids that a request names, each once: those of its selection first. Throws `selection_expired`. */
export const askedIds = async (services: Services, principal: Principal, input: DocumentSelectionInput): Promise<readonly Id[]> => {
  const { selectionToken, invoiceIds = [], exceptIds = [] } = input;
  if (selectionToken === undefined && invoiceIds.length === 0) throw invalid('/invoiceIds', 'required');
  const ids = new Set([...(selectionToken === undefined ? [] : await heldIds(services, principal, selectionToken)), ...invoiceIds]);
  for (const id of exceptIds) ids.delete(id);
  if (ids.size === 0) throw new Problem('not_found');
  return [...ids];
};

const heldIds = (services: Services, principal: Principal, token: string): Promise<readonly Id[]> => {
  // Nobody selects without being signed in.
  if (principal.kind === 'guest') throw new Problem('selection_expired');
  return selectedIds(services, principal, token);
};

/** An invoice with the account that it is billed to. */
export interface BilledInvoice {
  readonly row: InvoiceRow;
  readonly account: AccountRow;
}

/** Those of the invoices that this principal may see, in their order; `not_found` where that is none, whether or not there are such. */
export const visibleOf = async (tx: BillingTransaction, principal: Principal, ids: readonly Id[]): Promise<readonly BilledInvoice[]> => {
  const reach = await reachOf(tx, principal);
  const found: BilledInvoice[] = [];
  for (const id of ids) {
    const row = await tx.invoices.get(id);
    const account = row && (await reach(row));
    if (account) found.push({ row, account });
  }
  if (found.length === 0) throw new Problem('not_found');
  return found;
};

/** Finds the account of an invoice that the principal may see; undefined for every other invoice. */
const reachOf = async (tx: BillingTransaction, principal: Principal): Promise<(row: InvoiceRow) => Promise<AccountRow | undefined>> => {
  if (principal.kind === 'guest') return async (row) => (row.id === principal.invoiceId ? tx.accounts.get(row.accountId) : undefined);
  const accounts = new Map((await accountsInScope(tx, principal)).map((account) => [account.id, account]));
  return async (row) => accounts.get(row.accountId);
};
