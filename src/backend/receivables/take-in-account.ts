import type { Id } from '../../domain/entities.js';
import { newId } from '../random.js';
import { accountKey, type BillingTransaction } from '../store/billing-store.js';
import type { AccountRow } from '../store/records.js';
import type { ChangedAccount } from './receivable-changes.js';
import { taken, type Intake, type Taken } from './taken.js';

/** An account of that number may be here already, with its users: then it is that one, and its company stays. */
export const takeInAccount = async ({ tx, known }: Intake, change: ChangedAccount): Promise<Taken> => {
  const row = known?.rowId === undefined ? await tx.accounts.byNumber(accountKey(change.number)) : await tx.accounts.get(known.rowId);
  const { number, name, currencies, country, address } = change;
  const facts = { number, name, currencies, country, address, inCollections: change.inCollections ?? false };
  const account: AccountRow = row
    ? { ...row, ...facts, version: row.version + 1 }
    : { id: newId('acc'), companyId: await companyOf(tx, change), ...facts, eftPlan: false, version: 1 };
  await tx.accounts.put(account);
  return taken(account.id);
};

const companyOf = async (tx: BillingTransaction, { company }: ChangedAccount): Promise<Id> => {
  const id = `company ${company.id}`;
  const known = (await tx.receivables.get(id))?.rowId;
  if (known !== undefined) return known;
  const rowId = newId('co');
  await tx.companies.put({ id: rowId, displayName: company.name });
  await tx.receivables.put({ id, state: 'taken', rowId });
  return rowId;
};
