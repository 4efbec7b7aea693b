import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { lineOf, only, over } from './answering-client.fixture.js';
import { json, problem, total } from './answers.fixture.js';
import type { HttpBillingClient } from './http-billing-client.js';

const asOf = '2025-01-15T10:00:00Z';
const applied = { sort: [{ field: 'dueDate', direction: 'desc' }], search: true, ignoredFilters: [] };
const pageOf = (...items: unknown[]) => ({ items, next: 'n', applied, asOf });
const row = { id: 'inv-1', number: '1Z-1', total, balance: total, dueDate: '2025-01-31', displayStatus: 'open' };

describe('a list of invoices', () => {
  it('is asked for with every filter under its own name', async () => {
    const range = { from: '2025-01-01', to: '2025-01-31' };
    const { client, asked } = over([json(pageOf())]);
    await client.invoices.list({
      search: '1Z',
      sort: [
        { field: 'dueDate', direction: 'desc' },
        { field: 'number', direction: 'asc' },
      ],
      limit: 20,
      cursor: 'c',
      where: {
        ids: ['i1', 'i2'],
        groups: ['overdue', 'open'],
        status: ['partial'],
        accountIds: ['a'],
        planIds: ['p'],
        kinds: ['creditNote'],
        currency: 'EUR',
        amount: { currency: 'USD', min: 0, max: 500 },
        invoiced: range,
        due: { from: '2025-02-01' },
        paid: { to: '2025-03-01' },
        poNumber: 'PO 7',
        disputed: false,
        withCredit: true,
        autopay: false,
      },
    });
    const parameters = [...new URL(only(asked).url).searchParams].map(([name, value]) => `${name}=${value}`);
    assert.deepEqual(parameters, [
      'search=1Z',
      'sort=-dueDate,number',
      'limit=20',
      'cursor=c',
      'id=i1',
      'id=i2',
      'group=overdue',
      'group=open',
      'status=partial',
      'accountId=a',
      'planId=p',
      'kind=creditNote',
      'currency=EUR',
      'amountCurrency=USD',
      'amountMin=0',
      'amountMax=500',
      'invoicedFrom=2025-01-01',
      'invoicedTo=2025-01-31',
      'dueFrom=2025-02-01',
      'paidTo=2025-03-01',
      'poNumber=PO 7',
      'disputed=false',
      'withCredit=true',
      'autopay=false',
    ]);
  });

  it('is asked for without anything where nothing narrows it', async () => {
    const { client, asked } = over([json(pageOf(row))]);
    assert.deepEqual(await client.invoices.list({}), pageOf(row));
    assert.equal(lineOf(only(asked)), 'GET /invoices');
  });

  it('keeps a row whose field is broken, without that field', async () => {
    const broken = {
      ...row,
      balance: { minor: 0.5, currency: 'USD' },
      dueDate: 'soon',
      poNumber: { toString: 'x' },
      flags: { payable: 'yes' },
      accountName: 'x'.repeat(10_001),
      lastPayment: { id: 'pay-1' },
    };
    const { client } = over([json(pageOf(broken, { ...row, id: 'inv-2' }))]);
    const { items } = await client.invoices.list({});
    assert.deepEqual(items, [
      { id: 'inv-1', number: '1Z-1', total, displayStatus: 'open' },
      { ...row, id: 'inv-2' },
    ]);
  });

  it('leaves out a row without a usable id, and lives', async () => {
    const rows = [{ ...row, id: undefined }, { ...row, id: '' }, { ...row, id: 7 }, null, 'row', [row], row];
    const { client } = over([json(pageOf(...rows))]);
    assert.deepEqual((await client.invoices.list({})).items, [row]);
  });

  it('lets no value of any row through that the contract does not know', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom('id', ...Object.keys(row), 'flags', '__proto__', 'novelty'), fc.jsonValue()),
        async (junk) => {
          const { client } = over([json(pageOf(junk))]);
          for (const item of (await client.invoices.list({})).items) {
            assert.ok(typeof item.id === 'string' && item.id !== '' && item.id.length <= 200);
            assert.ok(Object.keys(item).every((field) => field in row));
            assert.ok(item.total === undefined || Number.isSafeInteger(item.total.minor));
            assert.equal(Object.getPrototypeOf(item), Object.prototype);
          }
        },
      ),
    );
  });

  it('tells no sort that the contract does not know', async () => {
    const sort = [{ field: 'weather', direction: 'asc' }, { field: 'number', direction: 'up' }, ...applied.sort];
    const { client } = over([json({ ...pageOf(row), applied: { ...applied, sort } })]);
    assert.deepEqual((await client.invoices.list({})).applied, applied);
  });

  it('is refused as a whole where the page itself is broken', async () => {
    for (const page of [
      { ...pageOf(row), items: row },
      { ...pageOf(row), applied: undefined },
      { ...pageOf(row), asOf: 'now' },
      [],
      null,
      7,
    ]) {
      const { client } = over([json(page), json(page)]);
      await assert.rejects(client.invoices.list({}), { code: 'bad_response' }, JSON.stringify(page));
    }
  });

  it('says that its cursor has expired, and does not ask twice', async () => {
    const { client, asked } = over([problem(410, { code: 'cursor_expired' })]);
    await assert.rejects(client.invoices.list({ cursor: 'old' }), { code: 'cursor_expired', retryable: false });
    assert.equal(asked.length, 1);
  });
});

describe('what is asked for apart from the rows', () => {
  const sums = { currency: 'USD', count: 2, total, balance: total, overdue: total };

  it('is counts and sums by the same filter', async () => {
    const totals = { groups: { overdue: 1, open: 1, closed: 0 }, count: 2, currencies: [sums], isExact: false };
    const { client, asked } = over([json(totals)]);
    assert.deepEqual(await client.invoices.totals({ search: 'x', where: { groups: ['open'], due: { to: '2025-02-01' } } }), totals);
    assert.equal(lineOf(only(asked)), 'GET /invoices/totals?search=x&group=open&dueTo=2025-02-01');
  });

  it('is never a sum with a broken part: less than what is due would be a lie', async () => {
    const totals = { groups: { overdue: 1, open: 1, closed: 0 }, count: 2, currencies: [{ ...sums, balance: 12 }], isExact: true };
    const { client } = over([json(totals), json(totals)]);
    await assert.rejects(client.invoices.totals({}), { code: 'bad_response' });
  });

  it('is a selection, asked for again where the first answer was lost', async () => {
    const selection = { token: 't', count: 9, payableCount: 2, currencies: [sums], payableIds: ['inv-1', 'inv-2'], expiresAt: asOf };
    const { client, asked } = over([new TypeError('offline'), json(selection, 201)]);
    const query = { where: { groups: ['overdue' as const] }, search: 'x', sort: [{ field: 'total' as const, direction: 'asc' as const }] };
    assert.deepEqual(await client.invoices.select(query), selection);
    assert.deepEqual(asked.map(lineOf), ['POST /invoices/selections', 'POST /invoices/selections']);
    assert.deepEqual(await asked[1]?.json(), query);
  });

  it('is one whole invoice, and no part of a broken one', async () => {
    const ask = (client: HttpBillingClient) => client.invoices.get('a/b 1');
    const { client, asked } = over([problem(404, { code: 'not_found' })]);
    await assert.rejects(ask(client), { code: 'not_found', retryable: false });
    assert.equal(new URL(only(asked).url).pathname, '/api/v1/invoices/a%2Fb%201');
    const bad = over([json(row), json(row)]);
    await assert.rejects(ask(bad.client), { code: 'bad_response' });
  });
});
