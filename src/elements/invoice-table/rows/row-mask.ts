import { isWithin } from '../../../domain/invoice-filter.js';
import type { LocalDate } from '../../../domain/entities.js';
import { invoiceGroups, type DateRange, type InvoiceFilter, type InvoiceListItem } from '../../../domain/invoice-query.js';
import { dayNumber } from './day-number.js';
import { dueDay } from './row-values.js';

/** Whether anything but the groups is asked for. */
const asks = ({ groups: _groups, ...others }: InvoiceFilter): boolean =>
  Object.values(others).some((wanted) => wanted !== undefined && !(Array.isArray(wanted) && wanted.length === 0));

/**
 * 1 for each row that is within a filter, whatever groups it asks for; `undefined` when all are. Dates are compared as numbers first,
 * because reading a date by the rule takes as long as all the rest.
 */
export function maskOf(rows: readonly InvoiceListItem[], where: InvoiceFilter, today: LocalDate): Uint8Array | undefined {
  if (!asks(where)) return undefined;
  const mask = new Uint8Array(rows.length).fill(1);
  const { groups: _groups, invoiced, due, paid, ...others } = where;
  keepDays(mask, rows, due, dueDay);
  keepDays(mask, rows, invoiced, (row) => dayNumber(row.invoiceDate));
  keepDays(mask, rows, paid, (row) => dayNumber(row.paidOn));
  if (!asks(others)) return mask;
  for (let row = 0; row < mask.length; row += 1) {
    if (mask[row] === 1 && !isWithin(rows[row] as InvoiceListItem, others, today)) mask[row] = 0;
  }
  return mask;
}

function keepDays(
  mask: Uint8Array,
  rows: readonly InvoiceListItem[],
  range: DateRange | undefined,
  read: (row: InvoiceListItem) => number,
): void {
  if (range?.from === undefined && range?.to === undefined) return;
  // an end that is no day of the calendar leaves nothing, as no date is before or after it
  const from = range.from === undefined ? -Infinity : dayNumber(range.from);
  const to = range.to === undefined ? Infinity : dayNumber(range.to);
  for (let row = 0; row < mask.length; row += 1) {
    if (mask[row] === 0) continue;
    const day = read(rows[row] as InvoiceListItem);
    if (!(day >= from && day <= to)) mask[row] = 0;
  }
}

/** Keeps what both have. */
export function both(one: Uint8Array | undefined, other: Uint8Array | undefined): Uint8Array | undefined {
  if (!one || !other) return one ?? other;
  return one.map((kept, row) => kept & (other[row] as number));
}

/** 1 for each row of the groups asked for; `undefined` when all are. */
export function groupMask(groups: () => Uint8Array, wanted: InvoiceFilter['groups']): Uint8Array | undefined {
  if (!wanted?.length || invoiceGroups.every((group) => wanted.includes(group))) return undefined;
  const kept = invoiceGroups.map((group) => Number(wanted.includes(group)));
  return groups().map((group) => kept[group] as number);
}
