import type { TemplateResult } from 'lit';
import type { InvoiceTotals } from '../../domain/invoice-query.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { pager } from '../../ui/pager.js';
import type { InvoiceList } from './invoice-list.js';

type Pages = Pick<InvoiceList, 'offset' | 'length' | 'hasNext' | 'hasPrevious' | 'busy' | 'turn'> & {
  readonly totals?: InvoiceTotals | undefined;
};

/** Previous and next, and where between them the reader is. */
export function pages(speech: Speech, list: Pages, id: string): TemplateResult {
  const { offset, length, totals } = list;
  const place = { from: offset + 1, to: offset + length };
  return pager({
    id,
    label: speech.t('table.pages'),
    previousLabel: speech.t('table.previous'),
    nextLabel: speech.t('table.next'),
    status: totals ? speech.t('table.range', { ...place, n: totals.count }) : speech.t('table.rangeOnly', place),
    onPrevious: list.hasPrevious ? () => list.turn('previous') : undefined,
    onNext: list.hasNext ? () => list.turn('next') : undefined,
    busy: list.busy,
  });
}
