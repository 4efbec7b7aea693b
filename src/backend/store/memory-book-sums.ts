import type { BookSums, LedgerSum, OddRow, PaymentSum } from './book-sums.js';
import { holding, posted } from './payment-standing.js';
import type { InvoiceRow, LedgerEntry, PaymentRow, Reservation } from './records.js';

/** Everything that the books are made of. */
export interface BookRows {
  readonly invoices: readonly InvoiceRow[];
  readonly ledger: readonly LedgerEntry[];
  readonly payments: readonly PaymentRow[];
  readonly reservations: readonly Reservation[];
}

/** The payment that brought an entry, or took it back. */
const payerOf = ({ kind, sourceId, paymentId }: LedgerEntry): string | undefined =>
  kind === 'payment' || kind === 'return' ? sourceId : paymentId;

class Sums {
  readonly #sums = new Map<string, number>();

  add(key: string, amount: number): void {
    this.#sums.set(key, this.of(key) + amount);
  }

  of(key: string): number {
    return this.#sums.get(key) ?? 0;
  }

  keys(): Iterable<string> {
    return this.#sums.keys();
  }
}

export const bookSums = (rows: BookRows, limit: number): BookSums => {
  const odd = [...oddInvoices(rows), ...oddPayments(rows), ...oddReservations(rows)];
  return {
    invoices: rows.invoices.length,
    ledger: ledgerSums(rows.ledger),
    payments: paymentSums(rows.payments),
    odd: odd.slice(0, limit),
    oddCount: odd.length,
  };
};

const ledgerSums = (ledger: readonly LedgerEntry[]): readonly LedgerSum[] => {
  const sums = new Map<string, LedgerSum>();
  for (const { kind, amount } of ledger) {
    const { currency } = amount;
    const { count, sum } = sums.get(`${currency} ${kind}`) ?? { count: 0, sum: 0 };
    sums.set(`${currency} ${kind}`, { currency, kind, count: count + 1, sum: sum + amount.minor });
  }
  return [...sums.values()];
};

const paymentSums = (payments: readonly PaymentRow[]): readonly PaymentSum[] => {
  const sums = new Map<string, PaymentSum>();
  for (const { payment } of payments) {
    const [{ status, currency, total }, offline] = [payment, payment.origin === 'offline'];
    const key = `${currency} ${status} ${offline}`;
    const { count, sum } = sums.get(key) ?? { count: 0, sum: 0 };
    sums.set(key, { currency, status, offline, count: count + 1, sum: sum + total.minor });
  }
  return [...sums.values()];
};

const oddInvoices = ({ invoices, ledger }: BookRows): readonly OddRow[] => {
  const [charged, balance, overpaid] = [new Sums(), new Sums(), new Set<string>()];
  for (const entry of ledger) {
    const { invoiceId, kind, amount } = entry;
    if (kind === 'charge') charged.add(invoiceId, amount.minor);
    balance.add(invoiceId, amount.minor);
    if (balance.of(invoiceId) < 0 && amount.minor < 0 && payerOf(entry) !== undefined) overpaid.add(invoiceId);
  }
  return [
    ...invoices.flatMap(({ id, total }): OddRow[] => (charged.of(id) === total.minor ? [] : [{ id, fault: 'chargeMissing' }])),
    ...Array.from(overpaid, (id): OddRow => ({ id, fault: 'overpaid' })),
  ];
};

const itemsOf = ({ payment }: PaymentRow): number => payment.items.reduce((sum, { amount }) => sum + amount.minor, 0);

const oddPayments = ({ payments, ledger }: BookRows): readonly OddRow[] => {
  const [settled, back] = [new Sums(), new Sums()];
  for (const entry of ledger) {
    const payer = payerOf(entry);
    if (payer !== undefined && entry.amount.minor < 0) settled.add(payer, -entry.amount.minor);
    else if (payer !== undefined) back.add(payer, entry.amount.minor);
  }
  const isPosted = (row: PaymentRow): boolean => {
    const { id, payment } = row;
    if (settled.of(id) !== (posted.has(payment.status) ? itemsOf(row) : 0)) return false;
    if (payment.status === 'succeeded') return back.of(id) === 0;
    return payment.status !== 'returned' || back.of(id) === settled.of(id);
  };
  const known = new Set(payments.map(({ id }) => id));
  const payers = new Set([...settled.keys(), ...back.keys()]);
  return [
    ...payments.flatMap((row): OddRow[] => (isPosted(row) ? [] : [{ id: row.id, fault: 'paymentNotPosted' }])),
    ...[...payers].flatMap((id): OddRow[] => (known.has(id) ? [] : [{ id, fault: 'postedWithoutPayment' }])),
  ];
};

const oddReservations = ({ payments, reservations }: BookRows): readonly OddRow[] => {
  const [undecided, held, odd] = [new Set<string>(), new Sums(), [] as OddRow[]];
  for (const { id, payment } of payments) if (holding.has(payment.status)) undecided.add(id);
  for (const { id, paymentId, state, amount } of reservations) {
    if (state !== 'open') continue;
    if (undecided.has(paymentId)) held.add(paymentId, amount.minor);
    else odd.push({ id, fault: 'reservationLeftOpen' });
  }
  for (const row of payments)
    if (undecided.has(row.id) && held.of(row.id) !== itemsOf(row)) odd.push({ id: row.id, fault: 'reservationMissing' });
  return odd;
};
