import { addBusinessDays, addDays } from './business-date.js';
import type { LocalDate } from './entities.js';
import { dueDateOf, type DueFacts } from './invoice-status.js';

/** What decides between which days a payment may be dated. */
export interface PayDateRules {
  readonly today: LocalDate;
  /** `payment.latestDate` (PAY-07). */
  readonly latestDate: 'dueDate' | 'free' | `maxDays:${number}`;
  /** A method that moves on banking days only, such as a debit (PAY-09). */
  readonly onBankingDays: boolean;
  /** The hour from which such a method counts for the next banking day has passed. */
  readonly afterCutoff: boolean;
  readonly holidays?: readonly LocalDate[];
}

export interface PayDateRange {
  readonly earliest: LocalDate;
  readonly latest: LocalDate;
  /** PAY-08: nothing but today is possible. */
  readonly todayOnly: boolean;
}

/** Half a year is as far as anybody plans, also where the policy names no end. */
const farthestDays = 180;

/** The first day on which a payment made now can count (PAY-09). */
export const earliestPayDate = ({ today, onBankingDays, afterCutoff, holidays }: PayDateRules): LocalDate => {
  if (!onBankingDays) return today;
  const first = addBusinessDays(today, 0, holidays);
  return afterCutoff && first === today ? addBusinessDays(today, 1, holidays) : first;
};

/** Overdue, or due on receipt (PAY-08). */
const isPaidToday = (invoice: DueFacts, today: LocalDate): boolean => {
  const due = dueDateOf(invoice);
  return invoice.dueOnReceipt === true || (due !== undefined && due < today);
};

const latestAllowed = (invoices: readonly DueFacts[], { latestDate, today }: PayDateRules): LocalDate => {
  const farthest = addDays(today, farthestDays);
  if (latestDate === 'free') return farthest;
  if (latestDate === 'dueDate') {
    const dues = invoices.flatMap((invoice) => dueDateOf(invoice) ?? []);
    return dues.reduce((earliest, due) => (due < earliest ? due : earliest), farthest);
  }
  const days = Number(latestDate.slice('maxDays:'.length));
  return Number.isInteger(days) && days >= 0 && days < farthestDays ? addDays(today, days) : farthest;
};

/**
 * Between which days one payment of these invoices may be dated (PAY-07 to PAY-09): for several the earliest due date decides, and one that
 * is overdue or due on receipt leaves today alone. A debit that cannot be in time is still possible on its first day.
 */
export const payDateRange = (invoices: readonly DueFacts[], rules: PayDateRules): PayDateRange => {
  const earliest = earliestPayDate(rules);
  const todayOnly = invoices.some((invoice) => isPaidToday(invoice, rules.today));
  const latest = todayOnly ? earliest : latestAllowed(invoices, rules);
  return { earliest, latest: latest < earliest ? earliest : latest, todayOnly };
};

export type PayDateFault = 'pay.datePast' | 'pay.dateLate' | 'pay.todayOnly';

/** Whether a day that was asked for lies within the range. Today is always a way to say "as soon as possible". */
export const payDateFault = (asked: LocalDate, { latest, todayOnly }: PayDateRange, today: LocalDate): PayDateFault | undefined => {
  if (asked < today) return 'pay.datePast';
  if (asked <= latest) return undefined;
  return todayOnly ? 'pay.todayOnly' : 'pay.dateLate';
};

/** The day on which the payment then counts: not before the earliest, and for a debit a banking day (PAY-09). */
export const effectivePayDate = (asked: LocalDate | undefined, range: PayDateRange, rules: PayDateRules): LocalDate => {
  const wanted = asked === undefined || asked < range.earliest ? range.earliest : asked;
  return rules.onBankingDays ? addBusinessDays(wanted, 0, rules.holidays) : wanted;
};
