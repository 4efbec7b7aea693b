import { expect, fixture, html } from '@open-wc/testing';
import type { BillingClient } from '../../client/billing-client.js';
import { BillingError } from '../../domain/errors.js';
import type { InvoiceListItem } from '../../domain/invoice-query.js';
import { openInvoiceTable, until } from '../../testing/invoice-table-driver.js';
import './invoice-table.js';

const usd = (minor: number): { minor: number; currency: string } => ({ minor, currency: 'USD' });
/** Long months, long names, large amounts, pictures beside the balance, the longest words of a status and of a dispute. */
const invoices = (
  [
    ['2026-09-30', 'partial', 'open'],
    ['2025-12-28', 'open', 'resolved'],
    ['2026-01-13', 'paymentPending', 'open'],
  ] as const
).map(
  ([dueDate, displayStatus, disputeState], index) =>
    ({
      id: `i${index}`,
      number: `1Z-41028${index}`,
      accountNumber: 'P1E102',
      accountName: 'Harbour & Finch Export West',
      invoiceDate: '2025-09-28',
      dueDate,
      kind: 'invoice',
      displayStatus,
      disputeState,
      group: 'open',
      currency: 'USD',
      total: usd(1_281_965),
      balance: usd(1_238_965),
      credited: usd(43_000),
      flags: { payable: true },
    }) as unknown as InvoiceListItem,
);
const page = {
  items: invoices,
  applied: { sort: [{ field: 'dueDate', direction: 'asc' }], search: true, ignoredFilters: [] },
  asOf: '2026-03-12T14:00:00Z',
} as const;
/** A backend of these alone. */
const client: BillingClient = {
  invoices: { list: async () => page, get: async () => Promise.reject(new BillingError('not_found')) },
};

// The browser's word for a place that changed twice in one frame; it is drawn in the next one.
addEventListener(
  'error',
  (event) => {
    if (event.message.startsWith('ResizeObserver loop')) event.stopImmediatePropagation();
  },
  { capture: true },
);

const watched = 'tbody :is(td, td > .value, .second, .badge), thead th';
/** A heading, seen where rows are no cards, may use the space before the next one. */
const spared = ({ tagName }: Element, width: number): number => (tagName !== 'TH' ? 1 : width < 640 ? Infinity : 8);

/** What does not fit into its cell, in a place of this width. */
async function cut(lang: string, width: number): Promise<readonly string[]> {
  document.documentElement.lang = lang;
  const { element } = await openInvoiceTable(await fixture(html`<div></div>`), { client, width, query: { where: {} } });
  await until(() => element.renderRoot.querySelector(`[lang=${lang}] tbody td.dueDate`) ?? undefined);
  await document.fonts.ready;
  return [...element.renderRoot.querySelectorAll<HTMLElement>(watched)]
    .filter(
      (cell) =>
        cell.clientWidth > 0 && (cell.scrollWidth > cell.clientWidth + spared(cell, width) || cell.scrollHeight > cell.clientHeight + 1),
    )
    .map(({ className, textContent, scrollWidth, clientWidth }) => `${className}: ${textContent?.trim()} ${scrollWidth} ${clientWidth}`);
}

describe('the room of a cell', () => {
  afterEach(() => (document.documentElement.lang = ''));

  for (const lang of ['nl', 'ko', 'fr', 'en'])
    for (const width of [280, 320, 944, 1232])
      it(`holds its words, its date, its amount and its buttons at ${width} px (${lang})`, async () => {
        expect(await cut(lang, width)).to.deep.equal([]);
      });
});
