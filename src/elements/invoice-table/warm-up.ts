import { formatDate } from '../../i18n/format/format.js';
import { activeLocale } from '../../i18n/locale/page-locale.js';
import { readRemembered } from '../../controllers/remembered-value.js';
import { warmChunks } from './chunks.js';
import { warmLate } from './late-parts.js';

/** What the first table of a page needs is fetched, and the engine reads what it knows of languages, which takes it longer than to draw the rows. */
export function warmUp(): void {
  void warmChunks(warmLate());
  // asked for the first time, the browser reads all that was kept
  readRemembered({ scope: undefined, user: undefined, element: 'invoice-table', name: 'columns' });
  formatDate('2000-01-01', activeLocale());
  new Intl.Collator(activeLocale()).compare('a', 'b');
}
