import { expect, fixture, html } from '@open-wc/testing';
import type { BillingClient } from '../../client/billing-client.js';
import { BillingError } from '../../domain/errors.js';
import { createInPageBackend, ManualTimeouts } from '../../testing/index.js';
import {
  admin,
  asked,
  numbersOf,
  type Opened,
  openInvoiceTable,
  type OpenOptions,
  rowsShown,
  until,
} from '../../testing/invoice-table-driver.js';
import './invoice-table.js';

const open = async (options: OpenOptions = {}): Promise<Opened> => openInvoiceTable(await fixture(html`<div></div>`), options);

const list = /^GET \/invoices$/;
const totals = 'GET /invoices/totals*';
const empty = { items: [], applied: { sort: [], search: true, ignoredFilters: [] }, asOf: '2026-03-12T14:00:00Z' };
const none = { groups: { overdue: 0, open: 0, closed: 0 }, count: 0, currencies: [], isExact: true };

/** A client of one group, as a host may write it. */
const clientOf = (more: Partial<BillingClient> = {}): BillingClient => ({
  invoices: {
    list: async () => empty,
    get: async () => Promise.reject(new BillingError('not_found')),
    totals: async () => none,
  },
  ...more,
});

describe('invoice-table: states', () => {
  it('shows rows to come in their final place while it asks for the first time', async () => {
    const { page, kit } = await open({ before: ({ controls }) => void controls.hold(list) });
    const table = await page.find('table');
    expect(table.getAttribute('aria-busy')).to.equal('true');
    await page.find('button', 'Due date');
    expect(table.querySelectorAll('.bone').length).to.be.greaterThan(20);
    kit.controls.clear();
    await rowsShown(page);
    expect(table.getAttribute('aria-busy')).to.equal('false');
  });

  it('says that it takes longer than usual after ten seconds', async () => {
    const time = new ManualTimeouts();
    time.install();
    try {
      const { page, kit } = await open({ before: ({ controls }) => void controls.hold(list) });
      await until(() => asked(kit, '/invoices').length === 1);
      expect(page.text).not.to.contain('longer than usual');
      time.pass(1_000);
      await page.find('searchbox', 'Search invoices');
      time.pass(9_000);
      await page.see('This is taking longer than usual.');
    } finally {
      time.uninstall();
    }
  });

  it('says what failed, with a way on, and tells the page', async () => {
    const { page, kit, heard } = await open({
      before: ({ controls }) => void controls.fault(list, { kind: 'problem', status: 503, code: 'maintenance' }, Infinity),
    });
    await page.see('This could not be loaded.');
    await page.see('down for maintenance');
    expect(heard.find(({ type }) => type === 'billing-error')?.detail).to.include({ code: 'maintenance' });
    kit.controls.clear();
    await page.press('Retry');
    await rowsShown(page);
  });

  it('keeps the rows when counts and sums cannot be had, and tries those again', async () => {
    const { page, kit } = await open({ before: ({ controls }) => void controls.fault(totals, { kind: 'html' }, Infinity) });
    await rowsShown(page);
    await page.see('Counts and sums could not be loaded.');
    await page.find('button', 'Overdue');
    kit.controls.clear();
    await page.press('Retry');
    await page.find('button', /^Overdue \d+$/);
    await page.seeNoMore('Counts and sums could not be loaded.');
  });

  it('keeps the rows when bringing them up to date fails', async () => {
    const { page, kit } = await open({ pageSize: 5 });
    const first = (await rowsShown(page), numbersOf(page));
    kit.controls.fault(list, { kind: 'dropBefore' }, Infinity);
    await page.press('Total');
    await page.see('We could not reach the billing service.');
    expect(numbersOf(page)).to.deep.equal(first);
    kit.controls.clear();
    await page.press('Retry');
    await page.seeNoMore('We could not reach the billing service.');
  });

  it('asks for nothing where nobody is signed in, and tells the host once', async () => {
    const kit = await createInPageBackend();
    const { page, heard } = await open({ kit });
    await page.see('Please sign in to see this.');
    await until(() => heard.some(({ type }) => type === 'billing-auth-required'));
    expect(asked(kit, '/invoices')).to.have.length(0);
    expect(heard.filter(({ type }) => type === 'billing-auth-required')).to.have.length(1);
    await page.press('Sign in');
    expect(heard.filter(({ type }) => type === 'billing-auth-required')).to.have.length(2);
  });

  it('asks for nothing that the customer may not see', async () => {
    const session = { kind: 'user' as const, permissions: ['payment.create'], expiresAt: '2030-01-01T00:00:00Z' };
    let lists = 0;
    const client = clientOf({ session: { current: async () => session } });
    const { list: listed } = client.invoices ?? {};
    const { page } = await open({
      client: { ...client, invoices: { ...client.invoices!, list: (q) => ((lists += 1), listed!(q)) } },
    });
    await page.see('You do not have access to invoices. Ask an administrator.');
    expect(lists).to.equal(0);
  });

  it('says that it is not available where the client has no invoices', async () => {
    const { page } = await open({ client: {} });
    await page.see('This is not available here.');
  });

  it('says in words that there is nothing yet', async () => {
    const { page } = await open({ client: clientOf() });
    await page.see('No invoices yet. New invoices appear here.');
    expect(page.has('table')).to.equal(false);
  });

  it('asks to register an account where there is none', async () => {
    const accounts = { list: async () => empty as never };
    const { page } = await open({ client: clientOf({ accounts }) });
    await page.see('No account is registered yet.');
  });

  it('says that nothing is open where everything is closed, and shows all', async () => {
    const { page } = await open({
      client: clientOf({
        invoices: { ...clientOf().invoices!, totals: async () => ({ ...none, groups: { overdue: 0, open: 0, closed: 7 } }) },
      }),
    });
    await page.see('No invoice is open.');
    await page.press('Show all invoices');
    expect((await page.find('button', /^All/)).getAttribute('aria-pressed')).to.equal('true');
  });

  it('clears what narrows the list where nothing matches', async () => {
    const { page } = await open({ query: { search: 'no such invoice', where: { disputed: true } } });
    await page.see('No invoices match.');
    await page.press('Clear search and filters');
    await rowsShown(page);
    expect(await page.valueOf('Search invoices')).to.equal('');
  });

  it('leaves the search as it is where the button beside the chips clears the filters', async () => {
    const { page } = await open({ query: { search: 'no such invoice', where: { disputed: true } } });
    await page.see('No invoices match.');
    await page.press('Clear filters');
    await until(() => !page.has('button', 'Clear filters'));
    await page.see('No invoices match.');
    expect(await page.valueOf('Search invoices')).to.equal('no such invoice');
  });

  it('says by what the backend cannot narrow', async () => {
    const { page } = await open({
      before: ({ controls }) =>
        void controls.fault(list, {
          kind: 'changed',
          change: (answer) => ({ ...(answer as object), applied: { sort: [], search: true, ignoredFilters: ['poNumber'] } }),
        }),
      query: { where: { poNumber: 'PO-1' } },
    });
    await page.see('This list cannot be narrowed by: PO number.');
  });

  it('works with a client that offers nothing but lists', async () => {
    const invoice = { id: 'one', number: '1Z-1', balance: { minor: 100, currency: 'USD' } };
    const { page } = await open({
      client: {
        invoices: { list: async () => ({ ...empty, items: [invoice] }), get: async () => Promise.reject(new BillingError('not_found')) },
      },
    });
    await page.find('link', '1Z-1');
    await page.find('button', 'Overdue');
    expect(page.has('button', 'Saved views')).to.equal(false);
  });

  it('shows a dash, with words, for what a row does not say, and the rest of the table lives', async () => {
    const { page } = await open({
      before: ({ controls }) =>
        void controls.fault(list, {
          kind: 'changed',
          change: (answer) => {
            const [first, ...others] = (answer as { items: { id: string }[] }).items;
            return { ...(answer as object), items: [{ id: first?.id, number: 'BROKEN-1', dueDate: 'soon' }, ...others] };
          },
        }),
    });
    await rowsShown(page);
    const row = page.all('row')[1];
    expect(row?.textContent).to.contain('BROKEN-1');
    const cells = [...(row?.querySelectorAll('[data-label]') ?? [])].filter((cell) => cell.textContent?.includes('Not available'));
    expect(cells.length).to.be.greaterThan(5);
    expect(numbersOf(page).length).to.equal(25);
  });

  it('is gone without a trace when it is removed while it asks', async () => {
    const { element, kit, heard } = await open({ before: ({ controls }) => void controls.hold(list) });
    await until(() => asked(kit, '/invoices').length === 1);
    element.remove();
    kit.controls.clear();
    expect(heard.filter(({ type }) => type === 'billing-error')).to.have.length(0);
  });

  it('shows the newest answer, whichever comes last', async () => {
    const { page, kit } = await open({ pageSize: 5 });
    await rowsShown(page);
    const slow = kit.controls.hold(list);
    await page.press('Total');
    await slow.arrived;
    await page.press('Status');
    await until(() =>
      page.all('columnheader').some((one) => one.textContent?.includes('Status') && one.getAttribute('aria-sort') === 'ascending'),
    );
    const shown = numbersOf(page);
    slow.release();
    await new Promise((turn) => setTimeout(turn));
    expect(numbersOf(page)).to.deep.equal(shown);
  });

  it('is offline in words, with its rows', async () => {
    const { page } = await open({ pageSize: 5 });
    await rowsShown(page);
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    try {
      window.dispatchEvent(new Event('offline'));
      await page.see('You are offline.');
      expect(numbersOf(page)).to.have.length(5);
    } finally {
      delete (navigator as { onLine?: boolean }).onLine;
      window.dispatchEvent(new Event('online'));
    }
    await page.seeNoMore('You are offline.');
  });

  for (const [name, fault] of [
    ['failed', { kind: 'html' as const }],
    ['empty', { kind: 'changed' as const, change: () => empty }],
  ] as const) {
    it(`has no accessibility violations when ${name}`, async () => {
      const { page, element } = await open({ user: admin, before: ({ controls }) => void controls.fault(list, fault, Infinity) });
      await until(() => page.has('button', /^(Retry|Show all invoices)$/) || page.text.includes('No invoices'));
      await expect(element).to.be.accessible();
    });
  }
});
