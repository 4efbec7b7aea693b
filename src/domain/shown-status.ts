// What is shown of a summary without working anything out: apart, because a list of summaries needs no other rule for its first rows.
import { displayStatuses } from './entities.js';
import type { DisplayStatus, Invoice, InvoiceSummary, Money } from './entities.js';

/** A status off the wire; one that this version does not know is shown as open. */
export const parseDisplayStatus = (value: unknown): DisplayStatus => displayStatuses.find((status) => status === value) ?? 'open';

/**
 * Whether a summary may go on to payment. The backend's flag and reason decide; where a backend sends neither, anything still owed is
 * payable. Nothing owed is never payable, whatever a flag says.
 */
export const isPayable = ({
  flags,
  notPayableReason: reason,
  balance,
}: Pick<InvoiceSummary, 'flags' | 'notPayableReason' | 'balance'>): boolean => balance.minor > 0 && !reason && flags?.payable !== false;

/** The line under [Closed] (STA-03): how the balance came to nothing. */
export const closedBy = ({ lifecycle, paid, credited, rewarded }: Pick<Invoice, 'lifecycle' | 'paid' | 'credited' | 'rewarded'>) => {
  if (lifecycle === 'writtenOff') return 'writtenOff';
  return paid.minor === 0 && credited.minor + rewarded.minor > 0 ? 'credited' : 'paid';
};

export interface BalanceIcon {
  readonly kind: 'credit' | 'reward' | 'remaining';
  readonly amount: Money;
}

/**
 * The icons beside a balance, in their order: credit applied, reward applied, remaining balance. A summary that lacks an amount
 * has no icon for it.
 */
export const balanceIcons = ({
  credited,
  rewarded,
  balance,
  total,
}: Pick<Invoice, 'balance'> & Partial<Pick<Invoice, 'credited' | 'rewarded' | 'total'>>): BalanceIcon[] => {
  const icons: BalanceIcon[] = [];
  if (credited && credited.minor > 0) icons.push({ kind: 'credit', amount: credited });
  if (rewarded && rewarded.minor > 0) icons.push({ kind: 'reward', amount: rewarded });
  if (total && balance.minor > 0 && balance.minor < total.minor) icons.push({ kind: 'remaining', amount: balance });
  return icons;
};
