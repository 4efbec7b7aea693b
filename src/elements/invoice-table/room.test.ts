import { expect, fixture, html } from '@open-wc/testing';
import type { InvoiceListItem } from '../../domain/invoice-query.js';
import { openInvoiceTable, until } from '../../testing/invoice-table-driver.js';
import './invoice-table.js';

const usd = (minor: number): { minor: number; currency: string } => ({ minor, currency: 'USD' });
/** Long months, large amounts, pictures beside the balance. */
const invoices = ['2026-09-30', '2025-12-28', '2026-01-13'].map(
  (dueDate, index) =>
    ({
      id: `i${index}`,
      number: `1Z-41028${index}`,
      accountNumber: 'P1E102',
      invoiceDate: '2025-09-28',
      dueDate,
      kind: 'invoice',
      displayStatus: 'partial',
      group: 'open',
      currency: 'USD',
      total: usd(1_281_965),
      balance: usd(1_238_965),
      credited: usd(43_000),
      flags: { payable: true },
    }) as unknown as InvoiceListItem,
);

// The browser's word for a place that changed twice in one frame; it is drawn in the next one.
addEventListener(
  'error',
  (event) => {
    if (event.message.startsWith('ResizeObserver loop')) event.stopImmediatePropagation();
  },
  { capture: true },
);

const watched = ['.dueDate', '.invoiceDate', '.balance', '.row-tools'];

/** What does not fit into its cell, in a place of this width. */
async function cut(lang: string, width: number): Promise<readonly string[]> {
  document.documentElement.lang = lang;
  const { element } = await openInvoiceTable(await fixture(html`<div></div>`), { invoices, width });
  await until(() => element.renderRoot.querySelector(`[lang=${lang}] tbody td.dueDate`) ?? undefined);
  await document.fonts.ready;
  return watched
    .flatMap((cell) => [...element.renderRoot.querySelectorAll<HTMLElement>(`tbody td${cell}, tbody td${cell} > .value`)])
    .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
    .map(({ className, textContent }) => `${className}: ${textContent?.trim()}`);
}

describe('the room of a cell', () => {
  afterEach(() => (document.documentElement.lang = ''));

  for (const lang of ['nl', 'ko', 'fr', 'en'])
    for (const width of [280, 320, 1232])
      it(`holds its date, its amount and its buttons at ${width} px (${lang})`, async () => {
        expect(await cut(lang, width)).to.deep.equal([]);
      });
});
