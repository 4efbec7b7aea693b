import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { safeParse } from 'valibot';
import type { AccountPage, Dashboard, Invoice, InvoiceListPage, PlanPage, Problem, Session } from '../contract/generated/types.js';
import { vInvoice } from '../contract/generated/invoice-validators.js';
import { vInvoiceListPage } from '../contract/generated/list-validators.js';
import { vAccountPage, vDashboard, vPlanPage } from '../contract/generated/portal-validators.js';
import { displayStatuses } from '../domain/entities.js';
import { createInPageBackend, WireProbe } from '../testing/index.js';
import { hostileNames } from './seed/harbour-people.js';

const start = async (name = 'admin') => {
  const page = await createInPageBackend();
  const probe = new WireProbe((request) => page.backend.fetch(request));
  const token = await page.controls.signIn(`${name}@harbourfinch.example`);
  const get = async <T>(path: string) => (await probe.get(path, { token })).body as T & Problem;
  return { page, probe, token, get };
};

describe('the signed-in company', () => {
  it('has hundreds of invoices in every state and of every kind', async () => {
    const { get } = await start();
    for (const status of displayStatuses) {
      const { items } = await get<InvoiceListPage>(`/invoices?status=${status}`);
      assert.ok(items.length > 0, status);
    }
    for (const kind of ['invoice', 'creditNote', 'debitNote', 'planSummary'])
      assert.ok((await get<InvoiceListPage>(`/invoices?kind=${kind}`)).items.length > 0, kind);
  });

  it('says whose session it is and how long it warns, and a signed-in client needs nothing else', async () => {
    const page = await createInPageBackend({ user: 'payer@harbourfinch.example' });
    const session = await page.client.session.current();
    assert.deepEqual(
      [session?.subject?.companyName, session?.subject?.email, session?.warnSeconds],
      ['Harbour & Finch', 'payer@harbourfinch.example', 60],
    );
    await assert.rejects(createInPageBackend({ user: 'nobody@harbourfinch.example' }), /nobody/);
  });

  it('is signed out everywhere at once: the cookie and the bearer are one session', async () => {
    const { page, probe } = await start();
    const opened = await page.backend.signIn('payer@harbourfinch.example');
    const cookie = { Cookie: opened?.setCookie.split(';')[0] ?? '' };
    const read = async (call: object) => (await probe.get('/session', call)).body as Session | undefined;
    assert.equal((await read({ headers: cookie }))?.kind, 'user');
    assert.equal((await probe.send('DELETE', '/session', { token: opened?.token ?? '' })).status, 204);
    assert.equal(await read({ headers: cookie }), undefined);
    assert.equal((await probe.get('/invoices', { headers: cookie })).status, 401);
  });
});

describe('accounts and plans', () => {
  it('are those of the own scope, by number, with nickname and plan', async () => {
    const { get, probe, token } = await start('viewer');
    assert.ok(safeParse(vAccountPage, (await probe.get('/accounts', { token })).body).success);
    assert.ok(safeParse(vPlanPage, (await probe.get('/plans', { token })).body).success);
    const { items } = await get<AccountPage>('/accounts');
    assert.deepEqual(
      items.map(({ number }) => number),
      ['K7Q009', 'P1E101', 'P1E102', 'P1E103'],
    );
    assert.deepEqual([items[0]?.nickname, items[1]?.planIds], ['Retail', ['pln_70014']]);
    const plans = (await get<PlanPage>('/plans')).items;
    assert.deepEqual(plans[0]?.accountIds, ['acc_P1E101', 'acc_P1E102', 'acc_P1E103']);
    assert.deepEqual((await (await start('dispute')).get<PlanPage>('/plans')).items, []);
  });

  it('come in pages, forth and back, searched and by plan', async () => {
    const { get } = await start();
    const first = await get<AccountPage>('/accounts?limit=4');
    const second = await get<AccountPage>(`/accounts?limit=4&cursor=${first.next}`);
    const third = await get<AccountPage>(`/accounts?limit=4&cursor=${second.next}`);
    const numbers = [...first.items, ...second.items, ...third.items].map(({ number }) => number);
    assert.deepEqual(numbers, [...new Set(numbers)].sort());
    assert.deepEqual([numbers.length, third.next], [10, undefined]);
    assert.deepEqual((await get<AccountPage>(`/accounts?limit=4&cursor=${second.prev}`)).items, first.items);
    assert.deepEqual(
      (await get<AccountPage>('/accounts?search=rotter')).items.map(({ number }) => number),
      ['H2N310'],
    );
    assert.equal((await get<AccountPage>('/accounts?planId=pln_70014')).items.length, 3);
    assert.equal((await get<AccountPage>('/accounts?planId=pln_other')).items.length, 0);
  });
});

describe('the overview', () => {
  it('sums what the lists show, currency by currency, with the five latest', async () => {
    const { get, probe, token } = await start();
    const dashboard = await get<Dashboard>('/dashboard');
    assert.ok(safeParse(vDashboard, (await probe.get('/dashboard', { token })).body).success);
    assert.deepEqual([dashboard.companyName, dashboard.accountCount], ['Harbour & Finch', 10]);
    const latest = await get<InvoiceListPage>('/invoices?limit=5');
    assert.deepEqual(
      dashboard.latest.map(({ id }) => id),
      latest.items.map(({ id }) => id),
    );
    for (const totals of dashboard.totals) {
      const { items } = await get<InvoiceListPage>(`/invoices?limit=200&group=overdue&group=open&currency=${totals.currency}`);
      const due = items.filter(({ balance }) => (balance?.minor ?? 0) > 0);
      const sum = (rows: typeof items) => rows.reduce((all, { balance }) => all + (balance?.minor ?? 0), 0);
      const late = due.filter(({ group }) => group === 'overdue');
      const soon = due.filter(({ dueDate = '' }) => dueDate >= '2026-03-12' && dueDate <= '2026-03-19');
      assert.deepEqual([totals.due.minor, totals.dueCount], [sum(due), due.length]);
      assert.deepEqual([totals.overdue.minor, totals.overdueCount], [sum(late), late.length]);
      assert.deepEqual([totals.dueSoon.minor, totals.dueSoonCount], [sum(soon), soon.length]);
    }
    assert.deepEqual(dashboard.totals.map(({ currency }) => currency).sort(), ['EUR', 'KRW', 'USD']);
    assert.ok(dashboard.totals.some(({ credits }) => credits.minor > 0));
  });

  it('lists tasks with the gravest first, and only those that this person can act on', async () => {
    const kinds = async (name: string) => {
      const { get } = await start(name);
      return (await get<Dashboard>('/dashboard')).tasks;
    };
    const admin = await kinds('admin');
    const order = admin.map(({ severity }) => ['danger', 'warning', 'info'].indexOf(severity));
    assert.deepEqual(order, [...order].sort());
    for (const kind of ['overdue', 'paymentReturned', 'disputeNeedsInfo', 'approvePayment', 'singleAdmin', 'printFee'])
      assert.ok(
        admin.some((task) => task.kind === kind),
        kind,
      );
    const viewer = new Set((await kinds('viewer')).map(({ kind }) => kind));
    for (const kind of ['disputeNeedsInfo', 'approvePayment', 'singleAdmin', 'cardExpired']) assert.equal(viewer.has(kind), false, kind);
    assert.ok(viewer.has('overdue'));
  });
});

describe('one invoice of many parts', () => {
  it('has 2,500 lines in five categories that add up, and names the disputed line', async () => {
    const { probe, token } = await start();
    const { body } = await probe.get('/invoices/inv_1Z-420000', { token });
    assert.ok(safeParse(vInvoice, body).success);
    const { lines, total, disputes } = body as Invoice;
    assert.equal(lines.length, 2_500);
    assert.equal(new Set(lines.map(({ category }) => category)).size, 5);
    assert.equal(
      lines.reduce((sum, { net }) => sum + net.minor, 0),
      total.minor,
    );
    assert.equal(lines[2]?.disputeId, disputes?.[0]?.id);
  });

  it('void, leads to the one in its place, and that one back', async () => {
    const { get } = await start();
    const gone = await get<Invoice>('/invoices/inv_1Z-430006');
    assert.deepEqual([gone.displayStatus, gone.parentInvoiceId, gone.parentInvoiceNumber], ['void', 'inv_1Z-430007', '1Z-430007']);
    assert.equal((await get<Invoice>('/invoices/inv_1Z-430007')).parentInvoiceNumber, '1Z-430006');
  });

  it('tells of the payment that its bank took back', async () => {
    const { get } = await start();
    const { payments, displayStatus, paid, notPayableReason } = await get<Invoice>('/invoices/inv_1Z-430001');
    assert.deepEqual([displayStatus, paid.minor, notPayableReason], ['returned', 0, undefined]);
    assert.deepEqual(
      payments?.map(({ status }) => status),
      ['returned'],
    );
  });

  it('out of scope reads as one that does not exist', async () => {
    const { get } = await start('viewer');
    const told = (problem: Problem) => ({ ...problem, correlationId: '' });
    const [foreign, none] = [await get('/invoices/inv_1Z-430001'), await get('/invoices/inv_nothing')];
    assert.equal(foreign.status, 404);
    assert.deepEqual(told(foreign), told(none));
  });

  it('says to somebody who may not pay that this is why it cannot be paid', async () => {
    const { get } = await start('viewer');
    const { items } = await get<InvoiceListPage>('/invoices?group=open&kind=invoice&accountId=acc_K7Q009&status=open');
    assert.ok(items.length > 0);
    assert.ok(items.every(({ flags, notPayableReason }) => flags?.payable === false && notPayableReason === 'noPermission'));
  });
});

describe('hostile names', () => {
  it('survive as they are, in rows, in detail and in search', async () => {
    const { get, probe, token } = await start();
    const { body } = await probe.get('/invoices?accountId=acc_X0Z999&sort=number', { token });
    assert.ok(safeParse(vInvoiceListPage, body).success);
    const { items } = body as InvoiceListPage;
    const { long, rightToLeft, formula, script } = hostileNames;
    assert.equal(items.length, 6);
    assert.ok(items.every(({ accountName }) => accountName === rightToLeft));
    for (const text of [long, rightToLeft, formula]) assert.ok(items.some(({ poNumber }) => poNumber === text));
    assert.ok(items.some(({ reference }) => reference === script));
    assert.ok(items.some(({ number }) => number === '=2+5'));
    assert.equal(long.length, 5_000);
    for (const { id } of items) assert.ok(safeParse(vInvoice, await get<Invoice>(`/invoices/${encodeURIComponent(id)}`)).success);
    const found = await get<InvoiceListPage>(`/invoices?search=${encodeURIComponent('<script>alert')}`);
    assert.equal(found.items[0]?.reference, script);
  });

  it('never become text of another kind: the answer is JSON and nothing may guess', async () => {
    const { probe, token } = await start();
    const { headers } = await probe.get('/invoices?accountId=acc_X0Z999', { token });
    assert.deepEqual([headers.get('Content-Type'), headers.get('X-Content-Type-Options')], ['application/json', 'nosniff']);
  });
});
