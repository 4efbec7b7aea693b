import { money, sumMoney } from '../../domain/money.js';
import type { BillingStore, BillingTransaction } from '../store/billing-store.js';
import type { FundUse, InvoiceRow, LedgerEntry, PaymentRow } from '../store/records.js';
import { paymentFaults } from './books-of-payments.js';
import { balanceOf, pendingOf } from './invoice-state.js';

/** Something in the books that cannot be: which row, and what is wrong with it. */
export interface BookFault {
  readonly id: string;
  readonly fault:
    | 'chargeMissing'
    | 'overpaid'
    | 'overReserved'
    | 'paymentNotPosted'
    | 'postedWithoutPayment'
    | 'reservationLeftOpen'
    | 'reservationMissing'
    | 'returnWrong'
    | 'fundOverdrawn'
    | 'fundLeftOpen'
    | 'fundWrong'
    | 'totalWrong';
}

/** Checks the ledger against documents, payments, credits and rewards; an empty list means that the books balance. */
export const checkBooks = (store: BillingStore): Promise<BookFault[]> =>
  store.transaction(async (tx) => {
    const faults: BookFault[] = [];
    for (const invoice of await tx.invoices.all()) faults.push(...(await invoiceFaults(tx, invoice)));
    for (const payment of await tx.payments.all()) faults.push(...(await paymentFaults(tx, payment)));
    for (const fund of [...(await tx.credits.all()), ...(await tx.rewards.all())]) {
      const taken = (await tx.fundUses.ofFund(fund.id)).filter(({ state }) => state === 'open' || state === 'posted');
      if (taken.reduce((sum, use) => sum + use.amount.minor, 0) > fund.original.minor) faults.push({ id: fund.id, fault: 'fundOverdrawn' });
    }
    return faults;
  });

const invoiceFaults = async (tx: BillingTransaction, { id, total, kind }: InvoiceRow): Promise<BookFault[]> => {
  const entries = await tx.ledger.ofInvoice(id);
  const reservations = await tx.reservations.ofInvoice(id);
  const charged = sumMoney(
    entries.filter((entry) => entry.kind === 'charge').map((entry) => entry.amount),
    total.currency,
  );
  const balance = balanceOf(entries, total.currency);
  const faults: BookFault['fault'][] = [];
  if (charged.minor !== total.minor) faults.push('chargeMissing');
  if (paysTooMuch(entries)) faults.push('overpaid');
  const held = pendingOf(reservations, total.currency).minor;
  if (kind !== 'creditNote' && held > Math.max(0, balance.minor) && !(await paidFromOutside(tx, entries))) faults.push('overReserved');
  for (const entry of entries) faults.push(...(await entryFaults(tx, entry)));
  return faults.map((fault) => ({ id, fault }));
};

/** A payment took more than was due when it was posted. A credit that comes later may still leave more paid than owed. */
const paysTooMuch = (entries: readonly LedgerEntry[]): boolean => {
  let balance = 0;
  return entries.some((entry) => (balance += entry.amount.minor) < 0 && (entry.kind === 'payment' || entry.paymentId !== undefined));
};

/** Money that came by bank does not ask what is scheduled; the scheduled payment shrinks when its day comes. */
const paidFromOutside = async (tx: BillingTransaction, entries: readonly LedgerEntry[]): Promise<boolean> => {
  for (const { kind, sourceId } of entries) {
    if (kind === 'payment' && (await tx.payments.get(sourceId))?.payment.origin === 'offline') return true;
  }
  return false;
};

const entryFaults = async (tx: BillingTransaction, entry: LedgerEntry): Promise<BookFault['fault'][]> => {
  switch (entry.kind) {
    case 'payment':
      return (await isPaymentOf(tx, entry)) ? [] : ['postedWithoutPayment'];
    case 'credit':
    case 'reward':
      return entry.paymentId === undefined || (await isUseOf(tx, entry, entry.paymentId)) ? [] : ['fundWrong'];
    case 'return':
      return (await isReturnOf(tx, entry)) ? [] : ['returnWrong'];
    case 'charge':
    case 'adjustment':
    case 'writeOff':
      return [];
  }
};

const sumOfUses = (uses: readonly FundUse[], invoiceId: string): number =>
  uses
    .filter((use) => use.invoiceId === invoiceId && (use.state === 'posted' || use.state === 'givenBack'))
    .reduce((sum, use) => sum + use.amount.minor, 0);

/** What a payment pays of an invoice in money: its item without credits and rewards. */
const moneyPart = async (tx: BillingTransaction, { id, payment }: PaymentRow, invoiceId: string): Promise<number | undefined> => {
  const item = payment.items.find((candidate) => candidate.invoiceId === invoiceId);
  return item && item.amount.minor - sumOfUses(await tx.fundUses.ofPayment(id), invoiceId);
};

const isPaymentOf = async (tx: BillingTransaction, { sourceId, invoiceId, amount }: LedgerEntry): Promise<boolean> => {
  const payment = await tx.payments.get(sourceId);
  return payment !== undefined && (await moneyPart(tx, payment, invoiceId)) === -amount.minor;
};

const wentBack: ReadonlySet<string> = new Set(['returned', 'refunded', 'partiallyRefunded', 'chargedBack']);

const isReturnOf = async (tx: BillingTransaction, { sourceId, invoiceId, amount }: LedgerEntry): Promise<boolean> => {
  const payment = await tx.payments.get(sourceId);
  if (!payment || !wentBack.has(payment.payment.status)) return false;
  const posted = (await tx.ledger.ofInvoice(invoiceId)).filter((entry) => entry.sourceId === sourceId && entry.kind === 'payment');
  return posted.some((entry) => entry.amount.minor === -amount.minor);
};

const isUseOf = async (tx: BillingTransaction, { sourceId, invoiceId, amount }: LedgerEntry, paymentId: string): Promise<boolean> => {
  const states: readonly FundUse['state'][] = amount.minor < 0 ? ['posted', 'givenBack'] : ['givenBack'];
  return (await tx.fundUses.ofPayment(paymentId)).some(
    (use) =>
      use.fundId === sourceId &&
      use.invoiceId === invoiceId &&
      states.includes(use.state) &&
      use.amount.minor === money(Math.abs(amount.minor), amount.currency).minor,
  );
};
