import { daysBetween, isLocalDate } from './business-date.js';
import type { DisplayStatus, Invoice, LocalDate } from './entities.js';

export { balanceIcons, closedBy, parseDisplayStatus, type BalanceIcon } from './shown-status.js';

/** What the status rule looks at; every `Invoice` has it. All amounts are in the invoice's currency. */
export type StatusFacts = Pick<Invoice, 'kind' | 'lifecycle' | 'balance' | 'total' | 'paymentState'> &
  DueFacts &
  Pick<Invoice, 'pendingAmount'>;
export type DueFacts = Partial<Pick<Invoice, 'dueDate' | 'dueOnReceipt' | 'invoiceDate'>>;

export type StatusGroup = 'overdue' | 'open' | 'closed';

/** The day an invoice is due: due on receipt means the day it is dated. `undefined` where the invoice names none, or no real date. */
export const dueDateOf = ({ dueDate, dueOnReceipt, invoiceDate }: DueFacts): LocalDate | undefined => {
  const date = dueOnReceipt ? (invoiceDate ?? dueDate) : dueDate;
  return isLocalDate(date) ? date : undefined;
};

/** Due today is not past due: the day after is the first. */
const isPastDue = (facts: DueFacts, today: LocalDate): boolean => {
  const due = dueDateOf(facts);
  return due !== undefined && due < today;
};

/**
 * A payment under way covers the balance. Without its amount it counts as covering, because asking for the money twice is worse than
 * asking late.
 */
export const pendingCoversBalance = ({
  paymentState,
  pendingAmount,
  balance,
}: Pick<StatusFacts, 'paymentState' | 'pendingAmount' | 'balance'>): boolean =>
  paymentState === 'processing' && (pendingAmount === undefined || pendingAmount.minor >= balance.minor);

type Rule = readonly [DisplayStatus, (facts: StatusFacts, today: LocalDate) => boolean];
const rules: readonly Rule[] = [
  ['void', ({ lifecycle }) => lifecycle === 'void'],
  ['credit', ({ kind, balance }) => kind === 'creditNote' && balance.minor < 0],
  ['closed', ({ lifecycle, balance }) => lifecycle === 'closed' || lifecycle === 'writtenOff' || balance.minor === 0],
  ['overpaid', ({ balance }) => balance.minor < 0],
  ['paymentPending', pendingCoversBalance],
  ['returned', ({ paymentState }) => paymentState === 'returned'],
  ['overdue', isPastDue],
  ['scheduled', ({ paymentState }) => paymentState === 'scheduled'],
  ['partial', ({ balance, total }) => balance.minor < total.minor],
];

/**
 * The word on the badge: STA-01 to STA-10 asked from the top, the first that holds decides. Unknown states of a newer backend match no
 * rule.
 */
export const displayStatus = (facts: StatusFacts, today: LocalDate): DisplayStatus =>
  rules.find(([, holds]) => holds(facts, today))?.[0] ?? 'open';

/** The filter group of a status. `pastDue` (days overdue above 0) matters to a returned payment alone. */
export const statusGroup = (status: DisplayStatus, pastDue: boolean): StatusGroup => {
  switch (status) {
    case 'overdue':
      return 'overdue';
    case 'returned':
      return pastDue ? 'overdue' : 'open';
    case 'closed':
    case 'void':
      return 'closed';
    case 'open':
    case 'partial':
    case 'scheduled':
    case 'paymentPending':
    case 'overpaid':
    case 'credit':
      return 'open';
  }
};

/** Whole days past the due date while something is owed, else 0. */
export const daysOverdue = (facts: DueFacts & Pick<Invoice, 'balance'>, today: LocalDate): number => {
  const due = dueDateOf(facts);
  return due !== undefined && facts.balance.minor > 0 && isLocalDate(today) ? Math.max(0, daysBetween(due, today)) : 0;
};
