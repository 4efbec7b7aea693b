import { addBusinessDays, addDays } from '../../domain/business-date.js';
import type { Id, LocalDate, Money, Payment } from '../../domain/entities.js';
import { money } from '../../domain/money.js';
import type { AccountRow, InvoiceRow, LedgerEntry, PaymentRow, Reservation } from '../store/records.js';
import { documentOf, type Draft } from './draft.js';

/** Where documents and what happened to them are written: a transaction, or whoever collects them. */
export interface BookWriter {
  readonly invoices: { put(row: InvoiceRow): Promise<void> };
  readonly ledger: { add(entry: LedgerEntry): Promise<void> };
  readonly payments: { put(row: PaymentRow): Promise<void> };
  readonly reservations: { put(row: Reservation): Promise<void> };
}

const noon = (date: LocalDate): number => Date.parse(`${date}T16:00:00Z`);

/** Writes a document and what has happened to it: the charge, and payments, credits or write-offs as ledger entries. */
export const postDraft = async (tx: BookWriter, draft: Draft, today: LocalDate): Promise<InvoiceRow> => {
  const row = documentOf(draft);
  await tx.invoices.put(row);
  await enter(tx, row, 'charge', row.total.minor, row.id, draft.invoiceDate);
  const { minor } = row.total;
  const { account } = draft;
  const paidOn = earlier(addDays(draft.dueDate, -3), addDays(today, -1));
  switch (draft.fate) {
    case 'open':
    case 'returned':
    case 'creditNote':
      break;
    case 'paid':
      await pay(tx, row, row.total, paidOn, account);
      break;
    case 'partlyPaid':
      await pay(tx, row, money(Math.floor(minor / 3), row.total.currency), paidOn, account);
      break;
    case 'pending':
      await hold(tx, row, today, account);
      break;
    case 'credited':
      await enter(tx, row, 'credit', -Math.floor(minor / 4), 'credit', paidOn);
      break;
    case 'creditedInFull':
      await enter(tx, row, 'credit', -minor, 'credit', paidOn);
      break;
    case 'rewarded':
      await enter(tx, row, 'reward', -Math.floor(minor / 5), 'reward', paidOn);
      break;
    case 'adjusted':
      await enter(tx, row, 'adjustment', -Math.floor(minor / 10), 'adjustment', paidOn);
      break;
    case 'overpaid':
      await pay(tx, row, row.total, paidOn, account);
      await enter(tx, row, 'credit', -Math.floor(minor / 4), 'credit', addDays(paidOn, 1));
      break;
    case 'bankReturn':
      await returnPayment(tx, row, paidOn, account);
      break;
    case 'void':
      await enter(tx, row, 'adjustment', -minor, 'void', paidOn);
      break;
    case 'writtenOff':
      await enter(tx, row, 'writeOff', -minor, 'writeOff', paidOn);
      break;
  }
  return row;
};

const earlier = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other);

const enter = (tx: BookWriter, row: InvoiceRow, kind: LedgerEntry['kind'], minor: number, sourceId: Id, date: LocalDate): Promise<void> =>
  tx.ledger.add({
    id: `led_${row.number}_${kind}`,
    invoiceId: row.id,
    kind,
    amount: money(minor, row.total.currency),
    sourceId,
    at: noon(date),
  });

const paymentOf = (row: InvoiceRow, amount: Money, date: LocalDate, status: Payment['status']): Payment => ({
  id: `pay_${row.number}`,
  reference: `P-${row.number.slice(-6, -3)}N-${row.number.slice(-3)}W`,
  origin: 'portal',
  status,
  payDate: date,
  createdAt: new Date(noon(date)).toISOString(),
  currency: amount.currency,
  gross: amount,
  total: amount,
  methodLabel: 'Bank debit •••• 3000',
  methodType: 'bankDebit',
  items: [{ invoiceId: row.id, invoiceNumber: row.number, amount }],
  ...(status === 'succeeded' && { receiptId: `rcp_${row.number}` }),
  version: 1,
});

const paymentRow = (payment: Payment, date: LocalDate, { id: accountId, companyId }: AccountRow): PaymentRow => ({
  id: payment.id,
  tenant: `company:${companyId}`,
  companyId,
  accountIds: [accountId],
  payment,
  providerKey: payment.id,
  answered: true,
  answerBy: noon(date),
  createdAt: noon(date),
});

const pay = async (tx: BookWriter, row: InvoiceRow, amount: Money, date: LocalDate, account: AccountRow): Promise<void> => {
  const payment = paymentOf(row, amount, date, 'succeeded');
  await tx.payments.put(paymentRow(payment, date, account));
  await enter(tx, row, 'payment', -amount.minor, payment.id, date);
};

/** PAY-24: the bank took back what it had paid, and the invoice is open again. */
const returnPayment = async (tx: BookWriter, row: InvoiceRow, date: LocalDate, account: AccountRow): Promise<void> => {
  const returnedOn = addDays(date, 1);
  const failure = { code: 'insufficientFunds', at: new Date(noon(returnedOn)).toISOString() };
  const payment = { ...paymentOf(row, row.total, date, 'returned'), failure };
  await tx.payments.put(paymentRow(payment, date, account));
  await enter(tx, row, 'payment', -row.total.minor, payment.id, date);
  await enter(tx, row, 'return', row.total.minor, payment.id, returnedOn);
};

/** A debit on its way: it holds the whole balance for some days yet. */
const hold = async (tx: BookWriter, row: InvoiceRow, today: LocalDate, account: AccountRow): Promise<void> => {
  const payment = { ...paymentOf(row, row.total, today, 'processing'), settlesWithinDays: 3 };
  await tx.payments.put({ ...paymentRow(payment, today, account), settlesAt: noon(addBusinessDays(today, 3)) });
  await tx.reservations.put({ id: `res_${row.number}`, invoiceId: row.id, paymentId: payment.id, amount: row.total, state: 'open' });
};
