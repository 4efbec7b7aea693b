import type { DisplayStatus, Id, Invoice, LocalDate } from '../../domain/entities.js';
import type { InvoiceGroup } from '../../domain/invoice-query.js';
import { displayStatus, statusGroup } from '../../domain/invoice-status.js';
import { money } from '../../domain/money.js';
import { notPayableReason } from '../../domain/payability.js';
import type { AccountRow, DisputeRow, InvoiceRow, LedgerEntry, PaymentRow, Reservation } from './records.js';

/** A document with what the books say about it, on any day. Amounts are minor units of its currency; settlements are positive. */
export interface InvoiceFacts {
  readonly row: InvoiceRow;
  readonly account: AccountRow;
  readonly planNumber: string | undefined;
  readonly balance: number;
  readonly paid: number;
  readonly credited: number;
  readonly rewarded: number;
  readonly adjusted: number;
  /** Held by payments that are under way or still to come. */
  readonly held: number;
  readonly paymentState: 'none' | 'scheduled' | 'processing' | 'returned';
  readonly scheduledFor: LocalDate | undefined;
  /** The last payment that went through. */
  readonly lastPayment: PaymentRow | undefined;
  readonly disputeState: 'none' | 'open' | 'resolved';
  readonly openDisputeId: Id | undefined;
  /** The ledger only grows: its length tells one state of an invoice from the next. */
  readonly entryCount: number;
  readonly statuses: Statuses;
}

type Payment = PaymentRow['payment'];

/** As much of an invoice as a list shows; the heavy parts stay where they are. */
export interface ListedFacts extends Omit<InvoiceFacts, 'row' | 'account' | 'lastPayment'> {
  readonly row: Omit<InvoiceRow, 'lines' | 'taxes' | 'billTo' | 'documents' | 'controlId'>;
  readonly account: Omit<AccountRow, 'address' | 'currencies' | 'legal' | 'version'>;
  readonly lastPayment:
    { readonly id: Id; readonly payment: Pick<Payment, 'id' | 'reference' | 'payDate' | 'status' | 'total' | 'items'> } | undefined;
}

/** The status before and after the due date. A day makes no other difference, so both can be kept. */
export interface Statuses {
  readonly due: LocalDate;
  readonly early: DisplayStatus;
  readonly late: DisplayStatus;
}

/** Everything that is written about one invoice. */
export interface InvoiceBooks {
  readonly row: InvoiceRow;
  readonly account: AccountRow;
  readonly planNumber: string | undefined;
  readonly entries: readonly LedgerEntry[];
  readonly reservations: readonly Reservation[];
  readonly payments: readonly PaymentRow[];
  readonly disputes: readonly DisputeRow[];
}

/** All facts have one shape, absent parts included: a million of them are made at once. */
export const factsOf = (books: InvoiceBooks): InvoiceFacts => {
  const { row, account, planNumber, entries, payments, disputes } = books;
  let balance = 0;
  let paid = 0;
  let credited = 0;
  let rewarded = 0;
  let adjusted = 0;
  for (const { kind, amount } of entries) {
    balance += amount.minor;
    if (kind === 'payment' || kind === 'return') paid -= amount.minor;
    else if (kind === 'credit') credited -= amount.minor;
    else if (kind === 'reward') rewarded -= amount.minor;
    else if (kind === 'adjustment' || kind === 'writeOff') adjusted -= amount.minor;
  }
  const openDispute = disputes.find(isOpenDispute);
  const { held, paymentState, scheduledFor } = holdsOf(books);
  return {
    row,
    account,
    planNumber,
    balance,
    paid,
    credited,
    rewarded,
    adjusted,
    held,
    paymentState,
    scheduledFor,
    lastPayment: lastReceived(payments),
    disputeState: openDispute ? 'open' : disputes.length > 0 ? 'resolved' : 'none',
    openDisputeId: openDispute?.id,
    entryCount: entries.length,
    statuses: statusesOf({ row, balance, held, paymentState }),
  };
};

const lastReceived = (payments: readonly PaymentRow[]): PaymentRow | undefined => {
  let last: PaymentRow | undefined;
  for (const payment of payments)
    if (payment.payment.status === 'succeeded' && !(last && last.createdAt > payment.createdAt)) last = payment;
  return last;
};

const openDisputes: ReadonlySet<string> = new Set(['submitted', 'underReview', 'needsInfo']);
export const isOpenDispute = ({ status }: Pick<DisputeRow, 'status'>): boolean => openDisputes.has(status);

/** Payments that nobody has handed to a bank yet. */
const toCome: ReadonlySet<string> = new Set(['scheduled', 'pendingApproval']);

const holdsOf = ({ row, reservations, payments }: InvoiceBooks): Pick<InvoiceFacts, 'held' | 'paymentState' | 'scheduledFor'> => {
  const open = reservations.length === 0 ? reservations : reservations.filter((reservation) => reservation.state === 'open');
  const held = open.reduce((sum, reservation) => sum + reservation.amount.minor, 0);
  if (held === 0) return { held, paymentState: row.returned ? 'returned' : 'none', scheduledFor: undefined };
  const holders = open.map(({ paymentId }) => payments.find((payment) => payment.id === paymentId)?.payment);
  const dates = holders.flatMap((payment) => (payment && toCome.has(payment.status) ? [payment.payDate] : [])).sort();
  const [scheduledFor] = dates;
  const underWay = dates.length < holders.length;
  return { held, paymentState: underWay ? 'processing' : 'scheduled', scheduledFor };
};

export const lifecycleOf = ({ row, balance }: Pick<ListedFacts, 'row' | 'balance'>): 'issued' | 'closed' | 'void' | 'writtenOff' => {
  if (row.standing !== 'issued') return row.standing;
  return balance === 0 ? 'closed' : 'issued';
};

type StatusParts = Pick<ListedFacts, 'row' | 'balance' | 'held' | 'paymentState'>;

/** What the rule of the display status looks at. */
export const statusFactsOf = (
  facts: StatusParts,
): Pick<
  Invoice,
  'kind' | 'lifecycle' | 'balance' | 'total' | 'paymentState' | 'pendingAmount' | 'dueDate' | 'dueOnReceipt' | 'invoiceDate'
> => {
  const { row, balance, held, paymentState } = facts;
  const { currency } = row.total;
  return {
    kind: row.kind,
    lifecycle: lifecycleOf(facts),
    balance: { minor: balance, currency },
    total: row.total,
    paymentState,
    pendingAmount: { minor: held, currency },
    dueDate: row.dueDate,
    dueOnReceipt: row.dueOnReceipt,
    invoiceDate: row.invoiceDate,
  };
};

/** Due on receipt means the day the invoice is dated. */
const dueOf = ({ row }: Pick<ListedFacts, 'row'>): LocalDate => (row.dueOnReceipt ? row.invoiceDate : row.dueDate);

/** Decided before the rule asks for the day (STA-01 to STA-06). */
const whateverDay: ReadonlySet<DisplayStatus> = new Set(['void', 'credit', 'closed', 'overpaid', 'paymentPending', 'returned']);

const statusesOf = (facts: StatusParts): Statuses => {
  const told = statusFactsOf(facts);
  const early = displayStatus(told, '0000-01-01');
  return { due: dueOf(facts), early, late: whateverDay.has(early) ? early : displayStatus(told, '9999-12-31') };
};

export const statusOn = ({ due, early, late }: Statuses, today: LocalDate): DisplayStatus => (due < today ? late : early);

export const groupOn = (statuses: Statuses, today: LocalDate): InvoiceGroup => statusGroup(statusOn(statuses, today), statuses.due < today);

/**
 * Minor units that can be paid of it as far as the books and its account go; 0 where nothing can. Whether its country can pay online, and whether its
 * account is a temporary one, is for the biller's settings to say.
 */
export const payableInBooks = (facts: ListedFacts): number => {
  const { row, account, balance, held, paid } = facts;
  if (balance <= held) return 0;
  const { inCollections, eftPlan } = account;
  const asked = { ...statusFactsOf(facts), paid: money(paid, row.total.currency), inCollections, eftPlan };
  return notPayableReason(asked) === undefined ? balance - held : 0;
};
