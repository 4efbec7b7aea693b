import { expect, fixture, html } from '@open-wc/testing';
import type { InvoiceQuery } from '../../domain/invoice-query.js';
import { createInPageBackend } from '../../testing/index.js';
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
import { PrintList } from './print-list.js';

const open = async (options: OpenOptions = {}): Promise<Opened> => openInvoiceTable(await fixture(html`<div></div>`), options);

const lastAsked = ({ kit }: Opened): URLSearchParams => last(asked(kit, '/invoices'));
const lastQuery = ({ heard }: Opened): InvoiceQuery =>
  (last(heard.filter(({ type }) => type === 'query-change')).detail as { query: InvoiceQuery }).query;

async function openTool(opened: Opened, name: string): Promise<void> {
  await rowsShown(opened.page);
  await opened.page.press(name);
  await opened.page.find('heading', name);
}

/** Chooses in the select with a label. */
async function select(opened: Opened, label: string | RegExp, value: string): Promise<void> {
  const field = (await until(() => opened.page.all('combobox', label)[0], String(label))) as HTMLSelectElement;
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('invoice-table: filters', () => {
  it('narrows by what is ticked, and shows each filter as a chip that can be taken away (R-074)', async () => {
    const opened = await open();
    const { page } = opened;
    await openTool(opened, 'Filters');
    await page.choose('Overdue');
    await page.choose('Partly paid');
    await select(opened, 'Dispute', 'no');
    await page.type('PO number', 'PO-7');
    await page.press('Show results');
    await until(() => lastAsked(opened).getAll('status').length === 2);
    expect(lastQuery(opened).where).to.deep.include({ status: ['overdue', 'partial'], disputed: false, poNumber: 'PO-7' });
    expect(lastAsked(opened).get('disputed')).to.equal('false');
    expect(page.has('heading', 'Filters'), 'the panel is put away').to.equal(false);
    await page.see('Status: Overdue and Partly paid');
    await page.see('PO number: PO-7');
    await page.press('Remove filter PO number: PO-7');
    await until(() => lastAsked(opened).get('poNumber') === null);
    await page.press('Remove filter Not in dispute');
    await page.press('Clear filters');
    await until(() => lastAsked(opened).getAll('status').length === 0);
    expect(lastQuery(opened).where).to.deep.equal({ groups: ['overdue', 'open'] });
  });

  it('narrows by days of the calendar: a preset counts from the biller’s today (R-075)', async () => {
    const opened = await open();
    const { page } = opened;
    await openTool(opened, 'Filters');
    await until(() => page.has('checkbox', /^A1B2C3/), 'accounts');
    await select(opened, 'Due date: Period', 'last30');
    await page.press('Show results');
    await until(() => lastAsked(opened).get('dueTo') === '2026-03-12');
    expect(lastAsked(opened).get('dueFrom')).to.equal('2026-02-10');
    await page.see('Due date: Last 30 days');
  });

  it('refuses a range that ends before it starts, at the field (LST-02)', async () => {
    const opened = await open();
    const { page } = opened;
    await openTool(opened, 'Filters');
    const before = asked(opened.kit, '/invoices').length;
    await select(opened, 'Invoice date: Period', 'custom');
    await page.type('From', '2026-03-02');
    await page.type('To', '2026-03-01');
    await page.press('Show results');
    await page.see('The start date must be before the end date.');
    expect(page.focused?.id).to.equal('filter-invoiced-from');
    expect(asked(opened.kit, '/invoices').length).to.equal(before);
    await page.type('To', '2026-03-02');
    await page.press('Show results');
    await until(() => lastAsked(opened).get('invoicedTo') === '2026-03-02');
    await page.see('Invoice date: Mar 2, 2026 to Mar 2, 2026');
  });

  it('narrows by an amount in a currency, exactly', async () => {
    const opened = await open();
    const { page } = opened;
    await openTool(opened, 'Filters');
    await page.type('From amount', '1,000.50');
    await page.press('Show results');
    await page.see('Choose a currency to search by amount.');
    await until(() => page.all('combobox', 'Currency')[0]?.querySelector('[value=USD]'), 'currencies');
    await select(opened, 'Currency', 'USD');
    await page.type('To amount', 'much');
    await page.press('Show results');
    await page.see('Enter an amount like 1250.00.');
    await page.type('To amount', '900');
    await page.press('Show results');
    await page.see('The lower amount must come first.');
    await page.type('To amount', '2000');
    await page.press('Show results');
    await until(() => lastAsked(opened).get('amountMin') === '100050');
    expect(lastQuery(opened).where?.amount).to.deep.equal({ currency: 'USD', min: 100050, max: 200000 });
    await page.see('Balance: $1,000.50 to $2,000.00');
  });

  it('begins with what is active, and leaves it alone when it is put away', async () => {
    const opened = await open({ query: { where: { groups: ['closed'], kinds: ['creditNote'], accountIds: ['acc_A1B2C3'] } } });
    const { page } = opened;
    await until(() => numbersOf(page).length > 0 || page.text.includes('No invoices match'));
    await page.press('Filters');
    await page.find('heading', 'Filters');
    expect(((await page.find('checkbox', 'Credit note')) as HTMLInputElement).checked).to.equal(true);
    const before = asked(opened.kit, '/invoices').length;
    const heading = await page.find('heading', 'Filters');
    expect(page.focused).to.equal(heading);
    heading.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    await until(() => !page.has('heading', 'Filters'));
    expect(page.focused?.id).to.equal('tool-filters');
    expect(asked(opened.kit, '/invoices').length).to.equal(before);
  });

  it('has no accessibility violations with the panel and chips', async () => {
    const opened = await open({ pageSize: 5, query: { where: { status: ['overdue'], currency: 'USD' } } });
    await openTool(opened, 'Filters');
    await opened.page.see('Currency: USD');
    await expect(opened.element).to.be.accessible();
  });
});

describe('invoice-table: columns (C-14)', () => {
  beforeEach(() => localStorage.clear());
  after(() => localStorage.clear());
  const headers = ({ page }: Opened): string[] =>
    page
      .all('columnheader')
      .map((one) => one.textContent?.trim() ?? '')
      .filter(Boolean);

  it('shows, hides and moves columns, tells where they are, and remembers it', async () => {
    const kit = await createInPageBackend({ user: admin });
    const opened = await open({ kit });
    const { page } = opened;
    await openTool(opened, 'Columns');
    await page.choose('PO number');
    await page.choose('Invoice date');
    await page.press('Move PO number up');
    await page.see('PO number is now at position 9 of 17.');
    expect(page.focused?.getAttribute('aria-label'), 'the focus stays').to.equal('Move PO number up');
    for (let turn = 0; turn < 7; turn++) await page.press('Move PO number up');
    await until(() => headers(opened)[1] === 'PO number');
    expect(headers(opened)).to.deep.equal([
      'Invoice',
      'PO number',
      'Account',
      'Due date',
      'Status',
      'Total',
      'Balance due',
      'Dispute',
      'Actions',
    ]);
    expect((await page.find('checkbox', 'Invoice')).matches(':disabled'), 'the number stays').to.equal(true);
    opened.element.remove();
    const again = await open({ kit });
    await rowsShown(again.page);
    expect(headers(again)[1]).to.equal('PO number');
    await openTool(again, 'Columns');
    await again.page.press('Reset');
    await until(() => headers(again)[1] === 'Account');
    expect(headers(again)).to.have.length(9);
  });

  it('shows every column there is', async () => {
    const opened = await open({ width: 2400, pageSize: 5, query: { where: { groups: ['closed'] } } });
    await openTool(opened, 'Columns');
    for (const name of ['Type', 'Reference', 'Days overdue', 'Period', 'Currency', 'AutoPay', 'Last payment', 'Paid on'])
      await opened.page.choose(name);
    await until(() => headers(opened).length === 17);
    await expect(opened.element).to.be.accessible();
  });

  it('shows fewer where there is little room and the customer has not chosen', async () => {
    const opened = await open({ width: 760 });
    await rowsShown(opened.page);
    await until(() => headers(opened).length === 5);
    expect(headers(opened)).to.deep.equal(['Invoice', 'Due date', 'Status', 'Balance due', 'Actions']);
  });
});

describe('invoice-table: saved views (C-13)', () => {
  it('saves a view with its filters and columns, opens the list with it when it is the default, and deletes it', async () => {
    const kit = await createInPageBackend({ user: admin });
    const opened = await open({ kit, query: { where: { groups: ['closed'] }, sort: [{ field: 'total', direction: 'desc' }] } });
    const { page } = opened;
    await openTool(opened, 'Saved views');
    await page.see('You have no saved views.');
    await page.press('Save view');
    await page.see('Enter a name of up to 60 characters.');
    await page.type('Name of the view', 'Large and closed');
    await page.choose('Open the list with this view');
    await page.press('Save view');
    await page.find('button', 'Large and closed');
    await page.see('Default');
    await page.type('Name of the view', 'Large and closed');
    await page.press('Save view');
    await page.see('A view with this name exists.');
    opened.element.remove();

    const second = await open({ kit });
    await rowsShown(second.page);
    expect(lastAsked(second).get('sort')).to.match(/^-total/);
    expect(lastAsked(second).getAll('group')).to.deep.equal(['closed']);
    await openTool(second, 'Saved views');
    await second.page.press('Delete Large and closed');
    await second.page.find('dialog', 'Delete the view Large and closed?');
    await second.page.press('Delete');
    await second.page.see('You have no saved views.');
  });

  it('shows no row before those of a default view that comes late', async () => {
    const kit = await createInPageBackend({ user: admin });
    const query = { where: { groups: ['closed' as const] }, sort: [{ field: 'total' as const, direction: 'desc' as const }] };
    await kit.client.views?.save({ name: 'Closed', view: 'account', query, columns: [], isDefault: true }, { idempotencyKey: 'one' });
    const views = kit.controls.hold(/^GET \/views$/);
    const { list } = kit.client.invoices!;
    const answered = new Promise<void>((came) => {
      Object.assign(kit.client.invoices!, { list: (...asking: Parameters<typeof list>) => list(...asking).finally(came) });
    });
    const opened = await open({ kit });
    await answered;
    const rows = kit.controls.hold(/^GET \/invoices$/);
    views.release();
    await rows.arrived;
    await opened.element.updateComplete;
    expect(opened.page.has('checkbox', /^Select invoice/)).to.equal(false);
    rows.release();
    await rowsShown(opened.page);
    expect(lastAsked(opened).get('sort')).to.match(/^-total/);
  });

  it('does not open a default view over what the host has said', async () => {
    const kit = await createInPageBackend({ user: admin });
    const view = { view: 'account' as const, query: { where: { groups: ['closed' as const] } }, columns: [], isDefault: true };
    await kit.client.views?.save({ name: 'Closed', ...view }, { idempotencyKey: 'one' });
    const opened = await open({ kit, query: { where: { groups: ['overdue'] } } });
    await rowsShown(opened.page);
    expect(lastAsked(opened).getAll('group')).to.deep.equal(['overdue']);
  });
});

describe('invoice-table: export and print (C-15)', () => {
  const files: Promise<string>[] = [];
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  beforeEach(() => {
    files.length = 0;
    URL.createObjectURL = (file: Blob) => {
      files.push(file.text());
      return createObjectURL.call(URL, file);
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement): void {
      if (!this.download) click.call(this);
    };
  });
  afterEach(() => {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  });

  it('saves every matching invoice, not just the page', async () => {
    const opened = await open({ query: { where: { groups: ['overdue', 'open', 'closed'] } } });
    const { page, kit } = opened;
    await openTool(opened, 'Export');
    await page.see(/A file with all \d+ invoices that match/);
    await page.press('Save as CSV');
    await page.see(/\d+ invoices saved as invoices_\d{8}\.csv/);
    const count = Number(/(\d+) invoices saved/.exec(page.text)?.[1]);
    const [text = ''] = await Promise.all(files);
    const lines = text.trim().split('\r\n');
    expect(lines[0]).to.match(/^\ufeff?Invoice,Type,Account,/);
    expect(lines.length - 1).to.be.at.least(count);
    expect(count).to.be.greaterThan(400);
    expect(asked(kit, '/invoices').length).to.be.greaterThan(2);
    expect(text, 'formulas are text').not.to.match(/(^|,|\n)[=+@]/);
  });

  it('can be stopped', async () => {
    const opened = await open();
    const { page, kit } = opened;
    await openTool(opened, 'Export');
    const held = kit.controls.hold(/^GET \/invoices$/);
    await page.press('Save as CSV');
    await held.arrived;
    await page.see('Reading invoices: 0 so far.');
    await page.press('Cancel');
    await page.see('Export stopped.');
    expect(files).to.have.length(0);
  });

  it('prints all matching invoices, and nothing of the page around', async () => {
    const opened = await open({ query: { where: { groups: ['open'] } }, pageSize: 5 });
    const { page, element } = opened;
    await rowsShown(page);
    const { print } = PrintList;
    let printed = 0;
    PrintList.print = () => {
      printed = element.shadowRoot?.querySelectorAll('#paper tbody tr').length ?? 0;
    };
    try {
      await page.press('Print');
      await until(() => printed > 0);
      expect(printed).to.equal(Number(/Open (\d+)/.exec(page.text)?.[1]));
      window.dispatchEvent(new Event('afterprint'));
      await until(() => !element.shadowRoot?.querySelector('#paper'));
    } finally {
      PrintList.print = print;
    }
  });

  it('offers a file where there are too many to print', async () => {
    const opened = await open({
      before: ({ controls }) =>
        void controls.fault('GET /invoices/totals*', { kind: 'changed', change: (answer) => ({ ...(answer as object), count: 2_001 }) }),
    });
    await rowsShown(opened.page);
    await until(() => opened.page.text.includes('2,001 invoices'));
    await opened.page.press('Print');
    await opened.page.see('Up to 2,000 invoices can be printed.');
    await opened.page.press('Export as CSV');
    await opened.page.find('heading', 'Export');
  });
});
