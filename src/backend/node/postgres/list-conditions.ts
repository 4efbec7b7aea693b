import { sql, type RawBuilder } from 'kysely';
import type { DateRange, InvoiceFilter } from '../../../domain/invoice-query.js';
import type { InvoiceCriteria, InvoiceMark } from '../../store/invoice-page.js';
import { sortedLength } from '../../store/invoice-order.js';
import { finds } from './searched-text.js';
import { storable } from './table-shape.js';

type Sql = RawBuilder<unknown>;

export const among = (column: string, values: readonly string[]): Sql => {
  const [first, ...others] = new Set(values.map(storable));
  if (first === undefined) return sql`false`;
  return others.length === 0 ? sql`${sql.ref(column)} = ${first}` : sql`${sql.ref(column)} = any(${[first, ...others]})`;
};

/** The text decides; the column of the index has as much of it as lists are ordered by. */
const beginsWith = (column: string, sorted: string, beginning: string): readonly Sql[] => [
  sql`${sql.ref(column)} ^@ ${storable(beginning)}`,
  sql`${sql.ref(sorted)} ^@ ${storable(beginning.slice(0, sortedLength))}`,
];

export const within = (column: string, { from, to }: DateRange = {}): readonly Sql[] => [
  ...(from === undefined ? [] : [sql`${sql.ref(column)} >= ${from}`]),
  ...(to === undefined ? [] : [sql`${sql.ref(column)} <= ${to}`]),
];

const marks: Readonly<Record<InvoiceMark, string>> = { returned: 'returned', printFee: 'print_fee', payable: 'payable > 0' };

/** The filter of a list as conditions that all have to hold. It says what `isWithin` says of a row. */
export const conditionsOf = ({ scope, where, search, marked, today }: InvoiceCriteria): readonly Sql[] => {
  const { companyId, accountIds } = scope;
  return [
    sql`company_id = ${storable(companyId)}`,
    ...(accountIds === 'all' ? [] : [among('account_id', accountIds)]),
    ...listConditions(where),
    ...settledConditions(where),
    ...groupConditions(where, today),
    ...rangeConditions(where),
    ...markConditions(where),
    // In words that the indexes know.
    ...(marked === undefined ? [] : [sql.raw(marks[marked])]),
    ...(search ? [finds(search)] : []),
  ];
};

const listConditions = ({ ids, accountIds, planIds, kinds, currency, poNumber }: InvoiceFilter): readonly Sql[] => {
  const lists = [
    ['id', ids],
    ['account_id', accountIds],
    ['plan_id', planIds],
    ['kind', kinds],
  ] as const;
  return [
    ...lists.flatMap(([column, values]) => (values?.length ? [among(column, values)] : [])),
    ...(currency === undefined ? [] : [among('currency', [currency])]),
    ...(poNumber === undefined ? [] : beginsWith('po_number', 'po_sort', poNumber)),
  ];
};

/** Most lists leave out what is closed, and those have an index of their own. */
const settledConditions = ({ groups, status }: InvoiceFilter): readonly Sql[] => {
  const isSettled = (name: string): boolean => name === 'closed' || name === 'void';
  const onlyOpen = (groups?.length && !groups.includes('closed')) || (status?.length && !status.some(isSettled));
  const onlySettled = (groups?.length && groups.every(isSettled)) || (status?.length && status.every(isSettled));
  return [...(onlyOpen ? [sql`not settled`] : []), ...(onlySettled ? [sql`settled`] : [])];
};

const groupConditions = ({ groups, status }: InvoiceFilter, today: string): readonly Sql[] => {
  // The two that are not closed are everything that is not settled.
  const split = groups?.length && groups.includes('overdue') !== groups.includes('open');
  const onDay = (late: string, early: string, values: readonly string[]): Sql =>
    sql`((due_date < ${today} and ${among(late, values)}) or (due_date >= ${today} and ${among(early, values)}))`;
  return [
    ...(split && groups ? [onDay('late_group', 'early_group', groups)] : []),
    ...(status?.length ? [onDay('late_status', 'early_status', status)] : []),
  ];
};

const rangeConditions = ({ invoiced, due, paid, amount }: InvoiceFilter): readonly Sql[] => {
  const inAmount = amount && [
    among('currency', [amount.currency]),
    ...(amount.min === undefined ? [] : [sql`balance >= ${amount.min}`]),
    ...(amount.max === undefined ? [] : [sql`balance <= ${amount.max}`]),
  ];
  return [...within('invoice_date', invoiced), ...within('due_date', due), ...within('paid_on', paid), ...(inAmount ?? [])];
};

const markConditions = ({ disputed, withCredit, autopay }: InvoiceFilter): readonly Sql[] => [
  ...(disputed === undefined ? [] : [sql`disputed = ${disputed}`]),
  ...(withCredit === undefined ? [] : [sql`(credited > 0) = ${withCredit}`]),
  ...(autopay === undefined ? [] : [sql`autopay = ${autopay}`]),
];
