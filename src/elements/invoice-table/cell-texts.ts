import type { LocalDate, Money } from '../../domain/entities.js';
import type { InvoiceListItem } from '../../domain/invoice-query.js';
import { isLocalDate } from '../../domain/local-date.js';
import { closedBy } from '../../domain/shown-status.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { amountText } from '../../views/amount.js';

export const moneyText = (money: Money | undefined, speech: Speech): string | undefined =>
  money && Number.isSafeInteger(money.minor) ? amountText(money, speech) : undefined;

export const dateText = (date: LocalDate | undefined, speech: Speech): string | undefined =>
  date && isLocalDate(date) ? speech.date(date) : undefined;

const kinds = { invoice: 1, creditNote: 1, debitNote: 1, planSummary: 1 };
export const kindText = (kind: string, speech: Speech): string =>
  Object.hasOwn(kinds, kind) ? speech.t(`kind.${kind as keyof typeof kinds}`) : speech.t('kind.invoice');

/** The line under a status: how the balance came to nothing, or that a payment is scheduled. */
export const closingText = (row: InvoiceListItem, speech: Speech): string | undefined => {
  if (row.displayStatus === 'closed') return closing(row, speech);
  return row.displayStatus === 'overdue' && row.paymentState === 'scheduled' ? speech.t('status.scheduled') : undefined;
};

/** Under "Closed": how the balance came to nothing. */
function closing({ lifecycle, paid, credited, rewarded }: InvoiceListItem, speech: Speech): string | undefined {
  return lifecycle && paid && credited && rewarded && speech.t(`status.${closedBy({ lifecycle, paid, credited, rewarded })}`);
}

/** Whether a row is in dispute, in words; none where there is no dispute. */
export function disputeText(
  { disputeState, openDisputeId }: InvoiceListItem,
  speech: Speech,
): { text: string | undefined; isOpen: boolean } {
  if (disputeState === 'open' || openDisputeId) return { text: speech.t('cell.inDispute'), isOpen: true };
  if (disputeState === 'resolved') return { text: speech.t('cell.resolved'), isOpen: false };
  return { text: disputeState === undefined ? undefined : '', isOpen: false };
}
