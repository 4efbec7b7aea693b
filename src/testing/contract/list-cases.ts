import { vInvoice } from '../../contract/generated/invoice-validators.js';
import { vInvoiceSelection, vInvoiceTotals } from '../../contract/generated/list-validators.js';
import type { InvoiceListItem } from '../../contract/generated/types.js';
import type { ContractCase } from './contract-bench.js';
import type { CustomerBench } from './customer-bench.js';
import { holds, must, refuses } from './expectations.js';

const ids = (rows: readonly InvoiceListItem[]): string => rows.map(({ id }) => id).join();

/** The invoices of a signed-in customer: pages, order, filters, sums. */
export const listCases = (bench: CustomerBench): ContractCase[] => [...pageCases(bench), ...filterCases(bench), ...wholeCases(bench)];

const pageCases = (bench: CustomerBench): ContractCase[] => [
  {
    title: 'leads through pages and back over the same rows',
    run: async () => {
      for (const query of ['limit=3', 'limit=3&sort=-total', 'limit=3&sort=dueDate,-number']) {
        const first = await bench.page(query);
        must(first.prev === undefined && first.next !== undefined, `${query}: the first page has no next page, or one before it`);
        const second = await bench.page(`${query}&cursor=${encodeURIComponent(first.next ?? '')}`);
        const third = await bench.page(`${query}&cursor=${encodeURIComponent(second.next ?? '')}`);
        const distinct = new Set([first, second, third].flatMap(({ items }) => items.map(({ id }) => id)));
        must(distinct.size === 9, `${query}: ${distinct.size} rows on three pages of three`);
        const back = await bench.page(`${query}&cursor=${encodeURIComponent(third.prev ?? '')}`);
        must(ids(back.items) === ids(second.items), `${query}: the page before the third is not the second`);
        const start = await bench.page(`${query}&cursor=${encodeURIComponent(back.prev ?? '')}`);
        must(ids(start.items) === ids(first.items) && start.prev === undefined, `${query}: the way back does not end at the first page`);
      }
    },
  },
  {
    title: 'ends with a page that has none after it, and every row once',
    run: async () => {
      const rows = await bench.all('sort=number');
      must(new Set(rows.map(({ id }) => id)).size === rows.length, 'a row comes twice');
    },
  },
  {
    title: 'puts rows in the order that it names, both ways',
    run: async () => {
      for (const field of ['invoiceDate', 'dueDate', 'daysOverdue'] as const) {
        for (const direction of ['asc', 'desc'] as const) {
          const { items, applied } = await bench.page(`limit=200&sort=${direction === 'desc' ? '-' : ''}${field}`);
          if (applied.sort[0]?.field !== field) continue;
          must(applied.sort[0].direction === direction, `${field} is not sorted ${direction}`);
          const values = items.flatMap((row) => row[field] ?? []);
          const sorted = values.every((value, index) => {
            const before = values[index - 1];
            return before === undefined || (direction === 'asc' ? before <= value : before >= value);
          });
          must(sorted, `${field} ${direction} is named and not kept`);
        }
      }
    },
  },
  {
    title: 'begins anew where a cursor does not belong to the list',
    run: async () => {
      refuses(await bench.read('/invoices?cursor=nothing'), 410, 'cursor_expired');
      const { next = '' } = await bench.page('limit=3&sort=total');
      refuses(await bench.read(`/invoices?limit=3&sort=-dueDate&cursor=${encodeURIComponent(next)}`), 410, 'cursor_expired');
      const viewer = { token: await bench.viewer() };
      refuses(await bench.probe.get(`/invoices?limit=3&sort=total&cursor=${encodeURIComponent(next)}`, viewer), 410, 'cursor_expired');
    },
  },
];

const filterCases = (bench: CustomerBench): ContractCase[] => [
  {
    title: 'names the filters that it does not know, and minds the others',
    run: async () => {
      const { items, applied } = await bench.page('weather=fine&group=overdue');
      must(applied.ignoredFilters.includes('weather'), 'an unknown filter is not named');
      must(applied.ignoredFilters.includes('group') || items.every(({ group }) => group === 'overdue'), 'a known filter is not minded');
    },
  },
  {
    title: 'shows what every given filter lets through, and of one list any',
    run: async () => {
      const [sample] = (await bench.page('group=open&limit=1')).items;
      const currency = sample?.currency ?? '';
      const { items, applied } = await bench.page(
        `group=open&group=overdue&currency=${currency}&amountCurrency=${currency}&amountMin=1&dueFrom=2000-01-01&limit=200`,
      );
      must(items.some(({ id }) => id === sample?.id) && applied.ignoredFilters.length === 0, 'the filters hide what they let through');
      for (const row of items) {
        must(row.group !== 'closed' && row.currency === currency, 'a row of another group or currency');
        must((row.balance?.minor ?? 0) >= 1 && (row.dueDate ?? '') >= '2000-01-01', 'a row out of the ranges');
      }
      const none = await bench.page(`dueFrom=2030-01-01&dueTo=2000-01-01`);
      must(none.items.length === 0, 'a range that ends before it begins matches something');
    },
  },
  {
    title: 'finds an invoice by its number',
    run: async () => {
      const [sample] = (await bench.page('limit=1')).items;
      const { items, applied } = await bench.page(`search=${encodeURIComponent(sample?.number ?? '')}`);
      must(!applied.search || items.some(({ id }) => id === sample?.id), 'the search does not find it');
    },
  },
  {
    title: 'counts what the list has, by the same filter',
    run: async () => {
      const totals = holds(vInvoiceTotals, await bench.read('/invoices/totals?group=overdue'), 200);
      if (totals.isExact) must(totals.count === (await bench.all('group=overdue')).length, 'the count is not the number of rows');
      must(totals.groups.overdue === totals.count, 'the count of the group is another than that of its filter');
      must(new Set(totals.currencies.map(({ currency }) => currency)).size === totals.currencies.length, 'a currency comes twice');
      must(
        totals.currencies.every(({ currency, balance }) => balance.currency === currency),
        'a sum is in another currency',
      );
      const none = holds(vInvoiceTotals, await bench.read('/invoices/totals?dueFrom=2030-01-01&dueTo=2000-01-01'), 200);
      must(none.count === 0, 'nothing is counted');
    },
  },
  {
    title: 'holds all results under a token, and says what of them can be paid',
    run: async () => {
      const body = { where: { groups: ['overdue', 'open'] }, sort: [{ field: 'dueDate', direction: 'asc' }] };
      const token = await bench.payer();
      const selection = holds(vInvoiceSelection, await bench.probe.post('/invoices/selections', body, { token }), 201);
      const totals = holds(vInvoiceTotals, await bench.read('/invoices/totals?group=overdue&group=open'), 200);
      must(selection.count === totals.count || !totals.isExact, 'the selection holds another number than the list has');
      must(selection.payableCount <= selection.count && selection.payableIds.length <= selection.payableCount, 'more to pay than there is');
      const payable = selection.currencies.reduce((sum, { count }) => sum + count, 0);
      must(payable === selection.payableCount, 'the sums count other invoices than can be paid');
      refuses(await bench.probe.post('/invoices/selections', { where: { groups: ['late'] } }, { token }), 422, 'validation');
    },
  },
];

const wholeCases = (bench: CustomerBench): ContractCase[] => [
  {
    title: 'shows a whole invoice with a strong ETag, and 304 to whoever has it',
    run: async () => {
      const [row] = (await bench.page('limit=1')).items;
      if (!row) throw new Error('The payer has no invoice');
      const first = await bench.read(`/invoices/${row.id}`);
      const invoice = holds(vInvoice, first, 200);
      must(invoice.number === row.number && invoice.balance.minor === row.balance?.minor, 'row and invoice differ');
      const etag = first.headers.get('ETag') ?? '';
      must(etag.startsWith('"'), 'no strong ETag');
      const again = await bench.probe.get(`/invoices/${row.id}`, { token: await bench.payer(), headers: { 'If-None-Match': etag } });
      must(again.status === 304 && again.text === '', 'a known invoice is sent again');
    },
  },
  {
    title: 'has one answer for what is not there and for what is out of scope',
    run: async () => {
      const missing = refuses(await bench.read('/invoices/no-such-invoice'), 404, 'not_found');
      if (!bench.customers.hidden) return;
      const hidden = refuses(await bench.read(`/invoices/${await bench.customers.hidden()}`), 404, 'not_found');
      must(hidden.title === missing.title, 'the answer tells that the invoice exists');
    },
  },
  {
    title: 'reads nothing to a guest’s eyes',
    run: async () => {
      for (const path of [
        '/invoices',
        '/invoices/totals',
        '/accounts',
        '/plans',
        '/views',
        '/payments',
        '/payment-methods',
        '/credits',
        '/dashboard',
      ])
        refuses(await bench.probe.get(path), 401, 'unauthenticated');
    },
  },
];
