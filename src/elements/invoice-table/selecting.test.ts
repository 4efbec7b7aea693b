import { expect, fixture, html } from '@open-wc/testing';
import { createInPageBackend } from '../../testing/index.js';
import {
  admin,
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

const usd = { where: { groups: ['overdue' as const, 'open' as const], currency: 'USD' } };
const chosen = ({ heard }: Opened): { count: number; totals: readonly { currency: string; count: number; balance: { minor: number } }[] } =>
  last(heard.filter(({ type }) => type === 'selection-change')).detail as never;

/** Ticks the rows at these places. */
async function tick({ page }: Opened, ...places: readonly number[]): Promise<void> {
  await rowsShown(page);
  for (const place of places) await page.choose(`Select invoice ${numbersOf(page)[place]}`);
}

describe('invoice-table: selecting', () => {
  beforeEach(() => localStorage.clear());
  after(() => localStorage.clear());

  it('counts what is ticked, sums what can be paid, and pays it (C-01)', async () => {
    const opened = await open({ query: usd });
    const { page, heard } = opened;
    await tick(opened, 0, 2);
    await page.see('2 selected');
    const [first, , third] = numbersOf(page);
    await page.press(/^Pay 2 invoices, \$[\d,.]+$/);
    const { detail } = await until(() => heard.find(({ type }) => type === 'pay-request'));
    expect(detail).to.deep.equal({ invoiceIds: [`inv_${first}`, `inv_${third}`] });
    const { count, totals } = chosen(opened);
    expect(count).to.equal(2);
    expect(totals.map(({ currency, count: of }) => [currency, of])).to.deep.equal([['USD', 2]]);
    await page.press('Clear');
    await page.seeNoMore('2 selected');
    expect(chosen(opened).count).to.equal(0);
    expect(page.all('checkbox').some((box) => (box as HTMLInputElement).checked)).to.equal(false);
  });

  it('has a button for each currency, and never adds two (PAY-02, C-22)', async () => {
    const opened = await open();
    const { page, heard } = opened;
    await rowsShown(page);
    await page.choose('Select all on this page');
    await page.see('Pay one currency at a time.');
    const buttons = await until(() =>
      page.all('button', /^Pay \d+ invoices?,/).length > 1 ? page.all('button', /^Pay \d+ invoices?,/) : undefined,
    );
    const signs = buttons.map((button) => /, (\D)/.exec(button.textContent ?? '')?.[1]);
    expect(new Set(signs).size).to.equal(buttons.length);
    const euro = buttons.find((button) => button.textContent?.includes('€'));
    euro?.click();
    const { detail } = await until(() => heard.find(({ type }) => type === 'pay-request'));
    const { invoiceIds } = detail as { invoiceIds: readonly string[] };
    expect(invoiceIds.length).to.equal(Number(/\d+/.exec(euro?.textContent ?? '')?.[0]));
  });

  it('counts the payable ones in the Pay button, and says how many they are', async () => {
    const opened = await open({
      query: { where: { status: ['scheduled', 'open'], currency: 'USD' }, sort: [{ field: 'status', direction: 'asc' }] },
      pageSize: 100,
    });
    const { page } = opened;
    await rowsShown(page);
    const disabled = page.all('button', /^Pay invoice/).filter((button) => button.getAttribute('aria-disabled') === 'true').length;
    expect(disabled).to.be.greaterThan(0);
    const all = numbersOf(page).length;
    await page.choose('Select all on this page');
    await page.see(`${all} selected`);
    await page.see(`${all - disabled} of ${all} can be paid online.`);
    await page.find('button', new RegExp(`^Pay ${all - disabled} invoices,`));
  });

  it('ticks the page, shows that some of it is ticked, and unticks it', async () => {
    const opened = await open({ pageSize: 5 });
    const { page } = opened;
    await tick(opened, 1);
    const box = (await page.find('checkbox', 'Select all on this page')) as HTMLInputElement;
    await until(() => box.indeterminate);
    box.click();
    await page.see('5 selected');
    await until(() => box.checked && !box.indeterminate);
    box.click();
    await page.seeNoMore('selected');
  });

  it('selects all results by a token of the backend, and downloads by it', async () => {
    const opened = await open({ query: usd, pageSize: 5 });
    const { page, kit, heard } = opened;
    await rowsShown(page);
    await page.choose('Select all on this page');
    const all = await page.find('button', /^Select all \d+ results$/);
    const total = Number(/\d+/.exec(all.textContent ?? '')?.[0]);
    await page.press(/^Select all \d+ results$/);
    await page.see(`${total} selected`);
    expect(kit.controls.requests.filter(({ path }) => path === '/invoices/selections')).to.have.length(1);
    await page.press('Download');
    const { detail } = await until(() => heard.find(({ type }) => type === 'download-request'));
    expect(Object.keys(detail as object)).to.deep.equal(['selectionToken']);
    await page.press('Next');
    await page.see('6–10 of');
    expect(
      page.all('checkbox', /^Select invoice/).every((box) => (box as HTMLInputElement).checked),
      'the next page is selected too',
    ).to.equal(true);
  });

  it('leaves single ones out of all results', async () => {
    const opened = await open({ query: usd, pageSize: 5 });
    const { page, heard } = opened;
    await rowsShown(page);
    await page.choose('Select all on this page');
    const all = await page.find('button', /^Select all \d+ results$/);
    const total = Number(/\d+/.exec(all.textContent ?? '')?.[0]);
    all.click();
    await page.see(`${total} selected`);
    const [first] = numbersOf(page);
    await page.choose(`Select invoice ${first}`);
    await page.see(`${total - 1} selected`);
    await page.press('Download');
    const { detail } = await until(() => heard.find(({ type }) => type === 'download-request'));
    expect((detail as { exceptIds: readonly string[] }).exceptIds).to.deep.equal([`inv_${first}`]);
  });

  it('keeps what is selected over pages and filters, and says how many are not shown (LST-04)', async () => {
    const opened = await open({ pageSize: 5 });
    const { page } = opened;
    await tick(opened, 0, 1);
    await page.see('2 selected');
    await page.press('Next');
    await page.see('6–10 of');
    await page.see('2 selected');
    expect(page.text).not.to.contain('not shown');
    await page.press(/^Overdue/);
    await page.press(/^Open/);
    await page.press(/^Closed/);
    await page.see('2 selected, 2 not shown');
    await page.press('Clear');
    await page.seeNoMore('2 selected');
  });

  it('remembers what was chosen to be paid: it survives navigation, and another tab sees it (C-01)', async () => {
    const kit = await createInPageBackend({ user: admin });
    const first = await open({ kit, query: usd });
    await tick(first, 0, 1);
    await first.page.see('2 selected');
    const numbers = numbersOf(first.page).slice(0, 2);
    first.element.remove();
    const second = await open({ kit, query: { where: { groups: ['closed'] } } });
    await second.page.see('2 selected, 2 not shown');
    await second.page.press(/^Pay 2 invoices/);
    const { detail } = await until(() => second.heard.find(({ type }) => type === 'pay-request'));
    expect((detail as { invoiceIds: readonly string[] }).invoiceIds).to.have.members(numbers.map((number) => `inv_${number}`));
  });

  it('drops from what was remembered what can no longer be found', async () => {
    const kit = await createInPageBackend({ user: admin });
    const first = await open({ kit, query: usd });
    await tick(first, 0);
    await first.page.see('1 selected');
    first.element.remove();
    const [key = ''] = Object.keys(localStorage).filter((name) => name.includes(':cart:'));
    localStorage.setItem(key, JSON.stringify(['inv_gone', ...(JSON.parse(localStorage.getItem(key) ?? '[]') as string[])]));
    const second = await open({ kit, query: usd });
    await second.page.see('1 selected');
    await until(() => !localStorage.getItem(key)?.includes('inv_gone'));
  });

  it('two tables of one page share nothing', async () => {
    const kit = await createInPageBackend({ user: admin });
    const first = await open({ kit });
    const second = await open({ kit });
    await rowsShown(second.page);
    await tick(first, 0);
    await first.page.see('1 selected');
    await first.page.press(/^Closed/);
    await first.page.press('Columns');
    await first.page.find('heading', 'Columns');
    expect(second.page.text).not.to.contain('selected');
    expect((await second.page.find('button', /^Closed/)).getAttribute('aria-pressed')).to.equal('false');
    expect(second.page.has('heading', 'Columns')).to.equal(false);
  });

  it('has no check boxes where nothing can be selected', async () => {
    const { page, element } = await open();
    element.selectable = false;
    await until(() => numbersOf(page).length > 0);
    expect(page.has('checkbox')).to.equal(false);
  });

  it('selects what the host says', async () => {
    const { page, element } = await open();
    await rowsShown(page);
    const [first] = numbersOf(page);
    element.selection = { invoiceIds: [`inv_${first}`] };
    await page.see('1 selected');
    expect(element.selection.invoiceIds).to.deep.equal([`inv_${first}`]);
    expect(element.selection.count).to.equal(1);
  });

  it('says so when all results could not be selected, and tries again', async () => {
    const opened = await open({ pageSize: 5 });
    const { page, kit } = opened;
    await rowsShown(page);
    await page.choose('Select all on this page');
    kit.controls.fault('POST /invoices/selections', { kind: 'status', status: 500 }, Infinity);
    await page.press(/^Select all \d+ results$/);
    await page.see('This did not work.');
    kit.controls.clear();
    await page.press(/^Select all \d+ results$/);
    await page.seeNoMore('This did not work.');
  });

  it('selects no more than a payment takes (PAY-03)', async () => {
    const opened = await open({
      before: ({ controls }) =>
        void controls.fault('GET /terms*', { kind: 'changed', change: (answer) => limited(answer as Terms) }, Infinity),
      query: usd,
    });
    const { page } = opened;
    await tick(opened, 0, 1, 2);
    await page.see('Select up to 2 invoices.');
    expect((await page.find('button', /^Pay 3 invoices/)).getAttribute('aria-disabled')).to.equal('true');
    await page.choose(`Select invoice ${numbersOf(page)[0]}`);
    await until(() => page.all('button', /^Pay 2 invoices/)[0]?.getAttribute('aria-disabled') !== 'true');
  });
});

interface Terms {
  readonly policy: { readonly payment: object };
}
const limited = (terms: Terms): Terms => ({ ...terms, policy: { ...terms.policy, payment: { ...terms.policy.payment, maxInvoices: 2 } } });
