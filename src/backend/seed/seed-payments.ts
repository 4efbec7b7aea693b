import { addDays } from '../../domain/business-date.js';
import type { LocalDate } from '../../domain/entities.js';
import { money } from '../../domain/money.js';
import { runAtOf } from '../services/pay-rules.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { UserRow } from '../store/records.js';
import { roleOf } from '../services/roles.js';
import type { Draft } from './draft.js';
import { harbourAccounts, harbourUsers } from './harbour-people.js';
import { nordwind } from './nordwind-settings.js';
import { putPayment, type PaymentSample, type SampleItem } from './payment-samples.js';
import { postDraft } from './post-draft.js';
import { companyWallet, creditRows, rewardRows, walletOf } from './wallet-samples.js';

type Line = readonly [number: string, account: string, minor: number, due: number, extra?: Partial<Draft>];

/** Invoices that the seeded payments are about; due days count from today. */
const lines: readonly Line[] = [
  ['1Z-460001', 'A1B2C3', 46_500, 9],
  ['1Z-460002', 'K7Q009', 120_000, 12],
  ['1Z-460003', 'K7Q009', 38_250, 14],
  ['1Z-460004', 'K7Q009', 50_000, -8, { supportInvoice: true }],
  ['1Z-460005', 'A1B2C3', 27_900, 5],
  ['1Z-460006', 'A1B2C3', 64_000, -3],
  ['1Z-460007', 'A1B2C3', 15_800, -1],
  ['1Z-460008', 'H2N310', 88_330, 11],
  ['1Z-460009', 'K7Q009', 71_125, 7],
  ['1Z-460010', 'A1B2C3', 6_250_000, 18],
  ['1Z-460011', 'P1E102', 33_075, -2],
  ['1Z-460012', 'A1B2C3', 9_450, -20],
  ['1Z-460013', 'A1B2C3', 18_000, -40, { facts: { standing: 'void' } }],
];

/**
 * What customers of the demo company have to pay with, and what they have paid: of every kind one, and each with its own invoices.
 * @returns the numbers of those invoices
 */
export const seedPayments = async (tx: BillingTransaction, today: LocalDate): Promise<readonly string[]> => {
  const payers = harbourUsers.filter((user) => roleOf(nordwind.rolesModel, user.roleId).permissions.includes('wallet.own'));
  for (const user of payers) for (const row of walletOf(user, today)) await tx.methods.put(row);
  for (const row of companyWallet(today)) await tx.methods.put(row);
  for (const row of creditRows(today)) await tx.credits.put(row);
  for (const row of rewardRows(today)) await tx.rewards.put(row);
  for (const line of lines) await postDraft(tx, draftOf(line, today), today);
  for (const sample of [...waitingSamples(today), ...pastSamples(today)]) await putPayment(tx, sample);
  // The invoice of the refunded payment is void: what was charged is taken back, and so was the money.
  await tx.ledger.add({
    id: 'led_1Z-460013_void',
    invoiceId: 'inv_1Z-460013',
    kind: 'adjustment',
    amount: money(-18_000, 'USD'),
    sourceId: 'void',
    at: Date.parse(`${addDays(today, -30)}T16:00:00Z`),
  });
  return lines.map(([number]) => number);
};

const draftOf = ([number, accountNumber, minor, due, extra]: Line, today: LocalDate): Draft => {
  const account = harbourAccounts.find((row) => row.number === accountNumber);
  if (!account) throw new Error(`No account ${accountNumber}`);
  const dueDate = addDays(today, due);
  const returned = number === '1Z-460006' || number === '1Z-460007';
  return {
    account,
    number,
    total: money(minor, account.currencies[0] ?? 'USD'),
    invoiceDate: addDays(dueDate, -30),
    dueDate,
    fate: 'open',
    ...extra,
    facts: { returned, ...extra?.facts },
  };
};

const item = (number: string): SampleItem => {
  const line = lines.find((candidate) => candidate[0] === number);
  const account = harbourAccounts.find((row) => row.number === line?.[1]);
  return { number, account: account?.number ?? '', amount: money(line?.[2] ?? 0, account?.currencies[0] ?? 'USD') };
};
const person = (name: string): UserRow => {
  const found = harbourUsers.find((user) => user.id === `usr_finch_${name}`);
  if (!found) throw new Error(`No user ${name}`);
  return found;
};
const visa = (name: string) => ({ methodId: `pm_usr_finch_${name}_visa` });

const scheduledOn = (payDate: LocalDate, type: string): Pick<PaymentSample, 'row'> & { readonly cancellableUntil: string } => {
  const runAt = runAtOf({ biller: nordwind }, payDate, type);
  return { row: { runAt }, cancellableUntil: new Date(runAt).toISOString() };
};

/** Still to come: two scheduled, one that needs another person, one on its way by bank. */
const waitingSamples = (today: LocalDate): readonly PaymentSample[] => {
  const card = scheduledOn(addDays(today, 7), 'card');
  const debit = scheduledOn(addDays(today, 11), 'bankDebit');
  return [
    {
      name: 'scheduled',
      reference: 'P-4NQX-7W2K',
      status: 'scheduled',
      items: [item('1Z-460001')],
      madeOn: addDays(today, -2),
      payDate: addDays(today, 7),
      by: person('payer'),
      methodLabel: 'Visa •••• 4242',
      payment: { ...visa('payer'), cancellableUntil: card.cancellableUntil },
      row: card.row ?? {},
    },
    {
      name: 'scheduled_debit',
      reference: 'P-8HJR-3VMA',
      status: 'scheduled',
      items: [item('1Z-460002'), item('1Z-460003')],
      madeOn: addDays(today, -1),
      payDate: addDays(today, 11),
      by: person('admin'),
      methodLabel: 'First Harbor Bank •••• 6789',
      methodType: 'bankDebit',
      payment: { methodId: 'pm_finch_operating', cancellableUntil: debit.cancellableUntil, settlesWithinDays: 3 },
      row: debit.row ?? {},
    },
    {
      name: 'approval',
      reference: 'P-2LTD-9CZE',
      status: 'pendingApproval',
      items: [item('1Z-460010')],
      madeOn: addDays(today, -1),
      payDate: addDays(today, 6),
      by: person('payer'),
      methodLabel: 'First Harbor Bank •••• 6789',
      methodType: 'bankDebit',
      payment: { methodId: 'pm_finch_operating', approval: { status: 'pending' }, settlesWithinDays: 3 },
    },
    {
      name: 'offline',
      reference: 'P-6UKB-5YHN',
      status: 'awaitingFunds',
      items: [item('1Z-460008')],
      madeOn: addDays(today, -1),
      payDate: addDays(today, -1),
      by: person('manager'),
      methodLabel: 'Wire •••• 0118',
      methodType: 'other',
      payment: { origin: 'offline' },
    },
  ];
};

/** Decided: what went through, what did not, and what came back. */
const pastSamples = (today: LocalDate): readonly PaymentSample[] => [...ownSamples(today), ...otherSamples(today)];

/** Made by people of the company. */
const ownSamples = (today: LocalDate): readonly PaymentSample[] => [
  {
    name: 'credits',
    reference: 'P-9DXF-4RQT',
    status: 'succeeded',
    items: [item('1Z-460004')],
    madeOn: addDays(today, -10),
    payDate: addDays(today, -10),
    by: person('payer'),
    methodLabel: 'Visa •••• 4242',
    payment: {
      ...visa('payer'),
      credits: [{ creditId: 'crd_CR-70018', creditNumber: 'CR-70018', invoiceId: 'inv_1Z-460004', amount: money(7_000, 'USD') }],
      rewards: [{ code: 'SUPPORT-USED', invoiceId: 'inv_1Z-460004', amount: money(2_500, 'USD') }],
      receiptId: 'rcp_finch_credits',
    },
  },
  {
    name: 'failed',
    reference: 'P-3MWC-8JPL',
    status: 'failed',
    items: [item('1Z-460005')],
    madeOn: addDays(today, -4),
    payDate: addDays(today, -4),
    by: person('viewpay'),
    methodLabel: 'Visa •••• 9995',
    payment: { failure: { code: 'insufficientFunds', at: `${addDays(today, -4)}T16:00:09.000Z` } },
  },
  {
    name: 'returned',
    reference: 'P-5VEK-2XRB',
    status: 'returned',
    items: [item('1Z-460006'), item('1Z-460007')],
    madeOn: addDays(today, -9),
    payDate: addDays(today, -8),
    by: person('admin'),
    methodLabel: 'Old Quay Savings •••• 3307',
    methodType: 'bankDebit',
    payment: {
      methodId: 'pm_finch_closed',
      failure: { code: 'accountClosed', at: `${addDays(today, -6)}T16:00:00.000Z` },
      settlesWithinDays: 3,
    },
  },
];

/** By a guest, by rule, and one that was paid back. */
const otherSamples = (today: LocalDate): readonly PaymentSample[] => [
  {
    name: 'guest',
    reference: 'P-7QZA-6NDU',
    status: 'succeeded',
    items: [item('1Z-460012')],
    madeOn: addDays(today, -18),
    payDate: addDays(today, -18),
    methodLabel: 'Mastercard •••• 4444',
    payment: { origin: 'guest', receiptId: 'rcp_finch_guest' },
  },
  {
    name: 'autopay',
    reference: 'P-4GYL-9WTC',
    status: 'succeeded',
    items: [item('1Z-460011')],
    madeOn: addDays(today, -2),
    payDate: addDays(today, -2),
    by: person('admin'),
    methodLabel: 'First Harbor Bank •••• 6789',
    methodType: 'bankDebit',
    payment: { origin: 'autopay', methodId: 'pm_finch_operating', receiptId: 'rcp_finch_autopay' },
  },
  {
    name: 'refunded',
    reference: 'P-8RBN-3KXE',
    status: 'refunded',
    items: [item('1Z-460013')],
    madeOn: addDays(today, -42),
    payDate: addDays(today, -42),
    by: person('manager'),
    methodLabel: 'Visa •••• 4242',
    payment: { ...visa('manager'), receiptId: 'rcp_finch_refunded' },
  },
];
