import { ContextEvent } from '@lit/context';
import { expect, fixture, html } from '@open-wc/testing';
import type { ChangeEvent } from '../../client/billing-client.js';
import { requestsContext, type Requests } from '../../context/billing-context.js';
import type { InvoiceQuery } from '../../domain/invoice-query.js';
import { FilterRequestEvent } from '../../events/shared-events.js';
import { createInPageBackend, PageDriver } from '../../testing/index.js';
import '../billing-provider/billing-provider.js';
import {
  admin,
  asked,
  last,
  numbersOf,
  type Opened,
  openInvoiceTable,
  type OpenOptions,
  rowsShown,
  until,
} from '../../testing/invoice-table-driver.js';
import './invoice-table.js';

const open = async (options: OpenOptions = {}): Promise<Opened> => openInvoiceTable(await fixture(html`<div></div>`), options);

const invoicesAsked = (kit: Parameters<typeof asked>[0]) => last(asked(kit, '/invoices'));

describe('invoice-table: rows of a backend', () => {
  it('opens with what is open and overdue, by due date, with counts per group (R-071, R-078)', async () => {
    const { page, kit } = await open();
    await rowsShown(page);
    expect(invoicesAsked(kit).get('sort')).to.equal('dueDate,number');
    expect(invoicesAsked(kit).getAll('group')).to.deep.equal(['overdue', 'open']);
    expect(page.all('columnheader').map((header) => header.textContent?.trim())).to.deep.equal([
      '',
      'Invoice',
      'Account',
      'Invoice date',
      'Due date',
      'Status',
      'Total',
      'Balance due',
      'Dispute',
      'Actions',
    ]);
    await page.find('button', /^Overdue \d+$/);
    expect((await page.find('button', /^Open \d+$/)).getAttribute('aria-pressed')).to.equal('true');
    expect((await page.find('button', /^Closed \d+$/)).getAttribute('aria-pressed')).to.equal('false');
    await page.find('button', /^All \d+$/);
    await page.see(/\d+ invoices · \$/);
  });

  it('asks for no rows twice, and for no words of the tools before they are opened', async () => {
    const { page, kit } = await open();
    await rowsShown(page);
    expect(asked(kit, '/invoices').length).to.equal(1);
    expect(asked(kit, '/invoices/totals').length).to.equal(1);
  });

  it('sorts by a header: ascending, descending, and as at the beginning (R-072)', async () => {
    const { page, kit } = await open();
    await rowsShown(page);
    const header = () => page.all('columnheader').find((one) => one.textContent?.includes('Balance due'));
    const dueDate = () => page.all('columnheader').find((one) => one.textContent?.includes('Due date'));
    expect(dueDate()?.getAttribute('aria-sort')).to.equal('ascending');
    await page.press('Balance due');
    await until(() => header()?.getAttribute('aria-sort') === 'ascending');
    expect(invoicesAsked(kit).get('sort')).to.equal('balance,number');
    expect(dueDate()?.getAttribute('aria-sort')).to.equal('none');
    await page.press('Balance due');
    await until(() => header()?.getAttribute('aria-sort') === 'descending');
    expect(invoicesAsked(kit).get('sort')).to.equal('-balance,number');
    await page.press('Balance due');
    await until(() => dueDate()?.getAttribute('aria-sort') === 'ascending');
  });

  it('shows no arrow for a field that the backend cannot sort by, and the order that it really applied', async () => {
    const { page } = await open({
      before: ({ controls }) => {
        const change = (answer: unknown): unknown => {
          const capabilities = answer as { groups: { invoices: object } };
          return {
            ...capabilities,
            groups: { ...capabilities.groups, invoices: { ...capabilities.groups.invoices, sort: ['dueDate', 'number'] } },
          };
        };
        controls.fault('GET /capabilities', { kind: 'changed', change });
      },
    });
    await rowsShown(page);
    await until(() => !page.has('button', 'Balance due'));
    await page.find('button', 'Due date');
  });

  it('marks the order that was applied where the backend does as it likes', async () => {
    const { page } = await open({
      before: ({ controls }) =>
        void controls.fault(
          /^GET \/invoices$/,
          {
            kind: 'changed',
            change: (answer) => ({
              ...(answer as object),
              applied: { sort: [{ field: 'number', direction: 'desc' }], search: true, ignoredFilters: [] },
            }),
          },
          Infinity,
        ),
    });
    await rowsShown(page);
    const sorted = page.all('columnheader').filter((one) => one.getAttribute('aria-sort')?.endsWith('ending'));
    expect(sorted.map((one) => `${one.textContent?.trim()} ${one.getAttribute('aria-sort')}`)).to.deep.equal(['Invoice descending']);
  });

  it('searches after a pause from two characters on, and Escape clears (LST-01)', async () => {
    const { page, kit } = await open();
    const [first = ''] = (await rowsShown(page), numbersOf(page));
    const before = asked(kit, '/invoices').length;
    await page.type('Search invoices', '1');
    await page.type('Search invoices', first);
    expect(asked(kit, '/invoices').length, 'not before the pause').to.equal(before);
    await until(() => numbersOf(page).length === 1);
    expect(invoicesAsked(kit).get('search')).to.equal(first);
    expect(asked(kit, '/invoices').length).to.equal(before + 1);
    const field = await page.find('searchbox', 'Search invoices');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    await until(() => numbersOf(page).length > 1);
    expect(await page.valueOf('Search invoices')).to.equal('');
  });

  it('switches groups, and All takes them off', async () => {
    const { page, kit, heard } = await open();
    await rowsShown(page);
    await page.press(/^Closed/);
    await until(() => invoicesAsked(kit).getAll('group').length === 3);
    await page.press(/^All/);
    await until(() => invoicesAsked(kit).getAll('group').length === 0);
    const queries = heard
      .filter(({ type }) => type === 'query-change')
      .map(({ detail }) => (detail as { query: InvoiceQuery }).query.where);
    expect(queries).to.deep.equal([{ groups: ['overdue', 'open', 'closed'] }, {}]);
  });

  it('turns pages, says where they are, and keeps the focus on the button', async () => {
    const { page } = await open({ pageSize: 10 });
    const first = (await rowsShown(page), numbersOf(page));
    await page.see('1–10 of');
    const next = await page.find('button', 'Next');
    next.focus();
    next.click();
    await page.see('11–20 of');
    expect(numbersOf(page)).to.have.length(10);
    expect(numbersOf(page).some((number) => first.includes(number))).to.equal(false);
    expect(page.focused).to.equal(next);
    await page.press('Previous');
    await page.see('1–10 of');
    expect(numbersOf(page)).to.deep.equal(first);
    expect((await page.find('button', 'Previous')).getAttribute('aria-disabled')).to.equal('true');
  });

  it('starts again at the first page when a cursor has expired, and says so', async () => {
    const { page, kit } = await open({ pageSize: 10 });
    const first = (await rowsShown(page), numbersOf(page));
    kit.controls.fault(/^GET \/invoices$/, { kind: 'problem', status: 410, code: 'cursor_expired' });
    await page.press('Next');
    await page.see('The list has changed. It starts again at the first page.');
    expect(numbersOf(page)).to.deep.equal(first);
    await page.see('1–10 of');
  });

  it('reads again when the client says that invoices changed: rows, focus and page stay meanwhile', async () => {
    const kit = await createInPageBackend({ user: admin });
    let tell: (change: ChangeEvent) => void = () => undefined;
    const subscribe = (listener: (change: ChangeEvent) => void) => {
      const others = tell;
      tell = (change) => [others, listener].forEach((hear) => hear(change));
      return () => undefined;
    };
    const { page } = await open({ kit, client: { ...kit.client, subscribe }, pageSize: 10 });
    await rowsShown(page);
    await page.press('Next');
    await page.see('11–20 of');
    const second = numbersOf(page);
    const link = await page.find('link', second[3]);
    link.focus();
    const held = kit.controls.hold(/^GET \/invoices$/);
    const before = asked(kit, '/invoices/totals').length;
    tell({ topic: 'invoices' });
    await held.arrived;
    expect(numbersOf(page)).to.deep.equal(second);
    expect((await page.find('table')).getAttribute('aria-busy')).to.equal('true');
    held.release();
    await until(() => page.all('table')[0]?.getAttribute('aria-busy') === 'false');
    expect(numbersOf(page)).to.deep.equal(second);
    expect(page.focused).to.equal(link);
    expect(asked(kit, '/invoices/totals').length).to.equal(before + 1);
    await page.see('11–20 of');
  });

  it('opens an invoice by its number, and hands on what Pay and Download are pressed for', async () => {
    const { page, heard } = await open();
    const [number = ''] = (await rowsShown(page), numbersOf(page));
    await page.press(number);
    await page.press(`Pay invoice ${number}`);
    await page.press(`Download invoice ${number}`);
    const id = `inv_${number}`;
    const asks = () => heard.filter(({ type }) => type.endsWith('request') || type.endsWith('open'));
    await until(() => asks().length === 3);
    expect(asks()).to.deep.equal([
      { type: 'invoice-open', detail: { id } },
      { type: 'pay-request', detail: { invoiceIds: [id] } },
      { type: 'download-request', detail: { invoiceIds: [id] } },
    ]);
    expect(location.hash).to.equal('');
  });

  it('shows no button whose request nobody takes (R-018), and no link', async () => {
    const { page } = await open({ allow: '' });
    await until(() => page.all('row').length > 10);
    const [number = ''] = numbersOf(page);
    expect(page.has('link', number)).to.equal(false);
    expect(page.has('button', /^Pay/)).to.equal(false);
    expect(page.has('button', /^Download/)).to.equal(false);
    await page.find('button', `Actions for invoice ${number}`);
  });

  it('shows no Pay to somebody who may only view, and no hint of it', async () => {
    const { page } = await open({ user: 'viewer@harbourfinch.example' });
    await rowsShown(page);
    expect(page.has('button', /Pay/)).to.equal(false);
    expect(page.has('button', /^Download/)).to.equal(true);
  });

  it('disables Pay with its reason where a row cannot be paid (PAY-01), and pressing it says why', async () => {
    const { page, heard } = await open({ query: { where: { groups: ['open'], status: ['scheduled', 'paymentPending'] } } });
    await rowsShown(page);
    const pay = await until(() => page.all('button', /^Pay invoice/).find((button) => button.getAttribute('aria-disabled') === 'true'));
    await until(() => pay.getAttribute('aria-description')?.startsWith('A payment'));
    pay.click();
    const item = await until(() => page.all('menuitem').find((one) => one.textContent?.trim().startsWith('Pay')));
    expect(item.textContent).to.match(/A payment .*(scheduled|processed)/);
    expect(heard.some(({ type }) => type === 'pay-request')).to.equal(false);
  });

  it('says in words what the icons beside a balance mean (R-080)', async () => {
    const { page } = await open({ query: { where: { groups: ['open', 'overdue'], status: ['partial'] } } });
    await rowsShown(page);
    const names = page.all('img').map((picture) => picture.getAttribute('aria-label') ?? '');
    expect(names.some((name) => /^Remaining balance: \D*[\d,.]+$/.test(name))).to.equal(true);
    for (const picture of page.all('img')) expect(picture.title).to.equal(picture.getAttribute('aria-label'));
  });

  it('is plain data to the host: set it, and it is shown without an event; changed by the customer, the event says how', async () => {
    const { page, element, kit, heard } = await open();
    await rowsShown(page);
    expect(element.query).to.deep.equal({
      view: 'account',
      where: { groups: ['overdue', 'open'] },
      sort: [
        { field: 'dueDate', direction: 'asc' },
        { field: 'number', direction: 'asc' },
      ],
    });
    element.query = { where: { groups: ['closed'] }, search: '1Z-4', sort: [{ field: 'total', direction: 'desc' }] };
    await until(() => invoicesAsked(kit).get('sort') === '-total');
    expect(await page.valueOf('Search invoices')).to.equal('1Z-4');
    expect(heard.some(({ type }) => type === 'query-change')).to.equal(false);
    await page.press('Clear search');
    const { detail } = await until(() => heard.find(({ type }) => type === 'query-change'));
    const { query } = detail as { query: InvoiceQuery };
    expect(JSON.parse(JSON.stringify(query))).to.deep.equal(query);
    expect(query).to.deep.equal({ view: 'account', where: { groups: ['closed'] }, sort: [{ field: 'total', direction: 'desc' }] });
    element.query = JSON.parse(JSON.stringify(query)) as InvoiceQuery;
    expect(element.query).to.deep.equal(query);
  });

  it('takes what another element inside the provider wants to see', async () => {
    const kit = await createInPageBackend({ user: admin });
    const box = await fixture<HTMLElement>(
      html`<billing-provider .client=${kit.client}><invoice-table></invoice-table><p></p></billing-provider>`,
    );
    const page = new PageDriver(box);
    await until(() => numbersOf(page).length > 0);
    const requests = await until(() => registryOf(box.querySelector('p') as HTMLElement));
    expect(requests.hand(new FilterRequestEvent({ where: { groups: ['closed'] } }), box.querySelector('p') as HTMLElement)).to.equal(true);
    await until(() => invoicesAsked(kit).getAll('group').join() === 'closed');
  });

  it('has no accessibility violations', async () => {
    const { page, element } = await open({ pageSize: 10 });
    await rowsShown(page);
    await expect(element).to.be.accessible();
  });
});

function registryOf(element: HTMLElement): Requests | undefined {
  let found: Requests | undefined;
  element.dispatchEvent(new ContextEvent(requestsContext, element, (value) => (found = value)));
  return found;
}
