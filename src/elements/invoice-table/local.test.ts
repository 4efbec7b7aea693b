import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { InvoiceListItem } from '../../domain/invoice-query.js';
import { numbersOf, openInvoiceTable, until, type OpenOptions, type Opened } from '../../testing/invoice-table-driver.js';
import './invoice-table.js';

const open = async (options: OpenOptions): Promise<Opened> => openInvoiceTable(await fixture(html`<div></div>`), options);

const usd = (minor: number) => ({ minor, currency: 'USD' });
const row = (index: number, more: Partial<InvoiceListItem> = {}): InvoiceListItem => ({
  id: `id-${index}`,
  number: `N-${String(index).padStart(6, '0')}`,
  accountNumber: `A${index % 7}`,
  accountName: `Account ${index % 7}`,
  invoiceDate: '2026-01-01',
  dueDate: `2030-0${1 + (index % 9)}-15`,
  displayStatus: 'open',
  group: 'open',
  disputeState: 'none',
  currency: 'USD',
  total: usd(100 + index),
  balance: usd(100 + index),
  ...more,
});
const rows = (count: number): InvoiceListItem[] => Array.from({ length: count }, (_none, index) => row(index));
const byNumber = { where: {}, sort: [{ field: 'number' as const, direction: 'asc' as const }] };

describe('invoice-table: rows of an array', () => {
  it('shows them without a client, in the order asked for, with its counts and sums', async () => {
    const { page, element } = await open({
      invoices: [row(2), row(1), row(3, { group: 'overdue', displayStatus: 'overdue' })],
      query: byNumber,
    });
    await element.updateComplete;
    expect(numbersOf(page)).to.deep.equal(['N-000001', 'N-000002', 'N-000003']);
    await page.find('button', 'Overdue 1');
    await page.find('button', 'Open 2');
    await page.find('button', 'All 3');
    await page.see('3 invoices · $3.06 due');
  });

  it('draws only the rows in sight of very many, and knows them all', async () => {
    const { page, element } = await open({ invoices: rows(20_000), query: byNumber });
    await element.updateComplete;
    // their box is measured after a drawing
    await nextFrame();
    await nextFrame();
    const drawn = page.all('row').length;
    expect(drawn).to.be.lessThan(80);
    expect(page.all('table')[0]?.getAttribute('aria-rowcount')).to.equal('20001');
    expect(page.all('row')[1]?.getAttribute('aria-rowindex')).to.equal('2');
    await page.press('Invoice');
    await until(() => numbersOf(page)[0] === 'N-019999');
    expect(page.all('row').length).to.equal(drawn);
  });

  it('sorts, searches, narrows and selects all in the page', async () => {
    const { page, heard } = await open({ invoices: rows(500), query: byNumber });
    await until(() => numbersOf(page).length > 0);
    await page.press('Balance due');
    await page.press('Balance due');
    await until(() => numbersOf(page)[0] === 'N-000499');
    await page.type('Search invoices', 'N-00001');
    await page.see('10 invoices');
    await page.choose('Select all on this page');
    await page.see('10 selected');
    await page.press('Clear search');
    await page.see('500 invoices');
    await page.type('Search invoices', 'N-00002');
    await page.see('10 selected, 10 not shown');
    await page.press(/^Pay 10 invoices, \$[\d.]+$/);
    const { detail } = await until(() => heard.find(({ type }) => type === 'pay-request'));
    expect((detail as { invoiceIds: readonly string[] }).invoiceIds).to.have.length(10);
  });

  it('pays one currency at a time', async () => {
    const euro = (index: number): InvoiceListItem =>
      row(index, { currency: 'EUR', balance: { minor: 5, currency: 'EUR' }, total: { minor: 5, currency: 'EUR' } });
    const { page, heard } = await open({ invoices: [row(1), euro(2), euro(3)], query: byNumber });
    await until(() => numbersOf(page).length === 3);
    await page.choose('Select all on this page');
    await page.press('Pay 2 invoices, €0.10');
    const { detail } = await until(() => heard.find(({ type }) => type === 'pay-request'));
    expect(detail).to.deep.equal({ invoiceIds: ['id-2', 'id-3'] });
  });

  it('opens, pays and downloads what is pressed, and has the menu of a row', async () => {
    const { page, heard } = await open({ invoices: rows(300), query: byNumber });
    await until(() => numbersOf(page).length > 5);
    await page.press('N-000003');
    await page.press('Pay invoice N-000004');
    await page.press('Download invoice N-000005');
    await page.press('Actions for invoice N-000002');
    await until(() => page.all('menuitem').length > 0);
    page
      .all('menuitem')
      .find((item) => item.textContent?.trim() === 'View')
      ?.click();
    await until(() => heard.filter(({ type }) => type === 'invoice-open').length === 2);
    const requests = heard.filter(({ type }) => type.endsWith('request') || type.endsWith('open'));
    expect(requests.map(({ type, detail }) => `${type} ${JSON.stringify(detail)}`)).to.have.members([
      'invoice-open {"id":"id-3"}',
      'pay-request {"invoiceIds":["id-4"]}',
      'download-request {"invoiceIds":["id-5"]}',
      'invoice-open {"id":"id-2"}',
    ]);
  });

  it('takes other rows, and keeps what is selected and still there', async () => {
    const { page, element } = await open({ invoices: rows(5), query: byNumber });
    await until(() => numbersOf(page).length === 5);
    await page.choose('Select invoice N-000001');
    await page.choose('Select invoice N-000002');
    await page.see('2 selected');
    element.invoices = [row(1), row(7)];
    await page.see('1 selected');
    expect(numbersOf(page)).to.deep.equal(['N-000001', 'N-000007']);
  });

  it('lives with rows in which anything is broken, and shows a dash for it', async () => {
    const broken = [
      {
        id: 'a',
        number: 'B-1',
        total: 'ten',
        balance: { minor: 'x' },
        dueDate: 7,
        invoiceDate: 'soon',
        displayStatus: 'dreamt',
        flags: null,
      },
      { id: 'b', number: null, accountNumber: {}, lastPayment: 'yesterday', period: 4, kind: 9, balance: null },
      { id: 'c' },
    ] as unknown as InvoiceListItem[];
    const { page, element } = await open({ invoices: [...broken, row(1)], query: { where: {} } });
    await element.updateComplete;
    expect(page.all('row')).to.have.length(5);
    await page.find('link', 'N-000001');
    await page.find('link', 'B-1');
    expect(page.text.match(/Not available/g)?.length).to.be.greaterThan(10);
  });

  it('shows long, right-to-left, formula-like and script-like names as text, and they break nothing', async () => {
    const names = [
      'x'.repeat(5_000),
      'שלום עולם الفاتورة',
      '=HYPERLINK("https://evil.example")',
      '<img src=x onerror="window.hacked=1">',
      '\u202egnp.exe',
    ];
    const invoices = names.map((name, index) =>
      row(index, { number: name, accountName: name, poNumber: name, reference: name, accountNumber: name }),
    );
    const { page, element } = await open({ invoices, query: { where: {} }, width: 1000 });
    await element.updateComplete;
    expect(page.all('row')).to.have.length(6);
    expect('hacked' in window).to.equal(false);
    expect(element.getBoundingClientRect().width).to.be.lessThan(1001);
    for (const one of page.all('row')) expect(one.getBoundingClientRect().height).to.be.lessThan(70);
    await page.press(`Actions for invoice ${names[3]}`);
    await until(() => page.all('menuitem').length > 0);
    await expect(element).to.be.accessible();
  });

  it('says that nothing matches, and clears', async () => {
    const { page } = await open({ invoices: rows(3), query: { where: { groups: ['closed'] } } });
    await page.see('No invoice is open.');
    await page.press('Show all invoices');
    await until(() => numbersOf(page).length === 3);
  });

  it('becomes cards in a narrow place, with the same actions and a select to sort by', async () => {
    const { page, element } = await open({ invoices: rows(50), query: byNumber, width: 360 });
    await until(() => numbersOf(page).length > 3);
    const sort = (await page.find('combobox', 'Sort by')) as HTMLSelectElement;
    expect(sort.value).to.equal('number asc');
    sort.value = 'balance desc';
    sort.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => numbersOf(page)[0] === 'N-000049');
    await page.find('button', 'Pay invoice N-000049');
    await page.find('button', 'Download invoice N-000049');
    await page.find('button', 'Actions for invoice N-000049');
    expect(element.scrollWidth).to.be.lessThan(361);
    const rowBox = page.all('row').find((one) => one.textContent?.includes('N-000049'));
    for (const part of rowBox?.querySelectorAll('button, a, input') ?? []) {
      expect(part.getBoundingClientRect().right, part.outerHTML).to.be.lessThan((rowBox?.getBoundingClientRect().right ?? 0) + 1);
    }
    await expect(element).to.be.accessible();
  });
});
