import type { CountryProfile, Money } from '../../domain/entities.js';
import { money, subtractMoney, sumMoney } from '../../domain/money.js';
import type { Services } from '../config.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { AccountRow, DisputeRow, InvoiceRow, LedgerEntry, PaymentRow, Reservation } from '../store/records.js';
import { profileOf } from './terms.js';

/** A document and everything the ledger says about it, read in one transaction. */
export interface InvoiceState {
  readonly row: InvoiceRow;
  readonly account: AccountRow;
  readonly profile: CountryProfile;
  readonly entries: readonly LedgerEntry[];
  readonly balance: Money;
  /** Held by payments that are under way. */
  readonly pending: Money;
  readonly lastPayment?: PaymentRow;
  /** Newest first. */
  readonly disputes: readonly DisputeRow[];
}

/** The sum of some kinds of entries. Settlements are negative in the ledger and positive here. */
export const settledBy = (entries: readonly LedgerEntry[], currency: string, ...kinds: readonly LedgerEntry['kind'][]): Money => {
  const sum = sumMoney(
    entries.filter((entry) => kinds.includes(entry.kind)).map((entry) => entry.amount),
    currency,
  );
  return subtractMoney(money(0, currency), sum);
};

export const balanceOf = (entries: readonly LedgerEntry[], currency: string): Money =>
  sumMoney(
    entries.map((entry) => entry.amount),
    currency,
  );

export const pendingOf = (reservations: readonly Reservation[], currency: string): Money =>
  sumMoney(
    reservations.filter((reservation) => reservation.state === 'open').map((reservation) => reservation.amount),
    currency,
  );

/** What can still be paid: the balance without what is under way. */
export const payableAmount = (state: InvoiceState): Money => subtractMoney(state.balance, state.pending);

export const readInvoice = async (tx: BillingTransaction, services: Pick<Services, 'biller'>, row: InvoiceRow): Promise<InvoiceState> => {
  const { currency } = row.total;
  const account = await tx.accounts.get(row.accountId);
  if (!account) throw new Error(`Invoice ${row.id} has no account`);
  const entries = await tx.ledger.ofInvoice(row.id);
  const payments = await tx.payments.ofInvoice(row.id);
  const lastPayment = payments.filter(isReceived).sort((one, other) => other.createdAt - one.createdAt)[0];
  return {
    row,
    account,
    profile: profileOf(services, row.country),
    entries,
    balance: balanceOf(entries, currency),
    pending: pendingOf(await tx.reservations.ofInvoice(row.id), currency),
    ...(lastPayment && { lastPayment }),
    disputes: (await tx.disputes.ofInvoice(row.id)).sort((one, other) => (one.openedAt < other.openedAt ? 1 : -1)),
  };
};

const openDisputes: ReadonlySet<string> = new Set(['submitted', 'underReview', 'needsInfo']);
export const isOpenDispute = ({ status }: DisputeRow): boolean => openDisputes.has(status);

const isReceived = (row: PaymentRow): boolean => row.payment.status === 'succeeded';
