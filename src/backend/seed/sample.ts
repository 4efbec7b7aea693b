import { exceedsCardLimit } from '../../domain/country-profile.js';
import type { LocalDate } from '../../domain/entities.js';
import { daysOverdue } from '../../domain/invoice-status.js';
import { toPlainDecimal } from '../../domain/money.js';
import { testCards } from '../../domain/test-cards.js';
import type { BillingStore } from '../store/billing-store.js';
import type { BillerSettings } from '../store/records.js';
import { readInvoice, type InvoiceState } from '../services/invoice-state.js';
import { reasonOf } from '../services/invoice-view.js';

export type SampleOutcome = 'payable' | 'alreadyPaid' | 'temporaryAccount' | 'overCardLimit' | 'countryOffline';
export interface SampleInvoice {
  readonly label: string;
  readonly facts: { readonly accountNumber: string; readonly invoiceNumber: string; readonly invoiceAmount: string };
  readonly currency: string;
  /** Plain decimal, as the amounts of `facts`: "1250.00", "13000". */
  readonly balance: string;
  readonly outcome: SampleOutcome;
}
export interface Sample {
  readonly invoices: readonly SampleInvoice[];
  readonly cards: readonly { readonly number: string; readonly expiry: string; readonly cvc: string; readonly outcome: string }[];
}

/** How many of each outcome and currency are shown; the rest waits until these are paid. */
const shown = 40;

/** Invoices to try and what happens with each of them now, and the test cards. */
export const sampleOf = async (
  store: BillingStore,
  biller: BillerSettings,
  today: LocalDate,
  hidden: readonly string[] = [],
): Promise<Sample> => {
  const invoices = await store.transaction(async (tx) => {
    const samples: SampleInvoice[] = [];
    for (const row of await tx.invoices.all()) {
      if (hidden.includes(row.number)) continue;
      const sample = sampleInvoice(biller, await readInvoice(tx, { biller }, row), today);
      if (sample) samples.push(sample);
    }
    return samples;
  });
  const counts = new Map<string, number>();
  return { invoices: invoices.filter((invoice) => takeUpTo(counts, `${invoice.outcome} ${invoice.currency}`)), cards: sampleCards(today) };
};

const takeUpTo = (counts: Map<string, number>, key: string): boolean => {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count <= shown;
};

const sampleInvoice = (biller: BillerSettings, state: InvoiceState, today: LocalDate): SampleInvoice | undefined => {
  const outcome = outcomeOf(biller, state);
  if (!outcome) return undefined;
  const { row, account, balance } = state;
  return {
    label: labelOf(state, outcome, today),
    facts: { accountNumber: account.number, invoiceNumber: row.number, invoiceAmount: toPlainDecimal(row.total) },
    currency: row.total.currency,
    balance: toPlainDecimal(balance),
    outcome,
  };
};

const outcomeOf = (biller: BillerSettings, state: InvoiceState): SampleOutcome | undefined => {
  const reason = reasonOf({ biller }, state);
  if (reason === 'alreadyPaid' || reason === 'temporaryAccount' || reason === 'countryOffline') return reason;
  if (reason !== undefined || !state.row.cardPayable || state.pending.minor > 0) return undefined;
  return exceedsCardLimit(biller.policy, 'credit', state.balance) ? 'overCardLimit' : 'payable';
};

const labelOf = ({ row, account, balance }: InvoiceState, outcome: SampleOutcome, today: LocalDate): string => {
  const late = daysOverdue({ dueDate: row.dueDate, balance }, today);
  const words: Readonly<Record<SampleOutcome, string>> = {
    payable: late > 0 ? `overdue by ${late} days` : `due ${row.dueDate}`,
    alreadyPaid: 'already paid',
    temporaryAccount: 'temporary account number',
    overCardLimit: 'above the card limit',
    countryOffline: 'no online payment in this country',
  };
  const partly = outcome === 'payable' && balance.minor < row.total.minor ? ', partly settled' : '';
  return `${account.country}, ${words[outcome]}${partly}`;
};

const sampleCards = (today: LocalDate): Sample['cards'] => {
  const expiry = `12/${String((Number(today.slice(0, 4)) + 3) % 100).padStart(2, '0')}`;
  return testCards.map(({ number, outcome }) => ({ number: number.replace(/(\d{4})(?=\d)/g, '$1 '), expiry, cvc: '123', outcome }));
};
