import type { InvoiceListItem } from '../../../contract/generated/types.js';
import { checksOf, NotChecked, type Check } from '../check.js';
import { allInvoices, invoicePage, pageOf, someInvoice, walk } from '../customer-bench.js';
import { must, refuses } from '../expectations.js';
import { sievesOf } from '../sieves.js';
import type { World } from '../world.js';
import { mustBeSame } from './lists.js';

type Row = InvoiceListItem;
type Value = string | number;

/** What a column of the list shows, where it can be compared. */
const dated: Readonly<Record<string, (row: Row) => Value | undefined>> = {
  invoiceDate: (row) => row.invoiceDate,
  dueDate: (row) => (row.dueOnReceipt ? row.invoiceDate : row.dueDate),
  paidOn: (row) => row.paidOn,
  daysOverdue: (row) => row.daysOverdue,
  total: (row) => row.total?.minor,
  balance: (row) => row.balance?.minor,
};
/** Texts: how they are collated is the backend's to choose, so equal ones must stand together, and one way is the other turned round. */
const worded: Readonly<Record<string, (row: Row) => Value | undefined>> = {
  number: (row) => row.number,
  kind: (row) => row.kind,
  currency: (row) => row.currency,
  poNumber: (row) => row.poNumber,
  reference: (row) => row.reference,
  status: (row) => row.displayStatus,
};

const valuesOf = (rows: readonly Row[], value: (row: Row) => Value | undefined): readonly Value[] =>
  rows.flatMap((row) => value(row) ?? []);

const runsOf = (values: readonly Value[]): readonly Value[] => values.filter((value, index) => value !== values[index - 1]);

/** Rows by one field in one direction; undefined where the backend says that it did not sort by it. */
const sorted = async (world: World, field: string, direction: 'asc' | 'desc', where: string): Promise<readonly Row[] | undefined> => {
  const query = `${where}sort=${direction === 'desc' ? '-' : ''}${field}`;
  const { applied } = await invoicePage(world, `${query}&limit=1`);
  const [first] = applied.sort;
  if (first?.field !== field) return undefined;
  must(first.direction === direction, `${field} ${direction} in applied`, first.direction);
  return (await walk<Row>(world, '/invoices', query, { most: 200 })).rows;
};

const mustKeepDated = async (world: World, field: string, where: string): Promise<void> => {
  for (const direction of ['asc', 'desc'] as const) {
    const rows = await sorted(world, field, direction, where);
    const values = valuesOf(rows ?? [], dated[field] ?? (() => undefined));
    const at = values.findIndex((value, index) => {
      const before = values[index - 1];
      return before !== undefined && (direction === 'asc' ? before > value : before < value);
    });
    must(at < 0, `rows by ${field} ${direction}, as applied says`, `${values[at - 1]} before ${values[at]}`);
  }
};

const mustKeepWorded = async (world: World, field: string): Promise<void> => {
  const [up, down] = [await sorted(world, field, 'asc', ''), await sorted(world, field, 'desc', '')];
  if (!up || !down) return;
  const read = worded[field] ?? (() => undefined);
  const [rising, falling] = [runsOf(valuesOf(up, read)), runsOf(valuesOf(down, read))];
  must(new Set(rising).size === rising.length, `equal values of ${field} together, as applied says`, 'apart');
  if (up.length < 200) must([...falling].reverse().join('\n') === rising.join('\n'), `${field} desc is asc turned round`, 'another order');
};

/** Order, search and filters: done as `applied` says, and said as they were done. */
export const queryChecks: readonly Check[] = checksOf(
  'lists',
  ['op:invoices.list', 'person:payer'],
  [
    {
      id: 'sort',
      title: 'sorts as applied says, both ways',
      run: async (world) => {
        const where = `currency=${(await someInvoice(world)).currency ?? 'USD'}&`;
        for (const field of Object.keys(dated)) await mustKeepDated(world, field, ['total', 'balance'].includes(field) ? where : '');
        for (const field of Object.keys(worded)) await mustKeepWorded(world, field);
      },
    },
    {
      id: 'sort-offered',
      title: 'sorts by every field that its capabilities name',
      run: async (world) => {
        for (const field of (await world.capabilities()).groups['invoices']?.sort ?? []) {
          const { applied } = await invoicePage(world, `sort=-${field}&limit=1`);
          const [first] = applied.sort;
          must(first?.field === field && first.direction === 'desc', `${field} desc in applied`, JSON.stringify(applied.sort));
        }
      },
    },
    {
      id: 'sort-unknown',
      title: 'names no field in applied that it cannot sort by',
      run: async (world) => {
        const { applied } = await invoicePage(world, 'sort=weather,-number&limit=1');
        must(!applied.sort.some(({ field }) => field === 'weather'), 'nothing about weather', 'weather', world.log.at(-1));
      },
    },
    {
      id: 'filters',
      title: 'lets through what a filter asks for, all of it and nothing else',
      run: async (world) => {
        const { rows, isWhole } = await allInvoices(world);
        if (rows.length === 0) throw new NotChecked('payer has no invoice');
        for (const { name, query, holds: fits } of sievesOf(rows)) {
          const { applied } = await invoicePage(world, `${query}&limit=1`);
          if (applied.ignoredFilters.includes(name)) continue;
          const found = await walk<Row>(world, '/invoices', `${query}&sort=number`);
          const wrong = found.rows.find((row) => fits(row) === false);
          must(wrong === undefined, `${query}: rows that fit`, `${wrong?.id}, which does not`);
          if (isWhole && rows.every((row) => fits(row) !== undefined))
            mustBeSame(
              found.rows.map(({ id }) => id),
              rows.filter(fits).map(({ id }) => id),
              query,
            );
        }
      },
    },
    {
      id: 'ignored-filters',
      title: 'names the parameters that it does not know, and answers all the same',
      run: async (world) => {
        for (const path of ['/invoices', '/payments']) {
          if (!(await world.offers(`${path.slice(1)}.list`))) continue;
          const { applied } = await pageOf(world, path, 'weather=fine&limit=1', 'payer');
          must(applied.ignoredFilters.includes('weather'), `weather in ignoredFilters of ${path}`, applied.ignoredFilters.join() || 'none');
        }
      },
    },
    {
      id: 'unreadable-filters',
      title: 'refuses values that no filter can have, and says which',
      run: async (world) => {
        for (const [query, name] of unreadable) {
          const exchange = await world.get(`/invoices?${query}`, 'payer');
          const { errors } = refuses(exchange, 422, 'validation');
          must(errors?.some(({ pointer }) => pointer.includes(name)) === true, `a fault at ${name}`, JSON.stringify(errors), exchange);
        }
      },
    },
    {
      id: 'empty-range',
      title: 'finds nothing in a range that ends before it begins',
      run: async (world) => {
        const { items } = await invoicePage(world, 'dueFrom=2030-01-01&dueTo=2000-01-01');
        must(items.length === 0, 'no row', `${items.length} rows`);
      },
    },
    {
      id: 'search',
      title: 'finds an invoice by its number and by a part of it, where it says that it searched',
      run: async (world) => {
        const { id, number = '' } = await someInvoice(world);
        for (const text of [number, number.slice(1, -1)]) {
          const { rows } = await walk<Row>(world, '/invoices', `search=${encodeURIComponent(text)}`);
          const { applied } = await invoicePage(world, `search=${encodeURIComponent(text)}&limit=1`);
          must(!applied.search || rows.some((row) => row.id === id), `${number} for ${text}`, `${rows.length} others`);
        }
        const none = await invoicePage(world, 'search=zzzz-nothing-is-called-this');
        must(!none.applied.search || none.items.length === 0, 'nothing', `${none.items.length} rows`);
      },
    },
  ],
);

const unreadable = [
  ['group=late', 'group'],
  ['dueFrom=yesterday', 'dueFrom'],
  ['invoicedTo=2025-02-30', 'invoicedTo'],
  ['amountMin=1.5&amountCurrency=USD', 'amountMin'],
  ['amountMin=1', 'amountCurrency'],
  ['currency=dollars', 'currency'],
  ['disputed=perhaps', 'disputed'],
] as const;
