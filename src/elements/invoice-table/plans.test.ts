import { expect, fixture, html } from '@open-wc/testing';
import type { BillingClient } from '../../client/billing-client.js';
import { BillingError } from '../../domain/errors.js';
import type { InvoiceListItem } from '../../domain/invoice-query.js';
import { createInPageBackend } from '../../testing/in-page-backend.js';
import { admin, asked, last, type Opened, openInvoiceTable, type OpenOptions, until } from '../../testing/invoice-table-driver.js';
import './invoice-table.js';

const open = async (options: OpenOptions = {}): Promise<Opened> => openInvoiceTable(await fixture(html`<div></div>`), options);

/** Opens a plan, an account or the invoices of a plan. */
async function unfold({ page }: Opened, name: RegExp): Promise<HTMLElement> {
  const node = await until(() => page.all('button', name).find((one) => one.getAttribute('aria-expanded') === 'false'), String(name));
  node.click();
  await until(() => node.getAttribute('aria-expanded') === 'true');
  return node;
}

describe('invoice-table: plans (R-070, C-24)', () => {
  beforeEach(() => localStorage.clear());

  it('opens a plan to its accounts, and an account to its invoices', async () => {
    const opened = await open({ view: 'plan', pageSize: 5 });
    const { page, kit } = opened;
    await page.find('heading', 'My plan invoices');
    await unfold(opened, /3 accounts/);
    await unfold(opened, /^P1E101/);
    const rows = await until(() => (page.all('row').length > 1 ? page.all('row') : undefined), 'rows');
    expect(rows.length).to.be.greaterThan(1);
    const query = last(asked(kit, '/invoices').filter((one) => one.has('accountId')));
    expect(query.getAll('planId')).to.have.length(1);
    expect(query.getAll('accountId')).to.have.length(1);
    expect(query.getAll('group')).to.deep.equal(['overdue', 'open']);
    await page.press('Next');
    await page.see('6–10');
  });

  it('has the invoices of the plan itself beside those of its accounts', async () => {
    const opened = await open({ view: 'plan', query: { view: 'plan', where: {} } });
    const { page, kit } = opened;
    await unfold(opened, /3 accounts/);
    await unfold(opened, /^Plan invoices/);
    await until(() => page.all('row').length > 1, 'rows');
    const kinds = asked(kit, '/invoices').flatMap((one) => one.getAll('kind'));
    expect(kinds).to.deep.equal(['planSummary']);
  });

  it('selects over accounts, and pays what is selected', async () => {
    const opened = await open({ view: 'plan', pageSize: 5 });
    const { page, heard } = opened;
    await unfold(opened, /3 accounts/);
    for (const account of [/^P1E101/, /^P1E102/]) {
      const before = page.all('checkbox', /^Select invoice/).length;
      await unfold(opened, account);
      await until(() => page.all('checkbox', /^Select invoice/).length > before, 'rows');
      last(page.all('checkbox', /^Select invoice/)).click();
    }
    await page.see('2 selected');
    await page.press(/^Pay 2 invoices/);
    const { detail } = await until(() => heard.find(({ type }) => type === 'pay-request'));
    expect((detail as { invoiceIds: readonly string[] }).invoiceIds).to.have.length(2);
  });

  it('counts and sums the invoices of the plans, and no others', async () => {
    const { page, kit } = await open({ view: 'plan' });
    await page.find('button', /3 accounts/);
    const count = await page.find('button', /^Open \d+/);
    const totals = asked(kit, '/invoices/totals');
    expect(totals.map((query) => query.getAll('planId').length)).to.deep.equal([1]);
    const inPlans = Number(count.textContent?.match(/\d+/)?.[0]);
    await page.press('By account');
    await until(() => asked(kit, '/invoices/totals').length === 2, 'the totals of all');
    await until(() => Number(page.all('button', /^Open \d+/)[0]?.textContent?.match(/\d+/)?.[0]) > inPlans, 'more of all accounts');
  });

  it('shows plans part by part where there are very many, and goes on at the first that is new', async () => {
    const kit = await createInPageBackend({ user: admin });
    const cursors: (string | undefined)[] = [];
    const list: NonNullable<BillingClient['plans']>['list'] = async ({ cursor, ...query }, options) => {
      cursors.push(cursor);
      const page = await kit.client.plans!.list(query, options);
      if (cursors.length === 2) throw new BillingError('cursor_expired');
      const more = page.items.map((plan) => ({ ...plan, id: 'pln_more', number: 'PL-99999' }));
      return cursor ? { ...page, items: more } : { ...page, next: 'further' };
    };
    const { page, element } = await open({ kit, client: { ...kit.client, plans: { list } }, view: 'plan' });
    await page.press('Show more plans');
    // a place that is gone leads back to the beginning
    await until(() => cursors.length === 3 && page.all('button', 'Show more plans')[0]?.getAttribute('aria-disabled') !== 'true');
    // of some plans alone nothing is counted
    expect(page.has('button', 'Open')).to.equal(true);
    await page.press('Show more plans');
    const added = await page.find('button', /^PL-99999/);
    await until(() => (element.renderRoot as ShadowRoot).activeElement === added, 'focus');
    expect(cursors).to.deep.equal([undefined, 'further', undefined, 'further']);
    expect(page.has('button', 'Show more plans')).to.equal(false);
    expect(page.has('button', /^PL-70014/)).to.equal(true);
  });

  it('says so where there are no plans', async () => {
    const { page } = await open({
      view: 'plan',
      before: ({ controls }) =>
        void controls.fault('GET /plans*', { kind: 'changed', change: (answer) => ({ ...(answer as object), items: [] }) }, Infinity),
    });
    await page.see('You have no plans.');
  });

  it('says what failed, and tries again', async () => {
    const { page, kit } = await open({
      view: 'plan',
      before: ({ controls }) => void controls.fault('GET /plans*', { kind: 'html' }, Infinity),
    });
    await page.see('This could not be loaded.');
    kit.controls.clear();
    await page.press('Retry');
    await page.find('button', /3 accounts/);
  });

  it('can be switched to and back by the customer', async () => {
    const { page, heard } = await open();
    await page.press('By plan');
    await page.find('heading', 'My plan invoices');
    expect((last(heard.filter(({ type }) => type === 'query-change')).detail as { query: { view: string } }).query.view).to.equal('plan');
    await page.press('By account');
    await page.find('heading', 'My account invoices');
  });

  it('makes plans of rows of an array', async () => {
    const row = (id: string, more: Partial<InvoiceListItem>): InvoiceListItem => ({
      id,
      number: id,
      displayStatus: 'open',
      group: 'open',
      balance: { minor: 100, currency: 'USD' },
      total: { minor: 100, currency: 'USD' },
      currency: 'USD',
      ...more,
    });
    const plan = { planId: 'p', planNumber: '900' };
    const opened = await open({
      view: 'plan',
      invoices: [
        row('S-1', { ...plan, kind: 'planSummary' }),
        row('I-1', { ...plan, accountId: 'a', accountNumber: 'A1' }),
        row('I-2', { ...plan, accountId: 'b', accountNumber: 'B2' }),
        row('I-3', { accountId: 'a', accountNumber: 'A1' }),
      ],
    });
    const { page } = opened;
    await unfold(opened, /^900/);
    await unfold(opened, /^A1/);
    await until(() => page.has('link', 'I-1'));
    expect(page.has('link', 'I-3')).to.equal(false);
    await page.choose('Select invoice I-1');
    await page.see('1 selected');
  });

  it('has no accessibility violations', async () => {
    const opened = await open({ view: 'plan', pageSize: 5 });
    await unfold(opened, /3 accounts/);
    await unfold(opened, /^P1E101/);
    await until(() => opened.page.all('row').length > 1);
    await expect(opened.element).to.be.accessible();
  });
});
