import { Remembered } from '../../controllers/remembered.js';
import { formatDate } from '../../i18n/format/format.js';
import { activeLocale } from '../../i18n/locale/page-locale.js';
import { warmChunks } from './chunks.js';

/**
 * A page that has the script but no table yet, because a customer has to come to it: while there is nothing else to do, what its first table
 * needs is fetched, and the engine reads what it knows of languages, which takes it longer than to draw the rows. Where a table stands in
 * the page already, nothing may get in its way.
 */
export function warmUp(): void {
  if (!('requestIdleCallback' in globalThis)) return;
  requestIdleCallback(() => {
    if (document.querySelector('invoice-table')) return;
    void warmChunks();
    // asked for the first time, the browser reads all that was kept
    new Remembered({ scope: undefined, user: undefined, element: 'invoice-table', name: 'columns' }).read();
    formatDate('2000-01-01', activeLocale());
    new Intl.Collator(activeLocale()).compare('a', 'b');
  });
}
