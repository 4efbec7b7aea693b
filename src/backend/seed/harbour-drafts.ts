import { addDays } from '../../domain/business-date.js';
import type { LocalDate } from '../../domain/entities.js';
import { money } from '../../domain/money.js';
import { diceOf, type Draft, type Fate } from './draft.js';
import { harbourAccounts, harbourPlan } from './harbour-people.js';
import { seats, type SeededAccount } from './nordwind-accounts.js';

type Dice = (below: number) => number;

/** What became of invoices that have been due for a while, and of those that are fresh. */
const oldFates: readonly Fate[] = [...Array.from({ length: 20 }, (): Fate => 'paid'), 'creditedInFull', 'writtenOff', 'void', 'open'];
const freshFates: readonly Fate[] = ['open', 'open', 'open', 'open', 'open', 'paid', 'partlyPaid', 'credited', 'rewarded', 'adjusted'];
const termsDays: readonly (readonly [string, number])[] = [
  ['Net 30', 30],
  ['Net 30', 30],
  ['Net 14', 14],
  ['2/10 net 30', 30],
];
const taxRates: Readonly<Record<string, number>> = { NL: 21, DE: 19, KR: 10 };

/** A year of ordinary invoices for each account: the older ones settled, the recent ones in every state. */
export const harbourDrafts = (today: LocalDate): readonly Draft[] => {
  const dice = diceOf(19_700_101);
  let serial = 410_000;
  return harbourAccounts.flatMap((account) =>
    Array.from({ length: account.invoices }, (_none, index) => {
      serial += 1 + dice(3);
      return ordinary(dice, account, `1Z-${serial}`, {
        today,
        daysAgo: Math.floor(((account.invoices - index - 1) * 360) / account.invoices),
      });
    }),
  );
};

interface Age {
  readonly today: LocalDate;
  readonly daysAgo: number;
}

const ordinary = (dice: Dice, account: SeededAccount, number: string, { today, daysAgo }: Age): Draft => {
  const invoiceDate = addDays(today, -daysAgo);
  const currency = seats[account.country]?.currency ?? 'USD';
  const [paymentTerms, days] = termsDays[dice(termsDays.length)] ?? ['Net 30', 30];
  const dueDate = addDays(invoiceDate, days);
  const rate = taxRates[account.country];
  const net = currency === 'KRW' ? (30 + dice(2_000)) * 1_000 : 4_000 + dice(900_000);
  const tax = rate === undefined ? 0 : Math.round((net * rate) / 100);
  return {
    account,
    number,
    total: money(net + tax, currency),
    invoiceDate,
    dueDate,
    fate: fateOf(dice, daysAgo),
    ...(dice(3) === 0 && { poNumber: `PO-${70_000 + dice(9_000)}` }),
    ...(dice(4) === 0 && { reference: `HF/${account.country}/${1_000 + dice(9_000)}` }),
    ...(dice(12) === 0 && { supportInvoice: true }),
    ...(dice(10) === 0 && {
      billingContact: { name: 'Accounts receivable', phone: '+1 800 555 0177', email: 'receivables@nordwind-parcel.example' },
    }),
    ...(tax > 0 && { tax: { rate: String(rate), minor: tax } }),
    facts: {
      paymentTerms,
      period: { from: addDays(invoiceDate, -30), to: addDays(invoiceDate, -1) },
      promised: dice(30) === 0,
      autopay: account.number === 'P1E102',
      ...(harbourPlan.accountIds.includes(account.id) && { planId: harbourPlan.id }),
    },
  };
};

const fateOf = (dice: Dice, days: number): Fate => {
  const fates = days > 75 ? oldFates : freshFates;
  return fates[dice(fates.length)] ?? 'open';
};
