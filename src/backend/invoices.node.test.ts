import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Invoice, InvoiceListPage, Problem } from '../contract/generated/types.js';
import { vInvoice } from '../contract/generated/invoice-validators.js';
import { vInvoiceListPage } from '../contract/generated/list-validators.js';
import { safeParse } from 'valibot';
import { createInPageBackend, payGuest, WireProbe } from '../testing/index.js';

const start = async (email = 'viewpay@harbourfinch.example') => {
  const page = await createInPageBackend();
  const probe = new WireProbe((request) => page.backend.fetch(request));
  const token = await page.controls.signIn(email);
  const list = async (query = '') => {
    const answer = await probe.get(`/invoices${query}`, { token });
    return { ...answer, page: answer.body as InvoiceListPage & Problem };
  };
  return { page, probe, token, list };
};

describe('the list of invoices', () => {
  it('is the contract’s, in the order it says', async () => {
    const { list } = await start();
    const { page } = await list('?limit=200');
    assert.ok(safeParse(vInvoiceListPage, page).success);
    assert.deepEqual(page.applied.sort, [
      { field: 'invoiceDate', direction: 'desc' },
      { field: 'number', direction: 'asc' },
    ]);
    const dates = page.items.map((invoice) => invoice.invoiceDate ?? '');
    assert.deepEqual(dates, [...dates].sort().reverse());
  });

  it('shows the accounts of one’s own company only, and a narrower scope shows less', async () => {
    const { list } = await start();
    assert.deepEqual([...new Set((await list('?limit=200')).page.items.map((invoice) => invoice.accountNumber))].sort(), [
      'A1B2C3',
      'H2N310',
      'K7Q009',
    ]);
    const narrow = await start('dispute@harbourfinch.example');
    assert.deepEqual([...new Set((await narrow.list('?limit=200')).page.items.map((invoice) => invoice.accountNumber))].sort(), [
      'A1B2C3',
      'H5D620',
    ]);
    assert.equal((await list('?accountId=acc_N1L905')).page.items.length, 0);
  });

  for (const sort of ['', '-dueDate,number', 'status,-balance', 'account,-total', '-number']) {
    it(`reaches every row once, forth and back, sorted by "${sort}"`, async () => {
      const { list } = await start('dispute@harbourfinch.example');
      const by = sort === '' ? '' : `&sort=${sort}`;
      const all = (await list(`?limit=200${by}`)).page.items.map((invoice) => invoice.id);
      const seen: string[] = [];
      let cursor: string | undefined;
      let last: InvoiceListPage | undefined;
      do {
        const { page } = await list(`?limit=7${by}${cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`}`);
        seen.push(...page.items.map((invoice) => invoice.id));
        [cursor, last] = [page.next, page];
      } while (cursor !== undefined);
      assert.deepEqual(seen, all);
      const back: string[] = last.items.map((invoice) => invoice.id);
      while (last.prev !== undefined) {
        last = (await list(`?limit=7${by}&cursor=${encodeURIComponent(last.prev)}`)).page;
        back.unshift(...last.items.map((invoice) => invoice.id));
      }
      assert.deepEqual(back, all);
    });
  }

  it('filters by status, due date and currency, and says what it ignored', async () => {
    const { list } = await start();
    const { page } = await list('?status=overdue&status=open&dueFrom=2026-03-01&currency=USD&colour=blue&limit=200');
    assert.ok(page.items.length > 0);
    assert.ok(
      page.items.every((invoice) => ['overdue', 'open'].includes(invoice.displayStatus ?? '') && (invoice.dueDate ?? '') >= '2026-03-01'),
    );
    assert.deepEqual(page.applied.ignoredFilters, ['colour']);
    assert.equal((await list('?currency=CHF')).page.items.length, 0);
  });

  it('searches by prefix with two characters, anywhere with three, not at all with one', async () => {
    const { list } = await start();
    assert.equal((await list('?search=4417')).page.items[0]?.number, '1Z-204417');
    assert.equal((await list('?search=44')).page.items.length, 0);
    assert.ok((await list('?search=1z')).page.items.length > 0);
    assert.equal((await list('?search=4')).page.applied.search, false);
  });

  it('refuses what it cannot read, and drops fields it cannot sort by', async () => {
    const { list } = await start();
    for (const query of [
      '?limit=0',
      '?limit=x',
      '?dueFrom=yesterday',
      '?currency=dollars',
      '?group=late',
      '?amountMin=5',
      '?disputed=maybe',
    ])
      assert.equal((await list(query)).status, 422, query);
    const { page: first } = await list('?limit=5');
    assert.equal((await list(`?limit=5&sort=-number&cursor=${encodeURIComponent(first.next ?? '')}`)).status, 410);
    assert.equal((await list('?cursor=abc')).status, 410);
    assert.deepEqual((await list('?sort=colour,-number')).page.applied.sort, [{ field: 'number', direction: 'desc' }]);
  });

  it('is not for guests', async () => {
    const { probe, page } = await start();
    const invoice = (await page.controls.sample()).invoices[0];
    assert.ok(invoice);
    const { session } = await page.client.guest.lookupInvoice({ facts: invoice.facts });
    assert.equal((await probe.get('/invoices', { token: session.token ?? '' })).status, 403);
    assert.equal((await probe.get('/invoices')).status, 401);
  });
});

describe('one invoice', () => {
  it('has lines, and amounts that add up', async () => {
    const { probe, token } = await start();
    const answer = await probe.get('/invoices/inv_1Z-204417', { token });
    const invoice = answer.body as Invoice;
    assert.ok(safeParse(vInvoice, invoice).success);
    assert.equal(
      invoice.lines.reduce((sum, line) => sum + line.net.minor, 0),
      invoice.total.minor,
    );
    assert.equal(
      invoice.balance.minor,
      invoice.total.minor - invoice.paid.minor - invoice.credited.minor - invoice.rewarded.minor - invoice.adjusted.minor,
    );
  });

  it('of another company is not found, like one that does not exist', async () => {
    const { probe, token } = await start('lotte@vandermeer.example');
    const others = await probe.get('/invoices/inv_1Z-204417', { token });
    const none = await probe.get('/invoices/inv_nothing', { token });
    assert.deepEqual([others.status, none.status], [404, 404]);
    const told = ({ body }: typeof others) => ({ ...(body as Problem), correlationId: '' });
    assert.deepEqual(told(others), told(none));
  });

  it('is sent again only when it has changed: by payment, or by turning overdue overnight', async () => {
    const { probe, token, page } = await start();
    const get = (etag?: string) =>
      probe.get('/invoices/inv_1Z-204417', { token, ...(etag !== undefined && { headers: { 'If-None-Match': etag } }) });
    const etag = (await get()).headers.get('ETag') ?? '';
    assert.equal((await get(etag)).status, 304);
    page.controls.clock.moveBusiness(13 * 24 * 3_600_000);
    const later = await get(etag);
    assert.deepEqual([later.status, (later.body as Invoice).displayStatus, (later.body as Invoice).daysOverdue], [200, 'overdue', 1]);
    await payGuest(page.client, { facts: { accountNumber: 'A1B2C3', invoiceNumber: '1Z-204417', invoiceAmount: '1250.00' } });
    const paid = await get(later.headers.get('ETag') ?? '');
    assert.deepEqual([paid.status, (paid.body as Invoice).displayStatus, (paid.body as Invoice).allocations.length], [200, 'closed', 1]);
  });
});

describe('a user without the right to pay', () => {
  it('may look and gets no quote', async () => {
    const { probe, token, list } = await start('viewer@harbourfinch.example');
    const id = (await list('?status=open')).page.items[0]?.id ?? '';
    assert.equal((await probe.post('/payments/quotes', { items: [{ invoiceId: id }] }, { token })).status, 403);
  });
});
