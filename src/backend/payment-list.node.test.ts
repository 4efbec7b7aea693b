import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PaymentPage } from '../contract/generated/types.js';
import { accountBench, type AccountBench, type Customer } from '../testing/account-bench.fixture.js';

const start = async (name = 'admin'): Promise<{ on: AccountBench; me: Customer }> => {
  const on = await accountBench();
  return { on, me: await on.customer(name) };
};
/** Every row, page by page. */
const list = async (me: Customer, query = ''): Promise<PaymentPage> => {
  const first = (await me.get<PaymentPage>(`/payments?limit=200${query}`)).body;
  const items = [...first.items];
  for (let cursor = first.next; cursor !== undefined;) {
    const page = (await me.get<PaymentPage>(`/payments?limit=200${query}&cursor=${encodeURIComponent(cursor)}`)).body;
    items.push(...page.items);
    cursor = page.next;
  }
  return { ...first, items };
};
const references = (page: PaymentPage): readonly string[] => page.items.map((payment) => payment.reference);
const scheduledReference = 'P-4NQX-7W2K';
const approvalReference = 'P-2LTD-9CZE';

describe('the list of payments', () => {
  it('has a tab for what is to come, one for the rest, and one for what waits for another person', async () => {
    const { me } = await start();
    const [scheduled, history, approvals, all] = [
      await list(me, '&tab=scheduled'),
      await list(me, '&tab=history'),
      await list(me, '&tab=approvals'),
      await list(me),
    ];
    assert.deepEqual([...references(scheduled)].sort(), [approvalReference, scheduledReference, 'P-8HJR-3VMA']);
    assert.deepEqual(references(approvals), [approvalReference]);
    assert.equal(history.items.length + scheduled.items.length, all.items.length);
    const statuses = new Set(history.items.map((payment) => payment.status));
    for (const status of ['succeeded', 'failed', 'returned', 'refunded', 'awaitingFunds']) assert.ok(statuses.has(status), status);
    const origins = new Set(history.items.map((payment) => payment.origin));
    for (const origin of ['portal', 'guest', 'offline', 'autopay']) assert.ok(origins.has(origin), origin);
  });

  it('begins with the newest and can be put in order by every field it names, honestly', async () => {
    const { me } = await start();
    const created = (await list(me)).items.map((payment) => payment.createdAt);
    assert.deepEqual(created, [...created].sort().reverse());
    for (const field of ['createdAt', 'payDate', 'status', 'reference'] as const) {
      const page = await list(me, `&sort=${field}`);
      const values = page.items.map((payment) => payment[field]);
      assert.deepEqual([values, page.applied.sort], [[...values].sort(), [{ field, direction: 'asc' }]]);
    }
    const totals = (await list(me, '&sort=-total')).items;
    for (const [index, { total }] of totals.slice(1).entries()) {
      const before = totals[index]?.total;
      assert.ok(before && (before.currency < total.currency || (before.currency === total.currency && before.minor >= total.minor)));
    }
    assert.deepEqual((await list(me, '&sort=shoeSize')).applied.sort, [{ field: 'createdAt', direction: 'desc' }]);
  });

  for (const [query, matches] of [
    ['&status=failed&status=returned', (one) => ['failed', 'returned'].includes(one.status)],
    ['&paidFrom=2026-03-01&paidTo=2026-03-12', (one) => one.payDate >= '2026-03-01' && one.payDate <= '2026-03-12'],
    ['&methodType=card', (one) => one.methodType === 'card'],
    ['&invoiceId=inv_1Z-460003', (one) => one.items.some((item) => item.invoiceId === 'inv_1Z-460003')],
    ['&search=4nqx', (one) => one.reference === scheduledReference],
    ['&search=1Z-460010', (one) => one.reference === approvalReference],
    ['&search=first%20harbor', (one) => one.methodLabel.startsWith('First Harbor')],
    ['&search=Val%20Payton', (one) => one.createdBy?.name === 'Val Payton'],
    ['&search=405.00', (one) => one.total.minor === 40_500],
  ] as readonly (readonly [string, (payment: PaymentPage['items'][number]) => boolean])[]) {
    it(`narrowed by ${query} has what matches and nothing else`, async () => {
      const { me } = await start();
      const [all, some] = [await list(me), await list(me, query)];
      assert.deepEqual(references(some), references({ ...all, items: all.items.filter(matches) }));
      assert.ok(some.items.length > 0);
    });
  }

  it('says which filters it does not know, and refuses what it cannot read', async () => {
    const { me } = await start();
    assert.deepEqual((await list(me, '&mood=good')).applied.ignoredFilters, ['mood']);
    for (const query of ['&paidFrom=yesterday', '&tab=else']) assert.equal((await me.get(`/payments?limit=5${query}`)).status, 422, query);
    assert.equal((await me.get('/payments?limit=0')).status, 422);
  });

  it('comes in pages that neither lose nor repeat a row, forth and back', async () => {
    const { me } = await start();
    for (const sort of ['', '&sort=-total', '&sort=status,-payDate']) {
      const whole = references(await list(me, sort));
      const seen: string[] = [];
      let page = (await me.get<PaymentPage>(`/payments?limit=7${sort}`)).body;
      for (;;) {
        seen.push(...references(page));
        if (page.next === undefined) break;
        const next = (await me.get<PaymentPage>(`/payments?limit=7${sort}&cursor=${encodeURIComponent(page.next)}`)).body;
        assert.ok(next.prev);
        const back = (await me.get<PaymentPage>(`/payments?limit=7${sort}&cursor=${encodeURIComponent(next.prev)}`)).body;
        assert.deepEqual(references(back), references(page));
        page = next;
      }
      assert.deepEqual(seen, whole);
    }
  });

  it('knows no cursor of another query or another person', async () => {
    const { on, me } = await start();
    const { next = '' } = (await me.get<PaymentPage>('/payments?limit=3')).body;
    const manager = await on.customer('manager');
    const cursor = encodeURIComponent(next);
    for (const answer of [
      await manager.get(`/payments?limit=3&cursor=${cursor}`),
      await me.get(`/payments?limit=3&tab=history&cursor=${cursor}`),
    ])
      assert.deepEqual([answer.status, (answer.body as { code: string }).code], [410, 'cursor_expired']);
  });

  it('has what is within the own scope and nothing else', async () => {
    const { on } = await start();
    for (const name of ['payer', 'viewpay', 'viewer']) {
      const me = await on.customer(name);
      const accounts = new Set((await me.get<{ items: { id: string }[] }>('/accounts?limit=200')).body.items.map((account) => account.id));
      const rows = await on.page.controls.store.transaction((tx) => tx.payments.ofCompany('com_finch'));
      const expected = rows.filter((row) => row.userId === `usr_finch_${name}` || (row.accountIds ?? []).every((id) => accounts.has(id)));
      assert.deepEqual([...references(await list(me))].sort(), expected.map((row) => row.payment.reference).sort(), name);
    }
  });
});
