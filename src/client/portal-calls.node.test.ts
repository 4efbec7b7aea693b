import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lineOf, only, over } from './answering-client.fixture.js';
import { json, problem, total } from './answers.fixture.js';
import type { ChangeEvent } from './billing-client.js';

const asOf = '2025-01-15T10:00:00Z';
const applied = { sort: [{ field: 'number', direction: 'asc' }], search: false, ignoredFilters: [] };
const account = {
  id: 'a',
  number: 'A1B2C3',
  kind: 'regular',
  currencies: ['USD'],
  country: 'US',
  status: 'enrolled',
  planIds: ['p'],
  version: 1,
};
const plan = { id: 'p', number: 'P-1', type: 'export', accountIds: ['a'], status: 'enrolled', currency: 'USD', version: 1 };
const view = {
  id: 'view-1',
  name: 'Late ones',
  view: 'account' as const,
  query: { where: { groups: ['overdue' as const] }, sort: [{ field: 'dueDate' as const, direction: 'asc' as const }] },
  columns: [{ column: 'number', shown: true }],
  isDefault: false,
  version: 2,
};

describe('accounts and plans', () => {
  it('come in pages, members of one plan apart', async () => {
    const accounts = { items: [account], next: 'n', applied, asOf };
    const plans = { items: [plan], applied, asOf };
    const { client, asked } = over([json(accounts), json(plans)]);
    assert.deepEqual(await client.accounts.list({ where: { planId: 'p' }, search: 'A1', limit: 50 }), accounts);
    assert.deepEqual(await client.plans.list({ cursor: 'c' }), plans);
    assert.deepEqual(asked.map(lineOf), ['GET /accounts?search=A1&limit=50&planId=p', 'GET /plans?cursor=c']);
  });

  it('come without what is broken', async () => {
    const { client } = over([
      json({
        items: [
          { ...account, nickname: 7 },
          { ...account, id: null },
        ],
        applied,
        asOf,
      }),
    ]);
    assert.deepEqual((await client.accounts.list({})).items, [account]);
  });
});

describe('saved views', () => {
  const { id, version, ...fresh } = view;

  it('are made, changed for the version that was read, and removed', async () => {
    const { client, asked } = over([json(view, 201), json(view), new Response(null, { status: 204 })]);
    const heard: ChangeEvent[] = [];
    client.subscribe((change) => heard.push(change));
    assert.deepEqual(await client.views.save(fresh, { idempotencyKey: 'k1' }), view);
    assert.deepEqual(await client.views.save({ ...fresh, id }, { idempotencyKey: 'k2', ifMatch: String(version) }), view);
    assert.equal(await client.views.remove(id, { idempotencyKey: 'k3', ifMatch: '"2"' }), undefined);
    assert.deepEqual(asked.map(lineOf), ['POST /views', 'PUT /views/view-1', 'DELETE /views/view-1']);
    assert.deepEqual(
      asked.map((request) => request.headers.get('Idempotency-Key')),
      ['k1', 'k2', 'k3'],
    );
    assert.deepEqual(
      asked.map((request) => request.headers.get('If-Match')),
      [null, '"2"', '"2"'],
    );
    assert.deepEqual(await asked[1]?.json(), fresh);
    assert.deepEqual(
      heard,
      Array.from({ length: 3 }, () => ({ topic: 'views', id: 'view-1' })),
    );
  });

  it('are refused with the fault at the name', async () => {
    const { client } = over([problem(422, { code: 'validation', errors: [{ pointer: '/name', code: 'view.exists' }] })]);
    await assert.rejects(client.views.save(fresh, { idempotencyKey: 'k' }), (error: { details: { fields: unknown } }) => {
      assert.deepEqual(error.details.fields, [{ pointer: '/name', code: 'view.exists' }]);
      return true;
    });
  });

  it('come without one that holds what no table can show', async () => {
    const strange = { ...view, id: 'view-2', query: { where: { groups: ['late'] } } };
    const { client } = over([json({ items: [strange, view] })]);
    assert.deepEqual(await client.views.list(), [view]);
  });
});

describe('the overview', () => {
  const sums = {
    currency: 'USD',
    due: total,
    dueCount: 1,
    overdue: total,
    overdueCount: 1,
    dueSoon: total,
    dueSoonCount: 0,
    scheduled: total,
    scheduledCount: 0,
    credits: total,
  };
  const task = { id: 't', kind: 'overdue', severity: 'warning', params: { count: 2, amount: total } };
  const dashboard = { accountCount: 2, totals: [sums], tasks: [task], latest: [{ id: 'inv-1', total }], asOf };

  it('is asked for at once', async () => {
    const { client, asked } = over([json(dashboard)]);
    assert.deepEqual(await client.dashboard.get(), dashboard);
    assert.equal(lineOf(only(asked)), 'GET /dashboard');
  });

  it('leaves out a broken task or invoice, and no broken sum', async () => {
    const { client } = over([json({ ...dashboard, tasks: [{ id: 't' }, task], latest: [{}, { id: 'inv-1', total, dueDate: 3 }] })]);
    assert.deepEqual(await client.dashboard.get(), dashboard);
    const bad = { ...dashboard, totals: [sums, { ...sums, currency: 'EUR', due: 1 }] };
    const broken = over([json(bad), json(bad)]);
    await assert.rejects(broken.client.dashboard.get(), { code: 'bad_response' });
  });
});

describe('a customer without a session or a permission', () => {
  it('is told so, and not asked again', async () => {
    const { client, asked } = over([problem(401, { code: 'unauthenticated' }), problem(403, { code: 'forbidden' })]);
    await assert.rejects(client.dashboard.get(), { code: 'unauthenticated', retryable: false });
    await assert.rejects(client.views.list(), { code: 'forbidden', retryable: false });
    assert.equal(asked.length, 2);
  });
});
