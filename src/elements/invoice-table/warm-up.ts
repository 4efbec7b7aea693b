import { readRemembered } from '../../controllers/remembered-value.js';
import type { InvoiceListItem } from '../../domain/invoice-query.js';
import { formatDate } from '../../i18n/format/format.js';
import { activeLocale } from '../../i18n/locale/page-locale.js';
import { chunks, memory } from './chunks.js';
import { warmLate } from './late-parts.js';

/** What the first table of a page needs is fetched, and the engine reads what it knows of languages, which takes it longer than to draw the rows. */
export function warmUp(): void {
  const ready = warmChunks();
  // asked for the first time, the browser reads all that was kept
  readRemembered({ scope: undefined, user: undefined, element: 'invoice-table', name: 'columns' });
  formatDate('2000-01-01', activeLocale());
  new Intl.Collator(activeLocale()).compare('a', 'b');
  void ready.then(() => requestIdleCallback(() => void rehearse()));
}

/** What cannot be had now, the first table fetches itself. */
async function warmChunks(): Promise<void> {
  const answers = await Promise.allSettled([chunks.local().then(({ loadEngine }) => loadEngine()), warmLate()]);
  memory.isWarm = answers.every(({ status }) => status === 'fulfilled');
}

const nothing = { minor: 0, currency: 'USD' };
const sample: InvoiceListItem = {
  id: '0',
  number: '0',
  accountNumber: '0',
  accountName: '0',
  displayStatus: 'open',
  total: nothing,
  balance: nothing,
};

/**
 * A table that stands nowhere is drawn once and thrown away: the engine meets its code, templates and styles for the first time, which takes
 * it longer than the first table that somebody sees.
 */
async function rehearse(): Promise<void> {
  if (document.querySelector('invoice-table')) return;
  const table = document.createElement('invoice-table');
  table.invoices = [sample];
  table.connectedCallback();
  await table.updateComplete;
  table.disconnectedCallback();
}
