import type { InvoiceListItem } from '../../../contract/generated/types.js';
import { checksOf, NotChecked, type Check } from '../check.js';
import { allInvoices, cursorQuery, invoicePage, pageOf, someInvoice, walk } from '../customer-bench.js';
import { holds, must, refuses } from '../expectations.js';
import type { World } from '../world.js';
import { mustRevalidate } from './discovery.js';

const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);

/** The same rows in the same order; in words where they part. */
export const mustBeSame = (got: readonly string[], wanted: readonly string[], what: string): void => {
  const at = wanted.findIndex((id, index) => got[index] !== id);
  const twice = got.find((id, index) => got.indexOf(id) !== index);
  must(twice === undefined, `${what}: every row once`, `${twice} twice`);
  must(at < 0, `${what}: row ${at + 1} is ${wanted[at]}`, got[at] ?? 'no row');
  must(got.length === wanted.length, `${what}: ${wanted.length} rows`, `${got.length} rows`);
};

/** Sizes of pages that make the seams between pages fall everywhere; small ones over a beginning only. */
const sizes = [
  { limit: 1, most: 12 },
  { limit: 2, most: 25 },
  { limit: 7, most: 140 },
  { limit: 50, most: Infinity },
];

const sortsToPage = ['', 'sort=-total', 'sort=dueDate,-number', 'sort=status', 'sort=paidOn'];

const pageBack = async (world: World, query: string): Promise<void> => {
  const first = await invoicePage(world, query);
  must(first.prev === undefined, `${query}: no page before the first`, 'a cursor to one');
  if (first.next === undefined) throw new NotChecked('payer has too few invoices for three pages');
  const second = await invoicePage(world, `${query}&${cursorQuery(first.next)}`);
  const third = await invoicePage(world, `${query}&${cursorQuery(second.next)}`);
  const back = await invoicePage(world, `${query}&${cursorQuery(third.prev)}`);
  mustBeSame(idsOf(back.items), idsOf(second.items), `${query}: back from the third page`);
  const start = await invoicePage(world, `${query}&${cursorQuery(back.prev)}`);
  mustBeSame(idsOf(start.items), idsOf(first.items), `${query}: back to the first page`);
  must(start.prev === undefined, `${query}: nothing before the first page`, 'a cursor');
};

/** Pages of invoices: no row twice, none left out, whatever the size, the order and what happens meanwhile. */
export const pageChecks: readonly Check[] = checksOf(
  'lists',
  ['op:invoices.list', 'person:payer'],
  [
    {
      id: 'pages',
      title: 'leads through all pages with every row once, at any size of page',
      run: async (world) => {
        for (const sort of sortsToPage) {
          const whole = await walk<InvoiceListItem>(world, '/invoices', sort);
          for (const { limit, most } of sizes) {
            if (sort !== '' && limit < 7) continue;
            const { rows } = await walk<InvoiceListItem>(world, '/invoices', sort, { limit, most });
            const wanted = idsOf(whole.rows).slice(0, most === Infinity ? undefined : rows.length);
            mustBeSame(idsOf(rows), wanted, `pages of ${limit}${sort === '' ? '' : ` with ${sort}`}`);
          }
        }
      },
    },
    {
      id: 'order-is-total',
      title: 'lists the same rows whatever the order',
      run: async (world) => {
        const { rows, isWhole } = await allInvoices(world);
        if (!isWhole) throw new NotChecked('payer has more invoices than limits.rows');
        const wanted = [...idsOf(rows)].sort();
        for (const sort of sortsToPage) {
          const other = await walk<InvoiceListItem>(world, '/invoices', sort);
          mustBeSame([...idsOf(other.rows)].sort(), wanted, sort === '' ? 'without sort' : sort);
        }
      },
    },
    {
      id: 'back',
      title: 'leads back over the same pages',
      run: async (world) => {
        for (const query of ['limit=3', 'limit=3&sort=-total', 'limit=3&sort=dueDate,-number']) await pageBack(world, query);
      },
    },
    {
      id: 'sizes',
      title: 'never sends more rows than were asked for, nor more than it says it does',
      run: async (world) => {
        for (const limit of [1, 5]) {
          const { items } = await invoicePage(world, `limit=${limit}`);
          must(items.length <= limit, `${limit} rows at most`, items.length);
        }
        const most = (await world.capabilities()).groups['invoices']?.maxPageSize ?? 1_000;
        const exchange = await world.get('/invoices?limit=100000', 'payer');
        if (exchange.status === 422) return;
        const { items } = holds<{ readonly items: readonly unknown[] }>(exchange, 200);
        must(items.length <= most, `${most} rows at most`, items.length, exchange);
      },
    },
    {
      id: 'bad-limit',
      title: 'refuses a size of page that is none',
      run: async (world) => {
        for (const path of ['/invoices', '/payments', '/accounts', '/plans']) {
          if (!(await world.offers(`${path.slice(1)}.list`))) continue;
          for (const limit of ['0', '-1', 'many', '1.5', ''])
            refuses(await world.get(`${path}?limit=${limit}`, 'payer'), 422, 'validation');
        }
      },
    },
    {
      id: 'cursors',
      title: 'begins anew where a cursor is broken, or goes with another query or another person',
      run: async (world) => {
        const { next } = await invoicePage(world, 'limit=1&sort=total');
        if (next === undefined) throw new NotChecked('payer has one invoice');
        const cursor = cursorQuery(next);
        for (const query of ['cursor=nothing', `limit=1&sort=-dueDate&${cursor}`, `limit=1&sort=total&group=closed&${cursor}`])
          refuses(await world.get(`/invoices?${query}`, 'payer'), 410, 'cursor_expired');
        for (const name of world.people.filter((each) => each !== 'payer')) {
          if (!(await world.session(name)).permissions.includes('invoice.view')) continue;
          refuses(await world.get(`/invoices?limit=1&sort=total&${cursor}`, name), 410, 'cursor_expired');
        }
      },
    },
    {
      id: 'concurrent-inserts',
      title: 'keeps every row that was there when invoices are added between two pages',
      needs: ['insertInvoice', 'writes'],
      run: async (world) => {
        for (const query of ['sort=number', 'sort=-invoiceDate', 'sort=-total']) {
          const before = await walk<InvoiceListItem>(world, '/invoices', query);
          const between = async (page: number): Promise<void> => (page <= 3 ? world.insertInvoice() : undefined);
          const during = await walk<InvoiceListItem>(world, '/invoices', query, { limit: 20, between });
          const known = new Set(idsOf(before.rows));
          mustBeSame(
            idsOf(during.rows).filter((id) => known.has(id)),
            idsOf(before.rows),
            `${query} while invoices were added`,
          );
        }
      },
    },
    {
      id: 'etag',
      title: 'gives a page and an invoice a strong ETag, and 304 to whoever has them',
      needs: ['op:invoices.get'],
      run: async (world) => {
        await mustRevalidate(world, '/invoices?limit=3', 'payer');
        const { id } = await someInvoice(world);
        await mustRevalidate(world, `/invoices/${encodeURIComponent(id)}`, 'payer');
      },
    },
    {
      id: 'row-is-invoice',
      title: 'says the same of an invoice in a list and on its own',
      needs: ['op:invoices.get'],
      run: async (world) => {
        const { items } = await invoicePage(world, 'limit=10&sort=-total');
        for (const row of items) {
          const exchange = await world.get(`/invoices/${encodeURIComponent(row.id)}`, 'payer');
          const invoice = holds<Readonly<Record<string, unknown>>>(exchange, 200);
          const differs = Object.entries(row).find(
            ([name, value]) => name in invoice && JSON.stringify(invoice[name]) !== JSON.stringify(value),
          );
          must(differs === undefined, `${differs?.[0]} as in the list`, JSON.stringify(invoice[differs?.[0] ?? '']), exchange);
        }
      },
    },
  ],
);

/** The other lists of a signed-in customer. */
export const otherPageChecks: readonly Check[] = checksOf(
  'lists',
  ['person:payer'],
  [
    {
      id: 'accounts',
      title: 'pages accounts and plans by number, every one once',
      needs: ['op:accounts.list'],
      run: async (world) => {
        for (const path of ['/accounts', '/plans']) {
          if (!(await world.offers(`${path.slice(1)}.list`))) continue;
          const whole = await walk<{ readonly id: string; readonly number: string }>(world, path, '');
          const numbers = whole.rows.map(({ number }) => number);
          must([...numbers].sort().join() === numbers.join(), `${path} by number`, numbers.slice(0, 5).join(', '));
          const { rows } = await walk<{ readonly id: string }>(world, path, '', { limit: 2, most: 40 });
          mustBeSame(idsOf(rows), idsOf(whole.rows).slice(0, rows.length), `${path} in pages of 2`);
        }
      },
    },
    {
      id: 'payments',
      title: 'pages payments, the newest first, every one once',
      needs: ['op:payments.list'],
      run: async (world) => {
        for (const query of ['', 'tab=history', 'sort=payDate', 'sort=-total']) {
          const whole = await walk<{ readonly id: string; readonly createdAt: string }>(world, '/payments', query);
          const { rows } = await walk<{ readonly id: string }>(world, '/payments', query, { limit: 3, most: 45 });
          mustBeSame(idsOf(rows), idsOf(whole.rows).slice(0, rows.length), `payments in pages of 3 ${query}`);
          if (query !== '') continue;
          const created = whole.rows.map(({ createdAt }) => Date.parse(createdAt));
          must(
            created.every((at, index) => index === 0 || at <= (created[index - 1] ?? Infinity)),
            'the newest payment first',
            'another order',
          );
        }
        refuses(await world.get('/payments?cursor=nothing', 'payer'), 410, 'cursor_expired');
      },
    },
    {
      id: 'members',
      title: 'lists the members of one plan and nobody else',
      needs: ['op:plans.list', 'op:accounts.list'],
      run: async (world) => {
        const plans = await pageOf<{ readonly id: string }>(world, '/plans', 'limit=5', 'payer');
        for (const { id } of plans.items) {
          const members = await pageOf<{ readonly planIds: readonly string[] }>(
            world,
            '/accounts',
            `planId=${encodeURIComponent(id)}`,
            'payer',
          );
          must(
            members.items.every(({ planIds }) => planIds.includes(id)),
            `members of the plan ${id}`,
            'another account',
          );
        }
      },
    },
  ],
);
