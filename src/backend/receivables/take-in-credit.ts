import { money } from '../../domain/money.js';
import { newId } from '../random.js';
import { businessToday } from '../services/business-day.js';
import type { ChangedAllocation, ChangedCredit } from './receivable-changes.js';
import { aside, rowIdOf, taken, type Intake, type Taken } from './taken.js';
import { whatIsFree } from './what-is-free.js';

/** A credit is never less than what of it was put to documents here. */
export const takeInCredit = async ({ tx, known }: Intake, change: ChangedCredit): Promise<Taken> => {
  if (change.key !== undefined) return (await tx.bookings.get(change.key)) ? taken(change.key) : aside;
  const accountId = await rowIdOf(tx, 'account', change.account);
  if (accountId === undefined || change.amount.minor < 0) return aside;
  const id = known?.rowId ?? newId('crd');
  const used = (await tx.fundUses.ofFund(id))
    .filter(({ state }) => state === 'open' || state === 'posted')
    .reduce((sum, use) => sum + use.amount.minor, 0);
  const { number, type: kind, issuedOn } = change;
  const original = money(Math.max(change.amount.minor, used), change.amount.currency);
  await tx.credits.put({ ...(await tx.credits.get(id)), id, number, kind, accountId, issuedOn, original });
  return taken(id);
};

/** Less is owed of a document. Where it is paid already, or about to be, the customer has the rest as a credit. */
export const takeInAllocation = async ({ tx, services, known }: Intake, change: ChangedAllocation): Promise<Taken> => {
  if (known?.rowId !== undefined) return taken(known.rowId);
  const invoice = await tx.invoices.get((await rowIdOf(tx, 'document', change.document)) ?? '');
  const { minor, currency } = change.amount;
  if (invoice?.total.currency !== currency || minor <= 0) return aside;
  const { free } = await whatIsFree(tx, invoice.id);
  const part = Math.min(free, minor);
  const id = newId('led');
  const entry = { id, invoiceId: invoice.id, kind: change.source, sourceId: `there ${change.id}`, at: services.clock.businessNow() };
  if (part > 0) await tx.ledger.add({ ...entry, amount: money(-part, currency) });
  if (part < minor)
    await tx.credits.put({
      id: newId('crd'),
      number: `CR-${invoice.number}`,
      kind: 'creditNote',
      accountId: invoice.accountId,
      original: money(minor - part, currency),
      issuedOn: businessToday(services),
      relatedInvoiceId: invoice.id,
    });
  return taken(id);
};
