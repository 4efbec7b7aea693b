import type { TemplateResult } from 'lit';
import type { PaymentSort } from '../../client/billing-client.js';
import type { SortKey } from '../../domain/invoice-query.js';
import { fieldStyles } from '../../styles/field.js';
import { pagerStyles } from '../../styles/pager.js';
import { selectFieldStyles } from '../../styles/select-field.js';
import { pager } from '../../ui/pager.js';
import { selectField } from '../../ui/select-field.js';
import type { ScreenContext } from './history-screen.js';
import type { ReadPage } from './payment-list.js';

/** Other orders where there is no room for headings, and other pages; a chunk of its own, loaded once there is a list. */
export const areas = [] as const;
export const styles = [fieldStyles, selectFieldStyles, pagerStyles];

/** Where there is no room for headings, a select takes their place. */
export function sortSelect(
  applied: SortKey<PaymentSort> | undefined,
  fields: readonly PaymentSort[],
  { speech, list }: ScreenContext,
): TemplateResult {
  const { sort } = list.asked;
  const shown = sort && applied;
  return selectField({
    id: 'sort',
    label: speech.t('history.sort'),
    value: shown ? `${shown.field} ${shown.direction}` : '',
    options: [
      { value: '', label: speech.t('history.sort.usual') },
      ...fields.flatMap((field) =>
        (['asc', 'desc'] as const).map((direction) => ({
          value: `${field} ${direction}`,
          label: speech.t(`history.sort.${direction}`, { column: speech.t(`history.column.${field}`) }),
        })),
      ),
    ],
    onChange: (value) => {
      const [name, direction] = value.split(' ');
      const field = fields.find((candidate) => candidate === name);
      list.sort(field && { field, direction: direction === 'desc' ? 'desc' : 'asc' });
    },
  });
}

/** The pages before and after this one. */
export function pages({ items, next, prev }: ReadPage['page'], busy: boolean, { speech, list }: ScreenContext): TemplateResult {
  return pager({
    id: 'pages',
    label: speech.t('history.pages'),
    previousLabel: speech.t('history.previous'),
    nextLabel: speech.t('history.next'),
    status: speech.plural('history.count', items.length),
    onPrevious: prev === undefined ? undefined : () => list.turnTo(prev),
    onNext: next === undefined ? undefined : () => list.turnTo(next),
    busy,
  });
}
