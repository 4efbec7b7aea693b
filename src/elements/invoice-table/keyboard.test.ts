import { sendKeys } from '@web/test-runner-commands';
import { expect, fixture, html } from '@open-wc/testing';
import { nameOf } from '../../testing/page-driver-names.js';
import { numbersOf, openInvoiceTable, rowsShown, until, type Opened } from '../../testing/invoice-table-driver.js';
import './invoice-table.js';

const open = async (): Promise<Opened> =>
  openInvoiceTable(await fixture(html`<div></div>`), { pageSize: 6, query: { where: { groups: ['overdue'], currency: 'USD' } } });

/** Goes on with the Tab key, or back with Shift, until the focus is on something of a name. */
async function tabTo({ page }: Opened, name: RegExp, back = false): Promise<void> {
  if (back) await sendKeys({ down: 'Shift' });
  try {
    for (let stop = 0; stop < 80; stop++) {
      await sendKeys({ press: 'Tab' });
      const { focused } = page;
      if (focused && name.test(nameOf(focused))) return;
    }
  } finally {
    if (back) await sendKeys({ up: 'Shift' });
  }
  throw new Error(`Tab does not come to ${String(name)}`);
}

describe('invoice-table: by keyboard alone', () => {
  beforeEach(() => localStorage.clear());

  it('sorts, chooses columns, selects, opens the menu of a row and pays five invoices', async () => {
    const opened = await open();
    const { page, heard } = opened;
    await rowsShown(page);

    await tabTo(opened, /^Columns$/);
    await sendKeys({ press: 'Enter' });
    await page.find('heading', 'Columns');
    await tabTo(opened, /^PO number$/);
    await sendKeys({ press: 'Space' });
    await until(() => page.all('columnheader').some((one) => one.textContent?.trim() === 'PO number'));
    await sendKeys({ press: 'Escape' });
    await until(() => !page.has('heading', 'Columns'));
    expect(nameOf(page.focused as Element)).to.equal('Columns');

    await tabTo(opened, /^Total$/);
    await sendKeys({ press: 'Enter' });
    await until(() =>
      page.all('columnheader').some((one) => one.textContent?.trim() === 'Total' && one.getAttribute('aria-sort') === 'ascending'),
    );
    expect(nameOf(page.focused as Element)).to.equal('Total');

    for (let index = 0; index < 5; index++) {
      await tabTo(opened, /^Select invoice/);
      await sendKeys({ press: 'Space' });
      await page.see(`${index + 1} selected`);
    }

    await tabTo(opened, /^Actions for invoice/);
    await sendKeys({ press: 'Enter' });
    await until(() => page.focused?.getAttribute('role') === 'menuitem');
    await sendKeys({ press: 'ArrowDown' });
    await until(() => page.focused?.textContent?.trim() === 'Pay');
    await sendKeys({ press: 'Escape' });
    await until(() => page.focused?.getAttribute('aria-haspopup') === 'menu');

    await tabTo(opened, /^Pay 5 invoices, /, true);
    await sendKeys({ press: 'Enter' });
    const { detail } = await until(() => heard.find(({ type }) => type === 'pay-request'));
    expect((detail as { invoiceIds: readonly string[] }).invoiceIds).to.deep.equal(
      numbersOf(page)
        .slice(0, 5)
        .map((number) => `inv_${number}`),
    );
  });

  it('searches and clears, filters and takes a chip away', async () => {
    const opened = await open();
    const { page } = opened;
    const [first = ''] = (await rowsShown(page), numbersOf(page));
    await tabTo(opened, /^Search invoices$/);
    await sendKeys({ type: first });
    await until(() => numbersOf(page).length === 1);
    await sendKeys({ press: 'Escape' });
    await until(() => numbersOf(page).length > 1);

    await tabTo(opened, /^Filters$/);
    await sendKeys({ press: 'Enter' });
    await page.find('heading', 'Filters');
    await tabTo(opened, /^PO number$/);
    await sendKeys({ type: 'PO-1' });
    await sendKeys({ press: 'Enter' });
    await page.see('PO number: PO-1');
    await tabTo(opened, /^Remove filter PO number: PO-1$/);
    await sendKeys({ press: 'Enter' });
    await page.seeNoMore('PO number: PO-1');
  });
});
