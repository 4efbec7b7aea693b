import { addDays } from '../../domain/business-date.js';
import type { Id, LocalDate } from '../../domain/entities.js';
import { money } from '../../domain/money.js';
import type { Mandate } from '../../domain/wallet.js';
import { rewardKey } from '../store/billing-store.js';
import type { CreditRow, MethodRow, RewardRow, UserRow } from '../store/records.js';
import { harbour } from './harbour-people.js';

const monthOf = (date: LocalDate): { readonly month: number; readonly year: number } => ({
  month: Number(date.slice(5, 7)),
  year: Number(date.slice(0, 4)),
});

/** A token as the test provider reads it: what is to happen, and nothing of a card. */
const cardToken = (funding: string): string => `tok_test.approved.${funding}.${'storedcardofthedemo'.padEnd(22, '0')}`;
const debitToken = 'debit_test.stored-mandate-of-the-demo';

type Facts = Partial<MethodRow> & Pick<MethodRow, 'id' | 'type'>;
const method = (facts: Facts): MethodRow => ({
  companyId: harbour.id,
  owner: facts.userId === undefined ? 'company' : 'user',
  state: 'active',
  isDefault: false,
  token: facts.type === 'bankDebit' ? debitToken : cardToken(facts.funding ?? 'unknown'),
  version: 1,
  ...facts,
});

/** The wallet of one user: a default that works, one that has expired, one that is about to. */
export const walletOf = ({ id: userId, displayName: holder }: UserRow, today: LocalDate): readonly MethodRow[] => [
  method({
    id: `pm_${userId}_visa`,
    userId,
    type: 'card',
    funding: 'credit',
    brand: 'visa',
    last4: '4242',
    holder,
    expiry: { month: 11, year: Number(today.slice(0, 4)) + 3 },
    isDefault: true,
  }),
  method({
    id: `pm_${userId}_mastercard`,
    userId,
    type: 'card',
    funding: 'debit',
    brand: 'mastercard',
    last4: '4444',
    holder,
    nickname: 'Old travel card',
    expiry: monthOf(addDays(today, -45)),
  }),
  method({
    id: `pm_${userId}_amex`,
    userId,
    type: 'card',
    funding: 'credit',
    brand: 'amex',
    last4: '0005',
    holder,
    expiry: monthOf(addDays(today, 25)),
  }),
];

const mandate = (today: LocalDate): Mandate => ({
  id: 'man_finch_ops',
  scheme: 'ach',
  reference: 'NPM-204-118',
  signedAt: `${addDays(today, -200)}T15:00:00.000Z`,
  signedBy: 'Dana Finch',
  text: 'Harbour & Finch authorises Nordwind Parcel to debit the account named above for invoices that its users choose to pay.',
  status: 'active',
});

/** What the whole company may pay with; those who do not manage it see labels only (WAL-09). */
export const companyWallet = (today: LocalDate): readonly MethodRow[] => [
  method({
    id: 'pm_finch_operating',
    type: 'bankDebit',
    bankName: 'First Harbor Bank',
    last4: '6789',
    holder: 'Harbour & Finch Inc.',
    nickname: 'Operating account',
    country: 'US',
    currencies: ['USD'],
    mandate: mandate(today),
  }),
  method({
    id: 'pm_finch_payroll',
    type: 'bankDebit',
    bankName: 'Tidewater Credit Union',
    last4: '1120',
    holder: 'Harbour & Finch Inc.',
    country: 'US',
    currencies: ['USD'],
    state: 'pendingVerification',
  }),
  method({
    id: 'pm_finch_closed',
    type: 'bankDebit',
    bankName: 'Old Quay Savings',
    last4: '3307',
    holder: 'Harbour & Finch Inc.',
    country: 'US',
    currencies: ['USD'],
    state: 'disabled',
  }),
];

type CreditLine = readonly [id: Id, account: string, minor: number, currency: string, daysAgo: number, extra?: Partial<CreditRow>];
const creditLines: readonly CreditLine[] = [
  ['CR-70011', 'A1B2C3', 15_000, 'USD', 62, { kind: 'overpayment' }],
  ['CR-70024', 'A1B2C3', 8_000, 'USD', 20],
  ['CR-70031', 'A1B2C3', 20_000, 'USD', 1, { kind: 'disputeCredit' }],
  ['CR-70018', 'K7Q009', 12_000, 'USD', 41],
  ['CR-70040', 'H2N310', 4_500, 'EUR', 33],
  ['CR-70041', 'H8K415', 30_000, 'KRW', 12],
  ['CR-70009', 'K7Q009', 9_900, 'USD', 80, { kind: 'unappliedCash', refund: 'refundRequested' }],
];

/** Credits of the company: old and new, one on hold, in three currencies, one asked back. */
export const creditRows = (today: LocalDate): readonly CreditRow[] =>
  creditLines.map(([number, account, minor, currency, daysAgo, extra]) => ({
    id: `crd_${number}`,
    number,
    kind: 'creditNote',
    accountId: `acc_${account}`,
    original: money(minor, currency),
    issuedOn: addDays(today, -daysAgo),
    ...(number === 'CR-70031' && { usableFrom: addDays(today, 5) }),
    ...extra,
  }));

const reward = (code: string, minor: number, expires: LocalDate): RewardRow => ({
  id: rewardKey(code),
  code,
  companyId: harbour.id,
  program: 'Nordwind Support Rewards',
  original: money(minor, 'USD'),
  expires,
  eligibleInvoiceKinds: ['support'],
});

/** Codes for support invoices: one to use, one that is too old, one that is used up. */
export const rewardRows = (today: LocalDate): readonly RewardRow[] => [
  reward('SUPPORT-50', 5_000, addDays(today, 120)),
  reward('SUPPORT-OLD', 5_000, addDays(today, -30)),
  reward('SUPPORT-USED', 2_500, addDays(today, 60)),
];
