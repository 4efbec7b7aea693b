import { html, nothing, type TemplateResult } from 'lit';
import type { PaymentSort } from '../../client/billing-client.js';
import type { QueryView } from '../../controllers/query-controller.js';
import type { BillingError } from '../../domain/errors.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { button } from '../../ui/button.js';
import type { State } from '../../views/state-view.js';
import { sortColumns } from './columns.js';
import { isFiltered, nextSort, type HistoryTab } from './list-query.js';
import type { PaymentList, ReadPage } from './payment-list.js';
import { paymentSkeleton, paymentTable } from './payment-table.js';
import type { RowContext } from './row-context.js';

type Paging = typeof import('./paging.js');

/** What the list of a tab needs of its element. */
export interface ScreenContext {
  readonly speech: Speech;
  readonly tab: HistoryTab;
  readonly list: PaymentList;
  readonly view: QueryView<ReadPage>;
  readonly isSortable: (field: PaymentSort) => boolean;
  readonly rows: (read: ReadPage) => RowContext;
  /** Other orders and other pages; loaded once there is a list. */
  readonly paging: () => Paging | undefined;
  /** What stands in place of the list; loaded when it is needed. */
  readonly state: (state: State) => TemplateResult | typeof nothing;
  /** The next step where nothing is there; absent where there is none. */
  readonly showOpen: (() => void) | undefined;
  readonly showHistory: (() => void) | undefined;
  readonly clearFilters: () => void;
}

/** The list of the tab in whatever state it is. */
export function historyScreen(context: ScreenContext): TemplateResult | typeof nothing {
  const { view, list, state, speech } = context;
  switch (view.status) {
    case 'idle':
    case 'loading':
      return paymentSkeleton(6);
    case 'ready':
      return page(view.value, view.refreshing, context);
    case 'failed': {
      const failure = state(stateOf(view.error, speech.t('thing.payments'), () => list.refresh()));
      return html`${failure} ${view.previous ? page(view.previous, false, context) : nothing}`;
    }
  }
}

/** A refusal by what it means; the words are loaded with it. */
function stateOf(error: BillingError, thing: string, onRetry: () => void): State {
  switch (error.code) {
    case 'unauthenticated':
    case 'unsupported':
      return { kind: error.code };
    case 'forbidden':
      return { kind: error.code, thing };
    default:
      return { kind: 'failed', error, onRetry };
  }
}

function page(read: ReadPage, refreshing: boolean, context: ScreenContext): TemplateResult {
  const { speech, list, isSortable, rows } = context;
  const paging = context.paging();
  const sortable = sortColumns.filter(isSortable);
  const { items, applied, next, prev } = read.page;
  if (items.length === 0) return empty(context);
  const sorted = applied.sort[0];
  return html`
    ${read.restarted ? html`<p class="muted small">${speech.t('history.started')}</p>` : nothing}
    ${sortable.length > 0 ? html`<div class="sort-select">${paging?.sortSelect(sorted, sortable, context)}</div>` : nothing}
    ${paymentTable(
      items,
      rows(read),
      { speech, isSortable, applied: sorted, onSort: (field) => list.sort(nextSort(list.asked.sort, sorted, field)) },
      { refreshing },
    )}
    ${next !== undefined || prev !== undefined ? paging?.pages(read.page, refreshing, context) : nothing}
  `;
}

/** Nothing there, or nothing that matches: a sentence and one next step. */
function empty({ speech, tab, list, showOpen, showHistory, clearFilters }: ScreenContext): TemplateResult {
  if (isFiltered(list.asked.filter)) {
    return emptyState(speech.t('history.noMatch'), '', button({ label: speech.t('history.clearFilters'), onClick: clearFilters }));
  }
  const step = showOpen
    ? button({ label: speech.t('history.showOpen'), onClick: showOpen })
    : showHistory && button({ label: speech.t('history.showHistory'), onClick: showHistory });
  return html`<slot name="empty">${emptyState(speech.t(`history.empty.${tab}`), speech.t(`history.emptyHelp.${tab}`), step)}</slot>`;
}

const emptyState = (title: string, help: string, step: TemplateResult | undefined): TemplateResult =>
  html`<div class="empty" part="empty">
    <p class="empty-title">${title}</p>
    ${help ? html`<p class="muted">${help}</p>` : nothing} ${step ?? nothing}
  </div>`;
