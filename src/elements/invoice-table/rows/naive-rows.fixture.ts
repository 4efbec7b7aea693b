import { isLocalDate } from '../../../domain/business-date.js';
import { displayStatuses } from '../../../domain/entities.js';
import { groupOf, isWithin, payableAmount, soundMoney, statusOf } from '../../../domain/invoice-filter.js';
import type { CurrencyTotals, InvoiceListItem, InvoiceQuery, InvoiceSort, InvoiceTotals } from '../../../domain/invoice-query.js';
import { isFound, readSearch } from '../../../domain/invoice-search.js';
import { dueDateOf, parseDisplayStatus } from '../../../domain/invoice-status.js';
import type { ColumnOptions } from './row-columns.js';

/** What is shown, worked out row by row and by comparing: what the quick way must come to. */
export function naiveRows(rows: readonly InvoiceListItem[], query: InvoiceQuery, { today, locale }: ColumnOptions): InvoiceListItem[] {
  const search = readSearch(query.search);
  const names = new Intl.Collator(locale);
  const shown = rows.filter((row) => isWithin(row, query.where ?? {}, today) && (!search || isFound(row, search)));
  const compare = (one: InvoiceListItem, other: InvoiceListItem): number => {
    for (const { field, direction } of query.sort ?? []) {
      const [a, b] = [valuesOf(one, field, today), valuesOf(other, field, today)];
      if (!a || !b) {
        if (a !== b) return a ? -1 : 1;
        continue;
      }
      const order = a.map((value, index) =>
        field === 'account' ? names.compare(String(value), String(b[index])) : below(value, b[index]),
      );
      const decided = order.find((side) => side !== 0) ?? 0;
      if (decided !== 0) return direction === 'desc' ? -decided : decided;
    }
    return query.sort?.length ? below(one.id, other.id) : 0;
  };
  return shown.sort(compare);
}

/** Counts and sums of what is shown. */
export function naiveTotals(rows: readonly InvoiceListItem[], query: InvoiceQuery, options: ColumnOptions): InvoiceTotals {
  const groups = { overdue: 0, open: 0, closed: 0 };
  const whatever = { ...query, where: { ...query.where, groups: [] } };
  for (const row of naiveRows(rows, whatever, options)) groups[groupOf(row, options.today)] += 1;
  const shown = naiveRows(rows, query, options);
  return { groups, count: shown.length, currencies: naiveSums(shown, options), isExact: true };
}

export function naiveSums(rows: readonly InvoiceListItem[], { today }: ColumnOptions): CurrencyTotals[] {
  const currencies = new Set(rows.flatMap((row) => soundMoney(row.balance)?.currency ?? []));
  return [...currencies].map((currency) => {
    const ofIt = rows.filter((row) => soundMoney(row.balance)?.currency === currency);
    const sum = (read: (row: InvoiceListItem) => number | undefined): { minor: number; currency: string } => ({
      minor: ofIt.reduce((all, row) => all + (read(row) ?? 0), 0),
      currency,
    });
    return {
      currency,
      count: ofIt.length,
      total: sum((row) => (soundMoney(row.total)?.currency === currency ? row.total?.minor : 0)),
      balance: sum((row) => payableAmount(row)?.minor),
      overdue: sum((row) => (groupOf(row, today) === 'overdue' ? row.balance?.minor : 0)),
    };
  });
}

const below = (one: string | number | undefined, other: string | number | undefined): number =>
  one === other || one === undefined || other === undefined ? 0 : one < other ? -1 : 1;

const known = (value: unknown): (string | number)[] | undefined => (typeof value === 'string' && value !== '' ? [value] : undefined);

function valuesOf(row: InvoiceListItem, field: InvoiceSort, today: string): (string | number)[] | undefined {
  switch (field) {
    case 'account':
      return known(row.accountName) ?? known(row.accountNumber);
    case 'plan':
      return known(row.planNumber) ?? known(row.planId);
    case 'invoiceDate':
    case 'paidOn':
      return isLocalDate(row[field]) ? [row[field]] : undefined;
    case 'dueDate':
      return known(dueDateOf(row));
    case 'status':
      return [displayStatuses.indexOf(parseDisplayStatus(statusOf(row, today)))];
    case 'total':
    case 'balance': {
      const amount = soundMoney(row[field]);
      return amount && [amount.currency, amount.minor];
    }
    case 'daysOverdue':
      return Number.isSafeInteger(row.daysOverdue) ? [row.daysOverdue ?? 0] : undefined;
    default:
      return known(row[field]);
  }
}
