import { addMoney, money, subtractMoney, sumMoney } from '../../domain/money.js';
import type { Money, Payment } from '../../domain/entities.js';
import type { BillingTransaction } from '../store/billing-store.js';
import { holding, posted } from '../store/payment-standing.js';
import type { PaymentRow } from '../store/records.js';
import type { BookFault } from './books.js';

/** Checks one payment against what it holds, what it has posted and what it says of itself. */
export const paymentFaults = async (tx: BillingTransaction, row: PaymentRow): Promise<BookFault[]> => {
  const { id, payment } = row;
  const faults: BookFault['fault'][] = [];
  if ((await expectedTotal(tx, row)).minor !== payment.total.minor) faults.push('totalWrong');
  const reservations = (await tx.reservations.ofPayment(id)).filter(({ state }) => state === 'open');
  const uses = await tx.fundUses.ofPayment(id);
  if (holding.has(payment.status)) {
    const held = payment.items.every((item) =>
      reservations.some(({ invoiceId, amount }) => invoiceId === item.invoiceId && amount.minor === item.amount.minor),
    );
    if (!held || reservations.length !== payment.items.length) faults.push('reservationMissing');
    const open = uses.filter(({ state }) => state === 'open').reduce((sum, use) => sum + use.amount.minor, 0);
    if (open !== sumOf(putBy(payment), payment.currency).minor) faults.push('fundWrong');
  } else {
    if (reservations.length > 0) faults.push('reservationLeftOpen');
    if (uses.some(({ state }) => state === 'open')) faults.push('fundLeftOpen');
  }
  if (!(await isPosted(tx, row))) faults.push('paymentNotPosted');
  return faults.map((fault) => ({ id, fault }));
};

const putBy = ({ credits = [], rewards = [] }: Payment): readonly Money[] => [...credits, ...rewards].map(({ amount }) => amount);
const sumOf = (amounts: readonly Money[], currency: string): Money => sumMoney(amounts, currency);

/** gross - credits - rewards + surcharge, and what came by bank beyond what was due. */
const expectedTotal = async (tx: BillingTransaction, { id, payment, accountIds = [] }: PaymentRow): Promise<Money> => {
  const { currency, items, surcharge = money(0, currency) } = payment;
  const gross = sumOf(
    items.map((item) => item.amount),
    currency,
  );
  const unapplied = (await tx.credits.ofAccounts(accountIds)).filter((credit) => credit.paymentId === id).map((credit) => credit.original);
  return addMoney(addMoney(subtractMoney(gross, sumOf(putBy(payment), currency)), surcharge), sumOf(unapplied, currency));
};

/** Every item of a payment that went through stands in the ledger once, and nothing of any other payment does. */
const isPosted = async (tx: BillingTransaction, { id, payment }: PaymentRow): Promise<boolean> => {
  for (const { invoiceId, amount } of payment.items) {
    const own = (await tx.ledger.ofInvoice(invoiceId)).filter((entry) => entry.sourceId === id || entry.paymentId === id);
    const settled = own.filter((entry) => entry.amount.minor < 0).reduce((sum, entry) => sum - entry.amount.minor, 0);
    if (settled !== (posted.has(payment.status) ? amount.minor : 0)) return false;
    const back = own.filter((entry) => entry.amount.minor > 0).reduce((sum, entry) => sum + entry.amount.minor, 0);
    if (payment.status === 'returned' && back !== amount.minor) return false;
    if (payment.status === 'succeeded' && back !== 0) return false;
  }
  return true;
};
