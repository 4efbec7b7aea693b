import { expect, fixture, html } from '@open-wc/testing';
import type { InvoiceListItem } from '../../domain/invoice-query.js';
import { numbersOf, openInvoiceTable, until } from '../../testing/invoice-table-driver.js';
import './invoice-table.js';

const row = (index: number): InvoiceListItem => ({
  id: `inv_${index}`,
  number: `N-${index}`,
  lifecycle: 'open',
  displayStatus: 'open',
  group: 'open',
  total: { minor: 100 - index, currency: 'USD' },
  balance: { minor: 100 - index, currency: 'USD' },
});
const invoices = Array.from({ length: 20 }, (_none, index) => row(index));

// A table that stands in the page already: nothing is fetched ahead for those that come.
document.body.append(Object.assign(document.createElement('invoice-table'), { hidden: true }));

/** Rows are on the screen; what stands around them comes after. */
async function open(width = 1200) {
  localStorage.clear();
  const opened = await openInvoiceTable(await fixture(html`<div></div>`), { invoices, width });
  await opened.element.updateComplete;
  expect(numbersOf(opened.page)[0]).to.equal('N-0');
  return opened;
}

describe('invoice-table: what is pressed the moment there are rows', () => {
  it('opens an invoice, asks for a payment and a document', async () => {
    const { page, heard } = await open();
    for (const part of ['row-link', 'row-pay', 'row-download']) {
      page.all('row')[1]?.querySelector<HTMLElement>(`[part=${part}]`)?.click();
    }
    await until(() => heard.length === 3);
    expect(heard.map(({ type }) => type)).to.deep.equal(['invoice-open', 'pay-request', 'download-request']);
    expect(location.hash).to.equal('');
  });

  it('opens the menu of a row', async () => {
    const { page } = await open();
    page.all('row')[1]?.querySelector<HTMLElement>('[part=row-menu]')?.click();
    await page.find('menuitem', /^Pay/);
  });

  it('selects a row and then all of them', async () => {
    const { page, heard, element } = await open();
    page.all('checkbox')[1]?.click();
    await until(() => heard.some(({ type }) => type === 'selection-change'));
    expect(element.selection.invoiceIds).to.deep.equal(['inv_0']);
    const again = await open();
    again.page.all('checkbox')[0]?.click();
    await until(() => again.element.selection.count === 20);
    expect(again.page.all('checkbox').every((box) => (box as HTMLInputElement).checked)).to.equal(true);
  });

  it('sorts, and the rows stand until they can be sorted', async () => {
    const { page } = await open();
    page
      .all('button')
      .find((button) => button.textContent?.trim() === 'Total')
      ?.click();
    expect(numbersOf(page)[0]).to.equal('N-0');
    await until(() => numbersOf(page)[0] === 'N-19');
  });

  for (const width of [1200, 600, 360]) {
    it(`keeps the room of what comes, so that the rows stay where they are, at ${width} pixels`, async () => {
      const { page, element } = await open(width);
      const tops = () =>
        ['.toolbar', '.narrowing', '.frame'].map((what) => element.renderRoot.querySelector(what)?.getBoundingClientRect().top);
      const before = tops();
      await page.find('searchbox', 'Search invoices');
      await page.find('button', /^Open/);
      await page.see('20 invoices');
      expect(tops()).to.deep.equal(before);
    });
  }
});
