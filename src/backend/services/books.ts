import { addMoney, sumMoney } from '../../domain/money.js';
import type { BillingStore, BillingTransaction } from '../store/billing-store.js';
import type { InvoiceRow, LedgerEntry, PaymentRow } from '../store/records.js';
import { balanceOf, pendingOf } from './invoice-state.js';

/** Something in the books that cannot be: which row, and what is wrong with it. */
export interface BookFault {
  readonly id: string;
  readonly fault:
    'chargeMissing' | 'overpaid' | 'overReserved' | 'paymentNotPosted' | 'postedWithoutPayment' | 'reservationLeftOpen' | 'totalWrong';
}

/** Checks the ledger against documents and payments; an empty list means that the books balance. */
export const checkBooks = (store: BillingStore): Promise<BookFault[]> =>
  store.transaction(async (tx) => {
    const faults: BookFault[] = [];
    for (const invoice of await tx.invoices.all()) faults.push(...(await invoiceFaults(tx, invoice)));
    for (const payment of await tx.payments.all()) faults.push(...(await paymentFaults(tx, payment)));
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
  const pending = pendingOf(reservations, total.currency).minor;
  if (kind !== 'creditNote' && pending > Math.max(0, balance.minor)) faults.push('overReserved');
  for (const entry of entries) {
    if (entry.kind !== 'payment') continue;
    const payment = await tx.payments.get(entry.sourceId);
    if (!payment?.payment.items.some((item) => item.invoiceId === id && item.amount.minor === -entry.amount.minor))
      faults.push('postedWithoutPayment');
  }
  return faults.map((fault) => ({ id, fault }));
};

/** A payment took more than was due when it was posted. A credit that comes later may still leave more paid than owed. */
const paysTooMuch = (entries: readonly LedgerEntry[]): boolean => {
  let balance = 0;
  return entries.some((entry) => (balance += entry.amount.minor) < 0 && entry.kind === 'payment');
};

const paymentFaults = async (tx: BillingTransaction, { id, payment }: PaymentRow): Promise<BookFault[]> => {
  const states = (await tx.reservations.ofPayment(id)).map((reservation) => reservation.state);
  const faults: BookFault['fault'][] = [];
  const expected = addMoney(
    sumMoney(
      payment.items.map((item) => item.amount),
      payment.currency,
    ),
    payment.surcharge ?? { minor: 0, currency: payment.currency },
  );
  if (expected.minor !== payment.total.minor) faults.push('totalWrong');
  const underWay = payment.status === 'processing' || payment.status === 'requiresAction';
  if (!underWay && states.includes('open')) faults.push('reservationLeftOpen');
  if (payment.status === 'succeeded') {
    for (const item of payment.items) {
      const posted = (await tx.ledger.ofInvoice(item.invoiceId)).filter((entry) => entry.kind === 'payment' && entry.sourceId === id);
      if (posted.length !== 1) faults.push('paymentNotPosted');
    }
  }
  return faults.map((fault) => ({ id, fault }));
};
