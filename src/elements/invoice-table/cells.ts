import { html, nothing, type TemplateResult } from 'lit';
import { isLocalDate } from '../../domain/business-date.js';
import type { LocalDate, Money } from '../../domain/entities.js';
import type { InvoiceColumn, InvoiceListItem } from '../../domain/invoice-query.js';
import { balanceIcons, closedBy } from '../../domain/invoice-status.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { icon } from '../../ui/icon.js';
import { amountText } from '../../views/amount.js';
import { statusBadge } from '../../views/status-badge.js';
import { balancePictures } from './table-icons.js';

export type Cell = string | TemplateResult | typeof nothing | undefined;

/** A value that is not known, or that is broken: the other cells and rows live. */
export const missing = (speech: Speech): TemplateResult =>
  html`<span class="dash" aria-hidden="true">–</span><span class="visually-hidden">${speech.t('cell.missing')}</span>`;

type CellOf = (row: InvoiceListItem, speech: Speech) => Cell;
const plain =
  (name: 'number' | 'poNumber' | 'reference' | 'currency'): CellOf =>
  (row) =>
    row[name];
const dated =
  (name: 'invoiceDate' | 'dueDate' | 'paidOn'): CellOf =>
  (row, speech) =>
    dateText(row[name], speech);

const cells: Readonly<Record<InvoiceColumn, CellOf>> = {
  number: plain('number'),
  account: ({ accountNumber, accountName }) => named(accountNumber, accountName),
  invoiceDate: dated('invoiceDate'),
  dueDate: dated('dueDate'),
  paidOn: dated('paidOn'),
  status: statusCell,
  total: ({ total }, speech) => moneyText(total, speech),
  balance: balanceCell,
  dispute: disputeCell,
  kind: ({ kind }, speech) => kind && kindText(kind, speech),
  poNumber: plain('poNumber'),
  reference: plain('reference'),
  currency: plain('currency'),
  daysOverdue: ({ daysOverdue }, speech) => (daysOverdue === undefined ? undefined : speech.number(daysOverdue)),
  period: ({ period }, speech) => period && `${dateText(period.from, speech) ?? ''} – ${dateText(period.to, speech) ?? ''}`,
  autopay: ({ flags }, speech) => flags && (flags.autopay ? speech.t('cell.on') : nothing),
  lastPayment: ({ lastPayment }, speech) => lastPayment && moneyText(lastPayment.amount, speech),
};

/** What stands in a column of a row; undefined for what is not known. Throws for values that are none. */
export const cellOf = (column: InvoiceColumn, row: InvoiceListItem, speech: Speech): Cell => cells[column](row, speech);

export const moneyText = (money: Money | undefined, speech: Speech): string | undefined =>
  money && Number.isSafeInteger(money.minor) ? amountText(money, speech) : undefined;

export const dateText = (date: LocalDate | undefined, speech: Speech): string | undefined =>
  date && isLocalDate(date) ? speech.date(date) : undefined;

const kinds = { invoice: 1, creditNote: 1, debitNote: 1, planSummary: 1 };
export const kindText = (kind: string, speech: Speech): string =>
  Object.hasOwn(kinds, kind) ? speech.t(`kind.${kind as keyof typeof kinds}`) : speech.t('kind.invoice');

/** A number, and the name that belongs to it, on a line of its own. */
const named = (number: string | undefined, name: string | undefined): Cell =>
  name ? html`${number}<bdi class="second">${name}</bdi>` : number;

function statusCell({ displayStatus: status, ...row }: InvoiceListItem, speech: Speech): Cell {
  if (!status) return undefined;
  const second =
    status === 'closed' ? closing(row, speech) : status === 'overdue' && row.paymentState === 'scheduled' && speech.t('status.scheduled');
  return html`${statusBadge(status, speech)}${second ? html`<span class="second">${second}</span>` : nothing}`;
}

/** Under "Closed": how the balance came to nothing. */
function closing({ lifecycle, paid, credited, rewarded }: InvoiceListItem, speech: Speech): string | undefined {
  return lifecycle && paid && credited && rewarded && speech.t(`status.${closedBy({ lifecycle, paid, credited, rewarded })}`);
}

/** The balance and, beside it, pictures of what was taken off and of what is left (R-080). */
function balanceCell(row: InvoiceListItem, speech: Speech): Cell {
  const text = moneyText(row.balance, speech);
  if (!row.balance || !text) return undefined;
  const marks = balanceIcons({ ...row, balance: row.balance });
  if (marks.length === 0) return text;
  return html`${marks.map(({ kind, amount }) => {
    const label = speech.t(`balance.${kind}`, { amount: speech.money(amount) });
    return html`<span class="mark" role="img" aria-label=${label} title=${label}>${icon(balancePictures[kind])}</span>`;
  })}<span>${text}</span>`;
}

function disputeCell({ disputeState, openDisputeId }: InvoiceListItem, speech: Speech): Cell {
  if (disputeState === 'open' || openDisputeId) return html`<span class="badge tone-warning">${speech.t('cell.inDispute')}</span>`;
  if (disputeState === 'resolved') return speech.t('cell.resolved');
  return disputeState === undefined ? undefined : nothing;
}
