import { displayStatuses, type LocalDate } from '../../../domain/entities.js';
import { soundMoney, statusOf } from '../../../domain/invoice-filter.js';
import { parseDisplayStatus } from '../../../domain/invoice-status.js';
import type { InvoiceListItem, InvoiceSort } from '../../../domain/invoice-query.js';
import { dayNumber } from './day-number.js';

/** Rows are put in order by a text, a whole number, or an amount within its currency. */
export type SortValue = string | number | undefined;

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const whole = (value: unknown): number | undefined => (Number.isSafeInteger(value) ? (value as number) : undefined);
const day = (value: unknown): number | undefined => {
  const number = dayNumber(value);
  return number === number ? number : undefined;
};

/** The day that a row is due, as `dueDateOf` has it. */
export const dueDay = ({ dueDate, dueOnReceipt, invoiceDate }: InvoiceListItem): number =>
  dayNumber(dueOnReceipt ? (invoiceDate ?? dueDate) : dueDate);

/** What a row is put in order by; `undefined` for what is missing or broken. Amounts: see `amountOf`. */
export function sortValue(row: InvoiceListItem, field: Exclude<InvoiceSort, 'total' | 'balance'>, today: LocalDate): SortValue {
  switch (field) {
    case 'number':
    case 'poNumber':
    case 'reference':
    case 'kind':
    case 'currency':
      return text(row[field]);
    case 'account':
      return text(row.accountName) ?? text(row.accountNumber);
    case 'plan':
      return text(row.planNumber) ?? text(row.planId);
    case 'invoiceDate':
    case 'paidOn':
      return day(row[field]);
    case 'dueDate': {
      const due = dueDay(row);
      return due === due ? due : undefined;
    }
    case 'status':
      return displayStatuses.indexOf(parseDisplayStatus(statusOf(row, today)));
    case 'daysOverdue':
      return whole(row.daysOverdue);
  }
}

const sides = (one: SortValue, other: SortValue): number | undefined => {
  if (one === undefined || other === undefined) return one === other ? 0 : one === undefined ? Infinity : -Infinity;
  return undefined;
};

/**
 * How two rows stand to each other by a field: below zero, zero, above zero; infinite where one lacks the value, because then the
 * direction does not matter.
 */
export function compareRows(
  one: InvoiceListItem,
  other: InvoiceListItem,
  field: InvoiceSort,
  today: LocalDate,
  names: (one: string, other: string) => number,
): number {
  if (field === 'total' || field === 'balance') return compareAmounts(one, other, field);
  const [first, second] = [sortValue(one, field, today), sortValue(other, field, today)];
  if (first === second) return 0;
  const side = sides(first, second);
  if (side !== undefined) return side;
  if (field === 'account') return names(String(first), String(second));
  return (first as string | number) < (second as string | number) ? -1 : 1;
}

function compareAmounts(one: InvoiceListItem, other: InvoiceListItem, field: 'total' | 'balance'): number {
  const [first, second] = [soundMoney(one[field]), soundMoney(other[field])];
  const side = sides(first?.currency, second?.currency);
  if (side !== undefined && side !== 0) return side;
  if (!first || !second) return 0;
  if (first.currency !== second.currency) return first.currency < second.currency ? -1 : 1;
  return first.minor - second.minor;
}
