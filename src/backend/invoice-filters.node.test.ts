import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { safeParse } from 'valibot';
import type { InvoiceListItem, InvoiceListPage, InvoiceSelection, InvoiceTotals, Problem } from '../contract/generated/types.js';
import { vInvoiceListPage, vInvoiceSelection, vInvoiceTotals } from '../contract/generated/list-validators.js';
import { invoiceSorts } from '../domain/invoice-query.js';
import { createInPageBackend, WireProbe } from '../testing/index.js';
import { selectedIds } from './services/invoice-selections.js';
import { findPrincipal } from './services/principal.js';
import type { Services } from './config.js';

const start = async (email = 'admin@harbourfinch.example') => {
  const page = await createInPageBackend();
  const probe = new WireProbe((request) => page.backend.fetch(request));
  const token = await page.controls.signIn(email);
  const list = async (query = '') =>
    (await probe.get(`/invoices?${query.includes('limit=') ? '' : 'limit=200'}${query}`, { token })).body as InvoiceListPage & Problem;
  const totals = async (query = '') => (await probe.get(`/invoices/totals?${query}`, { token })).body as InvoiceTotals & Problem;
  const select = async (body: object, as = token) =>
    (await probe.post('/invoices/selections', body, { token: as })).body as InvoiceSelection & Problem;
  const all = async (query = ''): Promise<InvoiceListItem[]> => {
    const items: InvoiceListItem[] = [];
    for (let cursor = ''; ;) {
      const { items: found, next } = await list(`${query}${cursor}`);
      items.push(...found);
      if (next === undefined) return items;
      cursor = `&cursor=${next}`;
    }
  };
  return { page, probe, token, list, totals, select, all };
};

type Check = (item: InvoiceListItem) => boolean;
const filters: readonly (readonly [string, Check])[] = [
  ['group=overdue', ({ group }) => group === 'overdue'],
  ['group=overdue&group=open', ({ group }) => group !== 'closed'],
  ['group=closed', ({ displayStatus }) => displayStatus === 'closed' || displayStatus === 'void'],
  ['status=returned&status=scheduled', ({ displayStatus }) => displayStatus === 'returned' || displayStatus === 'scheduled'],
  ['accountId=acc_A1B2C3', ({ accountNumber }) => accountNumber === 'A1B2C3'],
  ['planId=pln_70014', ({ planNumber }) => planNumber === 'PL-70014'],
  ['kind=planSummary&kind=creditNote', ({ kind }) => kind === 'planSummary' || kind === 'creditNote'],
  ['currency=KRW', ({ currency }) => currency === 'KRW'],
  [
    'amountMin=5000&amountMax=20000&amountCurrency=EUR',
    ({ balance }) => balance?.currency === 'EUR' && balance.minor >= 5_000 && balance.minor <= 20_000,
  ],
  ['amountMin=100000&currency=USD', ({ balance }) => balance?.currency === 'USD' && balance.minor >= 100_000],
  ['invoicedFrom=2026-01-01&invoicedTo=2026-01-31', ({ invoiceDate = '' }) => invoiceDate.startsWith('2026-01')],
  ['dueFrom=2026-03-12', ({ dueDate = '' }) => dueDate >= '2026-03-12'],
  ['dueTo=2026-02-28', ({ dueDate = '' }) => dueDate <= '2026-02-28'],
  ['paidFrom=2026-02-01&paidTo=2026-03-01', ({ paidOn = '' }) => paidOn >= '2026-02-01' && paidOn <= '2026-03-01'],
  ['poNumber=PO-2026-0001', ({ poNumber }) => poNumber === 'PO-2026-0001'],
  ['disputed=true', ({ disputeState, openDisputeId }) => disputeState === 'open' && openDisputeId !== undefined],
  ['withCredit=true', ({ credited }) => (credited?.minor ?? 0) > 0],
  ['autopay=true', ({ flags }) => flags?.autopay === true],
  ['id=inv_1Z-204417&id=inv_1Z-430001&id=inv_nothing', ({ number = '' }) => ['1Z-204417', '1Z-430001'].includes(number)],
  ['group=overdue&currency=EUR&accountId=acc_H2N310', (item) => item.group === 'overdue' && item.accountNumber === 'H2N310'],
];

describe('filters of the list', () => {
  it('each lets exactly those through that it names', async () => {
    const { all } = await start();
    const everything = await all();
    assert.ok(everything.length >= 400);
    for (const [query, check] of filters) {
      const expected = everything.filter(check).map((item) => item.id);
      assert.ok(expected.length > 0 && expected.length < everything.length, query);
      assert.deepEqual((await all(`&${query}`)).map((item) => item.id).sort(), expected.sort(), query);
    }
  });

  it('a range that ends before it starts matches nothing (LST-02)', async () => {
    const { list } = await start();
    assert.deepEqual((await list('&dueFrom=2026-03-12&dueTo=2026-03-11')).items, []);
  });

  it('accounts and plans of others match nothing', async () => {
    const { list, totals } = await start('viewer@harbourfinch.example');
    for (const query of ['accountId=acc_N1L905', 'accountId=acc_A1B2C3', 'planId=pln_none', 'id=inv_1Z-204417']) {
      assert.deepEqual((await list(`&${query}`)).items, [], query);
      assert.equal((await totals(query)).count, 0, query);
    }
  });

  it('every field sorts, and the answer says so; unknown ones are told back', async () => {
    const { list } = await start();
    for (const field of invoiceSorts) {
      const { applied } = await list(`&sort=-${field}`);
      assert.deepEqual(applied.sort, [{ field, direction: 'desc' }]);
    }
    const { applied } = await list('&sort=colour,-total&shade=3&shade=4');
    assert.deepEqual(applied, { sort: [{ field: 'total', direction: 'desc' }], search: false, ignoredFilters: ['shade'] });
  });

  it('sorts the most overdue first, and what has no purchase order last both ways', async () => {
    const { all } = await start();
    const overdue = (await all('&sort=-daysOverdue')).map((item) => item.daysOverdue ?? 0);
    assert.deepEqual(
      overdue,
      [...overdue].sort((one, other) => other - one),
    );
    for (const sort of ['poNumber', '-poNumber']) assert.equal((await all(`&sort=${sort}`)).at(-1)?.poNumber, undefined);
  });
});

describe('search of the list (LST-01)', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['1Z-430016', '1Z-430016'],
    ['po-2026-0001', '1Z-430016'],
    ['72,600.00', '1Z-430016'],
    ['72600', '1Z-430016'],
    ['P-430N-004W', ''],
    ['بيانات', ''],
  ];
  it('finds number, purchase order and exact amount, and says nothing of what is not there', async () => {
    const { list } = await start();
    for (const [search, number] of cases) {
      const { items, applied } = await list(`&search=${encodeURIComponent(search)}`);
      assert.equal(applied.search, true);
      assert.equal(items[0]?.number ?? '', number, search);
    }
  });

  it('finds the reference of the payment that settled it, and the name of its account', async () => {
    const { list } = await start();
    const [paid] = (await list('&group=closed&accountId=acc_H2N310')).items.filter((item) => item.lastPayment);
    const found = await list(`&search=${encodeURIComponent(paid?.lastPayment?.reference ?? '')}`);
    assert.ok(found.items.some((item) => item.id === paid?.id));
    assert.ok((await list('&search=rotterdam')).items.every((item) => item.accountNumber === 'H2N310'));
  });

  it('is none with one character, and a beginning with two', async () => {
    const { list } = await start();
    assert.equal((await list('&search=1')).applied.search, false);
    assert.ok((await list('&search=K7')).items.every((item) => item.accountNumber === 'K7Q009'));
    assert.deepEqual((await list('&search=Q0')).items, []);
  });
});

describe('sums of the list', () => {
  it('count what the pages show, group by group and currency by currency', async () => {
    const { all, totals } = await start();
    for (const query of ['', 'group=overdue', 'currency=EUR&group=open', 'search=rotterdam']) {
      const items = await all(query === '' ? '' : `&${query}`);
      const sums = await totals(query);
      assert.ok(safeParse(vInvoiceTotals, sums).success);
      assert.equal(sums.count, items.length, query);
      assert.equal(sums.isExact, true);
      for (const { currency, count, total, overdue } of sums.currencies) {
        const own = items.filter((item) => item.currency === currency);
        assert.equal(count, own.length);
        assert.equal(
          total.minor,
          own.reduce((sum, item) => sum + (item.total?.minor ?? 0), 0),
        );
        const late = own.filter((item) => item.group === 'overdue').reduce((sum, item) => sum + (item.balance?.minor ?? 0), 0);
        assert.equal(overdue.minor, late);
      }
    }
  });

  it('count the groups whatever group is asked for, and stay within the scope', async () => {
    const { totals } = await start();
    const narrow = await start('viewer@harbourfinch.example');
    assert.deepEqual((await totals('group=closed')).groups, (await totals()).groups);
    const [wide, own] = [(await totals()).groups, (await narrow.totals()).groups];
    assert.ok(own.overdue + own.open + own.closed < wide.overdue + wide.open + wide.closed);
    assert.equal((await narrow.totals()).count, (await narrow.all()).length);
  });
});

describe('all results of a query', () => {
  it('are held under a token: counts, payable sums, and the payable ones in the order of the query', async () => {
    const { select, all } = await start();
    const where = { groups: ['overdue', 'open', 'closed'], currency: 'USD' };
    const selection = await select({ where, sort: [{ field: 'dueDate', direction: 'asc' }] });
    assert.ok(safeParse(vInvoiceSelection, selection).success);
    const items = await all('&currency=USD&sort=dueDate');
    const payable = items.filter((item) => item.flags?.payable);
    assert.deepEqual([selection.count, selection.payableCount], [items.length, payable.length]);
    assert.deepEqual(
      selection.payableIds,
      payable.map((item) => item.id),
    );
    assert.deepEqual(
      selection.currencies.map(({ currency, count }) => [currency, count]),
      [['USD', payable.length]],
    );
  });

  it('pay no more invoices at once than a payment may have (PAY-03), and none without the right to pay', async () => {
    const { page, probe, token } = await start();
    const few = { ...(await page.client.terms.get({})).policy.payment, maxInvoices: 3 };
    const small = await createInPageBackend();
    const biller = (await import('./index.js')).nordwind;
    const other = await createInPageBackend({ config: { biller: { ...biller, policy: { ...biller.policy, payment: few } } } });
    const ask = new WireProbe((request) => other.backend.fetch(request));
    const asAdmin = await other.controls.signIn('admin@harbourfinch.example');
    const limited = (await ask.post('/invoices/selections', {}, { token: asAdmin })).body as InvoiceSelection;
    assert.ok(limited.payableCount > 3 && limited.payableIds.length === 3);
    const viewer = await small.controls.signIn('viewer@harbourfinch.example');
    const looking = new WireProbe((request) => small.backend.fetch(request));
    const seen = (await looking.post('/invoices/selections', {}, { token: viewer })).body as InvoiceSelection;
    assert.ok(seen.count > 0);
    assert.deepEqual([seen.payableCount, seen.payableIds, seen.currencies], [0, [], []]);
    assert.equal((await probe.post('/invoices/selections', { where: { groups: ['late'] } }, { token })).status, 422);
  });

  it('belong to the one who selected, for thirty minutes', async () => {
    const { page, select, token } = await start();
    const { store, clock } = page.controls;
    const services = { store, clock, biller: (await import('./index.js')).nordwind } as unknown as Services;
    const who = async (bearer: string) => {
      const principal = await findPrincipal(services, { bearer });
      assert.ok(principal?.kind === 'user');
      return principal;
    };
    const admin = await who(token);
    const manager = await who(await page.controls.signIn('manager@harbourfinch.example'));
    const selection = await select({ where: { currency: 'KRW' } });
    assert.equal((await selectedIds(services, admin, selection.token)).length, selection.count);
    await assert.rejects(selectedIds(services, manager, selection.token), { code: 'selection_expired' });
    await assert.rejects(selectedIds(services, admin, 'guessed'), { code: 'selection_expired' });
    clock.advance(29 * 60_000);
    assert.equal((await selectedIds(services, admin, selection.token)).length, selection.count);
    clock.advance(60_000);
    await assert.rejects(selectedIds(services, admin, selection.token), { code: 'selection_expired' });
  });
});

describe('a cursor', () => {
  it('goes with its own query and its own user for a day, and then leads to the beginning', async () => {
    const { page, probe, token, list } = await start();
    const first = await list('&limit=5&sort=-number&group=open');
    const again = async (query: string, as = token) =>
      (await probe.get(`/invoices?limit=5${query}&cursor=${first.next}`, { token: as })).status;
    const manager = await page.controls.signIn('manager@harbourfinch.example');
    assert.equal(await again('&sort=-number&group=open'), 200);
    assert.equal(await again('&sort=-number'), 410);
    assert.equal(await again('&sort=number&group=open'), 410);
    assert.equal(await again('&sort=-number&group=open', manager), 410);
    page.controls.clock.advance(25 * 3_600_000);
    assert.equal(await again('&sort=-number&group=open', await page.controls.signIn('admin@harbourfinch.example')), 410);
  });

  it('in the order of the status ends with the day, for midnight changes the order', async () => {
    const { page, probe, token, list } = await start();
    const { next } = await list('&limit=5&sort=status');
    page.controls.clock.moveBusiness(24 * 3_600_000);
    assert.equal((await probe.get(`/invoices?limit=5&sort=status&cursor=${next}`, { token })).status, 410);
  });

  it('is short even where names have five thousand characters', async () => {
    const { list } = await start();
    const page = await list('&limit=1&sort=account,poNumber,reference,plan&accountId=acc_X0Z999');
    assert.ok(safeParse(vInvoiceListPage, page).success);
    assert.ok((page.next ?? '').length > 0 && (page.next ?? '').length < 2_000);
  });

  it('whose place was at the end leads back to the last rows when those behind it are gone', async () => {
    const { page, list } = await start();
    const first = await list('&limit=200&group=open&accountId=acc_X0Z999&sort=number');
    assert.equal(first.next, undefined);
    const { next } = await list(`&limit=${first.items.length - 1}&group=open&accountId=acc_X0Z999&sort=number`);
    const lastId = first.items.at(-1)?.id ?? '';
    await page.controls.store.transaction((tx) => tx.invoices.delete(lastId));
    const left = await list(`&limit=${first.items.length - 1}&group=open&accountId=acc_X0Z999&sort=number&cursor=${next}`);
    assert.deepEqual(
      left.items.map((item) => item.id),
      first.items.slice(0, -1).map((item) => item.id),
    );
  });
});
