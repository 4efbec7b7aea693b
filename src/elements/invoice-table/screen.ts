import { html, nothing, type TemplateResult } from 'lit';
import type { InvoiceTotals } from '../../domain/invoice-query.js';
import { notice } from '../../ui/notice.js';
import { skeleton } from '../../ui/progress.js';
import { shownColumns } from './columns.js';
import { furtherFilters, inOrder, withGroup } from './list-query.js';
import { pages } from './pages.js';
import { listenTo } from './presses.js';
import type { TableModel } from './table-model.js';
import { tableView } from './table.js';
import { groupSwitches, sortSelect, toolbar, type ToolbarOptions } from './toolbar.js';

/** The whole element, from its title to its pages. */
export function screen(table: TableModel): TemplateResult {
  const { speech, asked, blocked, parts, list } = table;
  return html`<section class="sheet" aria-labelledby="heading" lang=${speech.locale} dir=${speech.direction}>
    <header class="top">
      <h2 id="heading" part="heading" tabindex="-1">${speech.t(`table.title.${asked.view}`)}</h2>
      ${list?.totals && !blocked ? summary(table, list.totals) : nothing}
    </header>
    ${blocked ? (parts.states.wanted()?.blocked(blocked) ?? skeleton({ lines: 6 })) : content(table)} ${table.announce.region()}
  </section>`;
}

/** How many match and what they come to, a currency each. */
function summary({ speech }: TableModel, { count, currencies }: InvoiceTotals): TemplateResult {
  const due = currencies
    .filter(({ balance }) => balance.minor > 0)
    .map(({ balance }) => speech.t('table.due', { amount: speech.money(balance) }));
  return html`<p class="summary muted">${[speech.plural('table.count', count), ...due].join(' · ')}</p>`;
}

function content(table: TableModel): TemplateResult {
  const { parts, asked, openTool } = table;
  const bar = toolbarOptions(table);
  const panel = openTool && openTool !== 'print' ? parts[openTool].wanted()?.render() : nothing;
  const chips = furtherFilters(asked).length > 0 ? parts.filters.wanted()?.chips() : nothing;
  return html`${toolbar(bar)}
    <div class="narrowing">${groupSwitches(bar)} ${chips} ${sortSelect(bar)}</div>
    ${panel} ${notices(table)}
    ${asked.view === 'plan' ? (parts.plans.wanted()?.render() ?? skeleton({ lines: 6 })) : rows(table)}
    ${parts.print.loaded?.render()} ${parts.menu.loaded?.render()}`;
}

function toolbarOptions(table: TableModel): ToolbarOptions {
  const { speech, asked, list, search } = table;
  return {
    speech,
    query: asked,
    counts: list?.totals?.groups,
    search: search.text,
    tools: table.tools,
    open: table.openTool,
    columns: shownColumns(table.columnStates).filter(({ sort }) => sort && table.sorts(sort)),
    onGroup: (group) => table.change(withGroup(asked, group)),
    onSearch: (text) => search.type(text),
    onTool: (tool) => table.useTool(tool),
    onSort: (key) => table.change(inOrder(asked, key)),
  };
}

/** What the customer should know beside the rows; the rows live. */
function notices({ speech, list, parts, online, patience }: TableModel): TemplateResult {
  const failed = list?.known && (list.error ?? list.totalsError);
  return html`${online.offline ? notice({ tone: 'warning', role: 'status', body: speech.t('offline.banner') }) : nothing}
  ${failed || list?.restarted || list?.ignoredFilters.length ? parts.states.wanted()?.notices() : nothing}
  ${patience.long ? html`<p class="muted" role="status">${speech.t('loading.slow')}</p>` : nothing}`;
}

function rows(table: TableModel): TemplateResult {
  const { list, parts, speech, asked } = table;
  if (list?.known && list.length === 0 && !list.busy) return html`${bar(table)}${parts.states.wanted()?.empty() ?? skeleton({ lines: 6 })}`;
  return html`${bar(table)}${tableView({
    list,
    look: table.look,
    label: speech.t(`table.title.${asked.view}`),
    body: list?.body?.((event, index) => table.onPress(event, index)) ?? awaited(table),
    sortable: (field) => table.sorts(field),
    onSort: (field) => table.sortBy(field),
    onSelectPage: (on) => void parts.selecting.use(async (selecting) => selecting.page(on)),
    listen: list && listenTo(table, list),
  })}
  ${list?.hasNext || list?.hasPrevious ? pages(speech, list, 'pages') : nothing}`;
}

/** Rows of an array are there in a moment: nothing is drawn in their place that would be thrown away at once. */
const awaited = ({ element, list }: TableModel): TemplateResult | undefined =>
  element.invoices && !list ? html`<tbody role="rowgroup"></tbody>` : undefined;

/** The bar of what is selected is there as soon as something is. */
const bar = ({ parts }: TableModel): TemplateResult | typeof nothing => parts.selecting.loaded?.bar() ?? nothing;
