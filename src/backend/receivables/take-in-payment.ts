import type { Id, PaymentItem } from '../../domain/entities.js';
import { money, subtractMoney, sumMoney } from '../../domain/money.js';
import type { Services } from '../config.js';
import { newId, newReference } from '../random.js';
import { moved } from '../services/payment-step.js';
import { postSettlement, reverseSettlement } from '../services/settlement.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { AccountRow, PaymentRow } from '../store/records.js';
import type { ChangedPayment } from './receivable-changes.js';
import { aside, rowIdOf, taken, type Intake, type Taken } from './taken.js';
import { whatIsFree } from './what-is-free.js';

/**
 * Money that came another way. It settles what is still owed and not in hand of somebody else; what is more stays the customer's as a credit, and goes to
 * its document after all when the payment that was in hand comes to nothing.
 */
export const takeInPayment = async ({ tx, services, known }: Intake, change: ChangedPayment): Promise<Taken> => {
  if (change.key !== undefined) return (await tx.bookings.get(change.key)) ? taken(change.key) : aside;
  const account = await accountOf(tx, change.account);
  const wanted = await wantedOf(tx, change);
  if (!account || !wanted) return aside;
  const row = known?.rowId === undefined ? undefined : await tx.payments.get(known.rowId);
  if (!row && change.reversed) return taken('');
  const payment = row ?? newPayment(services, change, account);
  if (!row) await tx.payments.put(payment);
  if (change.reversed) return reverse(tx, services, payment, change.reversed.reason);
  const isOpen = await settleWanted(tx, services, payment, account.id, wanted);
  return { state: isOpen ? 'open' : 'taken', rowId: payment.id };
};

interface Wanted {
  readonly invoiceId: Id;
  readonly number: string;
  readonly minor: number;
}

const accountOf = async (tx: BillingTransaction, id: string): Promise<AccountRow | undefined> => {
  const rowId = await rowIdOf(tx, 'account', id);
  return rowId === undefined ? undefined : tx.accounts.get(rowId);
};

/** What it is to settle; undefined where a document is not known (yet), or amounts do not fit. */
const wantedOf = async (tx: BillingTransaction, { settles, total }: ChangedPayment): Promise<readonly Wanted[] | undefined> => {
  const wanted: Wanted[] = [];
  for (const { document, amount } of settles) {
    const invoice = await tx.invoices.get((await rowIdOf(tx, 'document', document)) ?? '');
    if (invoice?.total.currency !== total.currency || amount.currency !== total.currency || amount.minor <= 0) return undefined;
    wanted.push({ invoiceId: invoice.id, number: invoice.number, minor: amount.minor });
  }
  return wanted.reduce((sum, { minor }) => sum + minor, 0) <= total.minor ? wanted : undefined;
};

/** All of it is the customer's credit at first. */
const newPayment = (services: Services, change: ChangedPayment, account: AccountRow): PaymentRow => {
  const id = newId('pay');
  const { currency } = change.total;
  const now = services.clock.now();
  return {
    id,
    tenant: `company:${account.companyId}`,
    payment: {
      id,
      reference: newReference(),
      origin: 'offline',
      status: 'succeeded',
      payDate: change.receivedOn,
      createdAt: new Date(services.clock.businessNow()).toISOString(),
      currency,
      gross: money(0, currency),
      total: change.total,
      methodLabel: change.label,
      methodType: 'other',
      items: [],
      version: 1,
    },
    providerKey: id,
    answered: true,
    answerBy: now,
    takenIn: true,
    companyId: account.companyId,
    accountIds: [account.id],
    receivedAt: services.clock.businessNow(),
    createdAt: now,
  };
};

/** Puts to each document what is free of it. True while something is in hand, so that more may be free later. */
const settleWanted = async (
  tx: BillingTransaction,
  services: Services,
  row: PaymentRow,
  accountId: Id,
  wanted: readonly Wanted[],
): Promise<boolean> => {
  const { currency } = row.payment.total;
  let left = await unappliedOf(tx, row);
  let isOpen = false;
  const items = new Map<Id, PaymentItem>(row.payment.items.map((item) => [item.invoiceId, item]));
  for (const { invoiceId, number, minor } of wanted) {
    const settled = items.get(invoiceId)?.amount.minor ?? 0;
    const { free, held } = await whatIsFree(tx, invoiceId);
    const part = Math.min(minor - settled, free, left);
    if (part < minor - settled && held > 0) isOpen = true;
    if (part <= 0) continue;
    left -= part;
    items.set(invoiceId, { invoiceId, invoiceNumber: number, amount: money(settled + part, currency) });
    const reservation = { id: newId('res'), invoiceId, paymentId: row.id, amount: money(part, currency), state: 'open' } as const;
    await tx.reservations.put(reservation);
  }
  const gross = sumMoney(
    [...items.values()].map(({ amount }) => amount),
    currency,
  );
  const paid: PaymentRow = { ...row, payment: { ...row.payment, items: [...items.values()], gross, version: row.payment.version + 1 } };
  await tx.payments.put(paid);
  await postSettlement(tx, services, paid);
  await keepRest(tx, paid, accountId, isOpen);
  return isOpen;
};

const creditIdOf = ({ id }: PaymentRow): string => `crd_${id}`;

const usedOf = async (tx: BillingTransaction, row: PaymentRow): Promise<number> =>
  (await tx.fundUses.ofFund(creditIdOf(row)))
    .filter(({ state }) => state === 'open' || state === 'posted')
    .reduce((sum, use) => sum + use.amount.minor, 0);

/** What is neither put to a document nor, as a credit, already used elsewhere. */
const unappliedOf = async (tx: BillingTransaction, row: PaymentRow): Promise<number> =>
  row.payment.total.minor - row.payment.gross.minor - (await usedOf(tx, row));

const keepRest = async (tx: BillingTransaction, row: PaymentRow, accountId: Id, isOpen: boolean): Promise<void> => {
  const { total, gross, payDate, reference } = row.payment;
  const rest = subtractMoney(total, gross);
  const id = creditIdOf(row);
  const known = await tx.credits.get(id);
  if (rest.minor <= 0) return known && tx.credits.delete(id);
  const kind = isOpen ? 'overpayment' : 'unappliedCash';
  const number = `UC-${reference.slice(2)}`;
  await tx.credits.put({ id, number, kind, accountId, issuedOn: payDate, ...known, original: rest, paymentId: row.id });
};

/** Its documents are owed again, and nothing more can be taken of its credit. */
const reverse = async (tx: BillingTransaction, services: Services, row: PaymentRow, code: string): Promise<Taken> => {
  if (row.payment.status !== 'succeeded') return taken(row.id);
  const at = new Date(services.clock.businessNow()).toISOString();
  await tx.payments.put(moved(row, 'bankReturn', { failure: { code, at } }));
  await reverseSettlement(tx, services, row);
  const credit = await tx.credits.get(creditIdOf(row));
  if (credit) await tx.credits.put({ ...credit, refund: 'refunded' });
  return taken(row.id);
};
