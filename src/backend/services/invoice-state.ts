import type { CountryProfile, Money } from '../../domain/entities.js';
import { money, subtractMoney, sumMoney } from '../../domain/money.js';
import type { Services } from '../config.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { InvoiceFacts, ListedFacts } from '../store/invoice-facts.js';
import type { InvoiceRow, LedgerEntry, Reservation } from '../store/records.js';
import { profileOf } from './terms.js';

/** A document and what the books come to; of a row in a list, as much of it as lists show. */
export interface InvoiceStanding<F extends ListedFacts = InvoiceFacts> {
  readonly facts: F;
  readonly row: F['row'];
  readonly account: F['account'];
  readonly profile: CountryProfile;
  readonly balance: Money;
  /** Held by payments that are under way or still to come. */
  readonly pending: Money;
  readonly lastPayment?: NonNullable<F['lastPayment']>;
}

/** The same with every entry of the ledger, read in one transaction. */
export interface InvoiceState extends InvoiceStanding {
  readonly entries: readonly LedgerEntry[];
}

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
export const payableAmount = (state: Pick<InvoiceStanding<ListedFacts>, 'balance' | 'pending'>): Money =>
  subtractMoney(state.balance, state.pending);

export const standingOf = <F extends ListedFacts>(services: Pick<Services, 'biller'>, facts: F): InvoiceStanding<F> => {
  const { row, account, balance, held, lastPayment } = facts;
  const { currency } = row.total;
  return {
    facts,
    row,
    account,
    profile: profileOf(services, row.country),
    balance: money(balance, currency),
    pending: money(held, currency),
    ...(lastPayment && { lastPayment }),
  };
};

export const readInvoice = async (tx: BillingTransaction, services: Pick<Services, 'biller'>, row: InvoiceRow): Promise<InvoiceState> => {
  const facts = await tx.invoices.facts(row.id);
  if (!facts) throw new Error(`Invoice ${row.id} has no account`);
  return { ...standingOf(services, facts), entries: await tx.ledger.ofInvoice(row.id) };
};
