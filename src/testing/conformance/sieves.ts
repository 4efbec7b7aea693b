import type { InvoiceListItem } from '../../contract/generated/types.js';

type Row = InvoiceListItem;

/** A filter, and whether a row is in it by what the row says of itself; undefined where the row does not say. */
export interface Sieve {
  readonly name: string;
  readonly query: string;
  readonly holds: (row: Row) => boolean | undefined;
}

const within = (from: string, to: string, date: string | undefined): boolean | undefined =>
  date === undefined ? undefined : date >= from && date <= to;

/** Filters that catch a few of these rows, each by what one of them is. */
export const sievesOf = (rows: readonly Row[]): readonly Sieve[] => {
  const one = rows.find((row) => row.dueDate !== undefined && row.balance !== undefined) ?? rows[0];
  if (!one) return [];
  return [...byReference(one, rows), ...byAmount(one), ...byDate(one, rows), ...byStanding(rows)];
};

const byReference = ({ id, accountId = '', currency = '' }: Row, rows: readonly Row[]): readonly Sieve[] => {
  const prefix = (rows.find((row) => row.poNumber !== undefined)?.poNumber ?? 'PO-').slice(0, -1);
  return [
    { name: 'id', query: `id=${encodeURIComponent(id)}`, holds: (row) => row.id === id },
    { name: 'accountId', query: `accountId=${encodeURIComponent(accountId)}`, holds: (row) => row.accountId === accountId },
    { name: 'currency', query: `currency=${currency}`, holds: (row) => row.currency === currency },
    { name: 'poNumber', query: `poNumber=${encodeURIComponent(prefix)}`, holds: (row) => row.poNumber?.startsWith(prefix) ?? false },
  ];
};

const width = 50_000;

const byAmount = ({ balance = { minor: 0, currency: 'USD' } }: Row): readonly Sieve[] => {
  const { minor, currency } = balance;
  return [
    {
      name: 'amountMin',
      query: `amountMin=${minor - width}&amountMax=${minor + width}&amountCurrency=${currency}`,
      holds: (row) => row.balance?.currency === currency && Math.abs(row.balance.minor - minor) <= width,
    },
  ];
};

const someDay = '2020-01-01';

const byDate = ({ invoiceDate = someDay, dueDate = someDay }: Row, rows: readonly Row[]): readonly Sieve[] => {
  const other = rows[rows.length >> 1]?.invoiceDate ?? someDay;
  const [from, to] = other < invoiceDate ? [other, invoiceDate] : [invoiceDate, other];
  return [
    { name: 'invoicedFrom', query: `invoicedFrom=${from}&invoicedTo=${to}`, holds: (row) => within(from, to, row.invoiceDate) },
    {
      name: 'dueFrom',
      query: `dueFrom=${dueDate}&dueTo=${dueDate}`,
      holds: (row) => within(dueDate, dueDate, row.dueOnReceipt ? row.invoiceDate : row.dueDate),
    },
  ];
};

const byStanding = (rows: readonly Row[]): readonly Sieve[] => [
  { name: 'kind', query: 'kind=creditNote', holds: ({ kind }) => kind === 'creditNote' },
  { name: 'autopay', query: 'autopay=true', holds: ({ flags }) => flags?.autopay },
  { name: 'disputed', query: 'disputed=true', holds: ({ disputeState }) => disputeState === 'open' },
  ...['overdue', 'open', 'closed'].map((name): Sieve => ({
    name: 'group',
    query: `group=${name}`,
    holds: ({ group }) => (group === undefined ? undefined : group === name),
  })),
  { name: 'group', query: 'group=overdue&group=open', holds: ({ group }) => group === 'overdue' || group === 'open' },
  ...[...new Set(rows.flatMap(({ displayStatus }) => displayStatus ?? []))].map((status): Sieve => ({
    name: 'status',
    query: `status=${status}`,
    holds: ({ displayStatus }) => displayStatus === status,
  })),
];
