import { expect, fixture, html } from '@open-wc/testing';
import type { InPageBackend } from '../../testing/index.js';
import { admin, numbersOf, openInvoiceTable, rowsShown, until } from '../../testing/invoice-table-driver.js';
import './invoice-table.js';

/** Somebody else pays all of an invoice. */
const settle = ({ controls }: InPageBackend, number: string): Promise<void> =>
  controls.store.transaction(async (tx) => {
    const facts = await tx.invoices.facts(`inv_${number}`);
    if (!facts) throw new Error(number);
    const amount = { minor: -facts.balance, currency: facts.row.total.currency };
    await tx.ledger.add({ id: `led_${number}`, invoiceId: facts.row.id, kind: 'adjustment', amount, sourceId: 'elsewhere', at: 0 });
  });

describe('invoice-table: what others do', () => {
  beforeEach(() => localStorage.clear());
  after(() => localStorage.clear());

  it('is on the screen without anybody touching it; what is chosen, where one is and what is said stay', async function () {
    this.timeout(20_000);
    const opened = await openInvoiceTable(await fixture(html`<div></div>`), { user: admin, pageSize: 8, backend: { live: true } });
    const { page, kit, element } = opened;
    await rowsShown(page);
    const [first = '', , third = ''] = numbersOf(page);
    await page.choose(`Select invoice ${third}`);
    await page.see('1 selected');
    const root = element.shadowRoot;
    (page.all('checkbox', `Select invoice ${third}`)[0] as HTMLElement).focus();
    window.scrollTo(0, 40);
    const scrolled = window.scrollY;
    await until(() => kit.controls.requests.some(({ path }) => path === '/live'), 'the stream');
    const said = [...(root?.querySelectorAll('[aria-live], [role="status"]') ?? [])].map((region) => region.textContent);
    await settle(kit, first);
    await until(() => !numbersOf(page).includes(first), 'the list without it');
    await page.see('1 selected');
    const box = page.all('checkbox', `Select invoice ${third}`)[0] as HTMLInputElement;
    expect(box.checked).to.equal(true);
    expect(root?.activeElement).to.equal(box);
    expect(window.scrollY).to.equal(scrolled);
    expect([...(root?.querySelectorAll('[aria-live], [role="status"]') ?? [])].map((region) => region.textContent)).to.deep.equal(said);
    element.remove();
  });
});
