import { html, nothing, type TemplateResult } from 'lit';
import type { InvoiceColumn, InvoiceListItem } from '../../domain/invoice-query.js';
import { balanceIcons } from '../../domain/invoice-status.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { icon } from '../../ui/icon.js';
import { statusBadge } from '../../views/status-badge.js';
import { closingText, dateText, disputeText, kindText, moneyText } from './cell-texts.js';
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

/** A number, and the name that belongs to it, on a line of its own. */
const named = (number: string | undefined, name: string | undefined): Cell =>
  name ? html`${number}<bdi class="second">${name}</bdi>` : number;

function statusCell(row: InvoiceListItem, speech: Speech): Cell {
  if (!row.displayStatus) return undefined;
  const second = closingText(row, speech);
  return html`${statusBadge(row.displayStatus, speech)}${second ? html`<span class="second">${second}</span>` : nothing}`;
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

function disputeCell(row: InvoiceListItem, speech: Speech): Cell {
  const { text, isOpen } = disputeText(row, speech);
  if (isOpen) return html`<span class="badge tone-warning">${text}</span>`;
  return text === '' ? nothing : text;
}
