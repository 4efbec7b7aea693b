import type { Id, Money } from '../../domain/entities.js';
import { isZero, money, subtractMoney, sumMoney } from '../../domain/money.js';
import type { Services } from '../config.js';
import { businessToday } from '../services/business-day.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { LedgerEntry, PaymentRow } from '../store/records.js';
import type { Booking, DocumentKey, SettledPart } from './receivables-driver.js';

const keyOf = (paymentId: Id, kind: Booking['kind']): string => `${paymentId} ${kind}`;

/**
 * Writes down that the receivables system has to be told of a payment that was just posted, or reversed: in the same transaction, so that there is
 * never one without the other. Behind everything that it has still to be told of the same documents.
 */
export const noteBooking = async (tx: BillingTransaction, services: Services, row: PaymentRow, kind: Booking['kind']): Promise<void> => {
  if (!services.receivables.book || row.takenIn === true) return;
  const id = keyOf(row.id, kind);
  const invoiceIds = row.payment.items.map(({ invoiceId }) => invoiceId);
  const after = new Set<string>();
  for (const invoiceId of invoiceIds) for (const other of await tx.bookings.waitingFor(invoiceId)) after.add(other.id);
  const booking = await bookingOf(tx, services, row, kind);
  await tx.bookings.put({ id, booking, invoiceIds, after: [...after], state: 'waiting', createdAt: services.clock.now() });
  await tx.jobs.put({ id: `booking ${id}`, kind: 'booking', subject: id, dueAt: services.clock.now(), clock: 'real', tries: 0 });
};

const bookingOf = async (tx: BillingTransaction, services: Services, row: PaymentRow, kind: Booking['kind']): Promise<Booking> => {
  const { payment } = row;
  const { currency, surcharge = money(0, currency) } = payment;
  const settles: SettledPart[] = [];
  for (const { invoiceId } of payment.items) settles.push(...(await partsOf(tx, row.id, invoiceId)));
  const received = subtractMoney(payment.total, surcharge);
  const inMoney = settles.filter(({ by }) => by === 'money').map(({ amount }) => amount);
  const unapplied = subtractMoney(received, sumMoney(inMoney, currency));
  const failure = kind === 'reversal' ? (await tx.payments.get(row.id))?.payment.failure : undefined;
  return {
    key: keyOf(row.id, kind),
    kind,
    ...(kind === 'reversal' && { of: keyOf(row.id, 'payment') }),
    ...(failure && { reason: failure.code }),
    at: new Date(services.clock.businessNow()).toISOString(),
    on: businessToday(services),
    reference: payment.reference,
    method: payment.methodType ?? 'other',
    received,
    ...(!isZero(surcharge) && { surcharge }),
    settles,
    ...(!isZero(unapplied) && { unapplied }),
  };
};

/** What the ledger says that the payment has settled of an invoice. */
const partsOf = async (tx: BillingTransaction, paymentId: Id, invoiceId: Id): Promise<readonly SettledPart[]> => {
  const document = await documentKey(tx, invoiceId);
  const entries = (await tx.ledger.ofInvoice(invoiceId)).filter(
    (entry) => entry.amount.minor < 0 && (entry.sourceId === paymentId || entry.paymentId === paymentId),
  );
  const parts: SettledPart[] = [];
  for (const entry of entries) parts.push({ document, amount: positive(entry.amount), ...(await wayOf(tx, entry)) });
  return parts;
};

const positive = ({ minor, currency }: Money): Money => money(Math.abs(minor), currency);

const wayOf = async (tx: BillingTransaction, { kind, sourceId }: LedgerEntry): Promise<Pick<SettledPart, 'by' | 'source'>> => {
  if (kind === 'payment') return { by: 'money' };
  if (kind === 'reward') return { by: 'discount', source: sourceId };
  const there = idThere(await tx.receivables.ofRow(sourceId));
  return { by: 'credit', source: there ?? (await tx.credits.get(sourceId))?.number ?? sourceId };
};

const documentKey = async (tx: BillingTransaction, invoiceId: Id): Promise<DocumentKey> => {
  const there = idThere(await tx.receivables.ofRow(invoiceId));
  return { id: there ?? invoiceId, number: (await tx.invoices.get(invoiceId))?.number ?? invoiceId };
};

/** What a row is called over there: its id without the kind. */
const idThere = (row: { readonly id: string } | undefined): string | undefined => row?.id.slice(row.id.indexOf(' ') + 1);
