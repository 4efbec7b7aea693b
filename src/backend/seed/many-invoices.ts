import { addDays } from '../../domain/business-date.js';
import type { LocalDate } from '../../domain/entities.js';
import { money } from '../../domain/money.js';
import type { InvoiceBooks } from '../store/invoice-facts.js';
import type { AccountRow, DisputeRow, InvoiceRow, LedgerEntry, PaymentRow, Reservation } from '../store/records.js';
import { diceOf, type Draft, type Fate } from './draft.js';
import { manyCustomers, type Customer } from './many-customers.js';
import { postDraft } from './post-draft.js';

export interface ManyInvoices {
  readonly count: number;
  /** The same seed on the same day writes the same invoices. */
  readonly seed: number;
  readonly today: LocalDate;
}

type Weights = readonly (readonly [Fate, number])[];
type Dice = (below: number) => number;

/** What has become of invoices, out of a thousand each: of those long due, of those just due, and of those not due yet. */
const longDue: Weights = [
  ...([
    ['paid', 895],
    ['creditedInFull', 20],
    ['overpaid', 5],
    ['bankReturn', 8],
    ['writtenOff', 15],
  ] as const),
  ...([
    ['void', 15],
    ['creditNote', 14],
    ['partlyPaid', 10],
    ['adjusted', 6],
    ['open', 12],
  ] as const),
];
const justDue: Weights = [
  ...([
    ['paid', 640],
    ['partlyPaid', 60],
    ['pending', 40],
    ['bankReturn', 20],
    ['returned', 5],
  ] as const),
  ...([
    ['credited', 20],
    ['creditNote', 15],
    ['open', 200],
  ] as const),
];
const notYetDue: Weights = [
  ...([
    ['paid', 180],
    ['pending', 50],
    ['credited', 25],
    ['rewarded', 15],
    ['partlyPaid', 20],
  ] as const),
  ...([
    ['creditNote', 15],
    ['open', 695],
  ] as const),
];
const [years, termDays] = [5, [14, 30, 30, 45, 60]];

/** Customers, and their invoices one by one, the oldest first: as many as asked for, and nothing of them kept here. */
export const manyInvoices = ({ count, seed, today }: ManyInvoices) => {
  const customers = manyCustomers(count, seed);
  return { customers, invoices: () => draws({ count, seed, today }, customers) };
};

async function* draws({ count, seed, today }: ManyInvoices, customers: readonly Customer[]): AsyncGenerator<InvoiceBooks> {
  const dice = diceOf(seed + 1);
  const planOf = new Map(customers.flatMap(({ plans }) => plans.flatMap((plan) => plan.accountIds.map((id) => [id, plan] as const))));
  const start = addDays(today, -365 * years);
  for (let index = 0; index < count; index += 1) {
    const account = accountFor(customers, dice);
    const plan = planOf.get(account.id);
    const invoiceDate = addDays(start, Math.floor((index / count) * 365 * years) + 1);
    const draft = draftOf({ account, index, invoiceDate, today, planId: plan?.id }, dice);
    yield { ...(await collected(draft, today, dice)), account, planNumber: plan?.number };
  }
}

const accountFor = (customers: readonly Customer[], dice: Dice): AccountRow => {
  let left = dice(customers.reduce((sum, { share }) => sum + share, 0));
  const customer = customers.find(({ share }) => (left -= share) < 0) ?? customers[0];
  // Some accounts are billed more often than others.
  const size = customer?.accounts.length ?? 0;
  const account = customer?.accounts[Math.min(dice(size), dice(size))];
  if (!account) throw new Error('A company has no accounts');
  return account;
};

interface Place {
  readonly account: AccountRow;
  readonly index: number;
  readonly invoiceDate: LocalDate;
  readonly today: LocalDate;
  readonly planId: string | undefined;
}

const draftOf = ({ account, index, invoiceDate, today, planId }: Place, dice: Dice): Draft => {
  const dueDate = addDays(invoiceDate, termDays[dice(termDays.length)] ?? 30);
  const weights = dueDate >= today ? notYetDue : dueDate >= addDays(today, -60) ? justDue : longDue;
  // Who was billed today has paid nothing yet.
  const fate = invoiceDate >= addDays(today, -1) ? 'open' : weighted(weights, dice);
  const currency = account.currencies[0] ?? 'USD';
  const minor = currency === 'KRW' ? (20 + dice(1_200)) * 1_000 : 2_000 + dice(dice(10) === 0 ? 4_800_000 : 240_000);
  return {
    account,
    number: `1Z-${3_000_000 + index}`,
    total: money(fate === 'creditNote' ? 0 - minor : minor, currency),
    invoiceDate,
    dueDate,
    fate,
    ...(dice(50) === 0 && { dueOnReceipt: true }),
    ...(dice(5) < 2 && { poNumber: `PO-${1_000_000 + dice(9_000_000)}` }),
    ...(dice(2) === 0 && { reference: `SHP-${account.country}-${100_000 + dice(900_000)}` }),
    facts: { ...(planId !== undefined && { planId }), autopay: dice(20) === 0 },
  };
};

const weighted = (weights: Weights, dice: Dice): Fate => {
  let left = dice(weights.reduce((sum, [, weight]) => sum + weight, 0));
  return weights.find(([, weight]) => (left -= weight) < 0)?.[0] ?? 'open';
};

/** What is written of an invoice, in the words of those who write it everywhere else. */
const collected = async (draft: Draft, today: LocalDate, dice: Dice): Promise<Omit<InvoiceBooks, 'account' | 'planNumber'>> => {
  const rows: InvoiceRow[] = [];
  const [entries, payments, reservations]: [LedgerEntry[], PaymentRow[], Reservation[]] = [[], [], []];
  const row = await postDraft(
    {
      invoices: { put: async (one) => void rows.push(one) },
      ledger: { add: async (one) => void entries.push(one) },
      payments: { put: async (one) => void payments.push(one) },
      reservations: { put: async (one) => void reservations.push(one) },
    },
    draft,
    today,
  );
  return { row, entries, payments, reservations, disputes: dice(200) === 0 ? [disputeOf(row, dice)] : [] };
};

const disputeOf = (row: InvoiceRow, dice: Dice): DisputeRow => ({
  id: `dsp_${row.number}`,
  number: `D-${row.number.slice(3)}`,
  invoiceId: row.id,
  status: (['submitted', 'underReview', 'denied', 'credited'] as const)[dice(4)] ?? 'submitted',
  amount: row.lines[0]?.net ?? row.total,
  lineIds: row.lines[0] ? [row.lines[0].id] : [],
  openedAt: `${row.dueDate}T09:00:00.000Z`,
});
