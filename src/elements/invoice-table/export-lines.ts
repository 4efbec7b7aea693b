import type { Money } from '../../domain/entities.js';
import type { InvoiceListItem } from '../../domain/invoice-query.js';
import { parseDisplayStatus } from '../../domain/invoice-status.js';
import { toPlainDecimal } from '../../domain/money.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { kindText } from './cell-texts.js';

type Line = readonly (string | number | undefined)[];

/** All columns, also those that are not shown: a file is for other programs, which look for a column by its name. */
export const exportHeader = (speech: Speech): Line => [
  ...(
    ['number', 'kind', 'account', 'plan', 'invoiceDate', 'dueDate', 'status', 'daysOverdue', 'currency', 'total', 'balance'] as const
  ).map((id) => speech.t(`column.${id}`)),
  ...(['poNumber', 'reference', 'dispute', 'autopay', 'paidOn'] as const).map((id) => speech.t(`column.${id}`)),
];

/** Dates as YYYY-MM-DD and amounts with a point, in whatever language: programs read them alike. */
export const exportLine = (row: InvoiceListItem, speech: Speech): Line => [
  row.number,
  row.kind && kindText(row.kind, speech),
  row.accountNumber,
  row.planNumber ?? row.planId,
  row.invoiceDate,
  row.dueDate,
  row.displayStatus && speech.t(`status.${parseDisplayStatus(row.displayStatus)}`),
  row.daysOverdue,
  row.currency,
  decimal(row.total),
  decimal(row.balance),
  row.poNumber,
  row.reference,
  row.disputeState === 'open' ? speech.t('cell.inDispute') : undefined,
  row.flags?.autopay ? speech.t('cell.on') : undefined,
  row.paidOn,
];

const decimal = (money: Money | undefined): string | undefined =>
  money && Number.isSafeInteger(money.minor) ? toPlainDecimal(money) : undefined;
