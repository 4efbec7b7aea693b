import { isLocalDate } from './business-date.js';
import type { DisplayStatus, Known, LocalDate, Money } from './entities.js';
import {
  invoiceGroups,
  type AmountRange,
  type DateRange,
  type InvoiceFilter,
  type InvoiceGroup,
  type InvoiceListItem,
} from './invoice-query.js';
import { displayStatus, dueDateOf, parseDisplayStatus, statusGroup } from './invoice-status.js';
import { isPayable } from './payability.js';

/** An amount that can be counted with: rows of a list may lack one or have a broken one. */
export const soundMoney = (value: Money | undefined): Money | undefined =>
  typeof value === 'object' && value !== null && Number.isSafeInteger(value.minor) && typeof value.currency === 'string'
    ? value
    : undefined;

/** The group that a row says, else the one of its status, else the one that its facts give today. */
export const groupOf = (row: InvoiceListItem, today: LocalDate): InvoiceGroup => {
  const said = invoiceGroups.find((group) => group === row.group);
  if (said) return said;
  const due = dueDateOf(row);
  return statusGroup(parseDisplayStatus(statusOf(row, today)), due !== undefined && due < today);
};

/** The status that a row says, else the one that its facts give today. */
export const statusOf = (row: InvoiceListItem, today: LocalDate): Known<DisplayStatus> => {
  if (row.displayStatus !== undefined) return row.displayStatus;
  const [balance, total] = [soundMoney(row.balance), soundMoney(row.total)];
  if (!balance) return 'open';
  const facts = { ...row, kind: row.kind ?? 'invoice', lifecycle: row.lifecycle ?? 'issued', paymentState: row.paymentState ?? 'none' };
  return displayStatus({ ...facts, balance, total: total ?? balance }, today);
};

/** What can be paid of a row now, `undefined` where nothing can. */
export const payableAmount = (row: InvoiceListItem): Money | undefined => {
  const balance = soundMoney(row.balance);
  return balance && isPayable({ ...row, balance }) ? balance : undefined;
};

const among = <T>(values: readonly T[] | undefined, value: T | undefined): boolean =>
  values === undefined || values.length === 0 || (value !== undefined && values.includes(value));

const inRange = (range: DateRange | undefined, date: LocalDate | undefined): boolean => {
  const { from, to } = range ?? {};
  if (from === undefined && to === undefined) return true;
  return isLocalDate(date) && (from === undefined || date >= from) && (to === undefined || date <= to);
};

const equals = (wanted: boolean | undefined, actual: boolean): boolean => wanted === undefined || wanted === actual;

const inAmount = (range: AmountRange | undefined, balance: Money | undefined): boolean => {
  if (range === undefined) return true;
  const { currency, min = -Infinity, max = Infinity } = range;
  return balance?.currency === currency && balance.minor >= min && balance.minor <= max;
};

const inDates = (row: InvoiceListItem, { invoiced, due, paid }: InvoiceFilter): boolean =>
  inRange(invoiced, row.invoiceDate) && inRange(due, dueDateOf(row)) && inRange(paid, row.paidOn);

const inMarks = (row: InvoiceListItem, { disputed, withCredit, autopay }: InvoiceFilter): boolean =>
  equals(disputed, row.disputeState === 'open') &&
  equals(withCredit, (soundMoney(row.credited)?.minor ?? 0) > 0) &&
  equals(autopay, row.flags?.autopay === true);

/** Whether a row is in what a filter asks for. A row that lacks what is asked about is not. */
export const isWithin = (row: InvoiceListItem, where: InvoiceFilter, today: LocalDate): boolean =>
  (!where.groups?.length || where.groups.includes(groupOf(row, today))) &&
  among(where.status, statusOf(row, today)) &&
  among(where.accountIds, row.accountId) &&
  among(where.planIds, row.planId) &&
  among(where.kinds, row.kind) &&
  (where.currency === undefined || row.currency === where.currency) &&
  (where.poNumber === undefined || row.poNumber?.startsWith(where.poNumber) === true) &&
  inAmount(where.amount, soundMoney(row.balance)) &&
  inDates(row, where) &&
  inMarks(row, where);
