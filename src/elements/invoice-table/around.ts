import { html, nothing, type TemplateResult } from 'lit';
import { AnnounceController } from '../../controllers/announce-controller.js';
import { OnlineController } from '../../controllers/online-controller.js';
import type { StartTimer } from '../../controllers/patience-controller.js';
import type { InvoiceListItem, InvoiceView } from '../../domain/invoice-query.js';
import { notice } from '../../ui/notice.js';
import { toggleGroup } from '../../ui/toggle-group.js';
import { aroundStyles } from './around.styles.js';
import { shownColumns } from './columns.js';
import { latePartsOf, warmLate, type LateParts } from './late-parts.js';
import { inOrder } from './list-query.js';
import { furtherFilters, withGroup } from './narrowing.js';
import { pages } from './pages.js';
import { press } from './presses.js';
import { SearchText } from './search-text.js';
import type { TableModel } from './table-model.js';
import { groupSwitches, sortSelect, toolbar, toolNames, type ToolbarOptions, type ToolName } from './toolbar.js';

/** What stands around the rows: loaded once they are on the screen. Its room is kept free until then. */
export const areas = [] as const;
export const styles = aroundStyles;
export { warmLate };

export class Around {
  readonly search: SearchText;
  readonly late: LateParts;
  readonly #table: TableModel;
  readonly #announce: AnnounceController;
  readonly #online: OnlineController;
  #announced: unknown;

  constructor(table: TableModel, startTimer: () => StartTimer) {
    const { element } = table;
    this.#table = table;
    this.late = latePartsOf(element, table);
    this.#announce = new AnnounceController(element);
    this.#online = new OnlineController(element);
    this.search = new SearchText(element, startTimer, (search) => table.change({ ...table.asked, search }));
    this.search.follow(table.asked.search);
  }

  /** Takes in what a first press may need. */
  async gather(): Promise<void> {
    const { selecting, reasons } = this.late;
    await Promise.all([selecting.use(async () => undefined), reasons.use(async () => undefined)]);
  }

  /** What was pressed in a row. */
  press(target: HTMLElement, row: InvoiceListItem): void {
    press(this.#table, target, row);
  }

  /** To screen readers. */
  say(text: string): void {
    this.#announce.say(text);
  }

  /** Says how many rows there are, once for each answer. */
  count(): void {
    const { list, speech } = this.#table;
    if (!list?.totals || list.totals === this.#announced) return;
    this.#announced = list.totals;
    this.say(speech.plural('table.count', list.totals.count));
  }

  /** The live region. */
  region(): TemplateResult {
    return this.#announce.region();
  }

  /** How many match and what they come to, a currency each. */
  summary(): TemplateResult | undefined {
    const { speech, list } = this.#table;
    if (!list?.totals) return undefined;
    const { count, currencies } = list.totals;
    const due = currencies
      .filter(({ balance }) => balance.minor > 0)
      .map(({ balance }) => speech.t('table.due', { amount: speech.money(balance) }));
    return html`<p class="summary muted">${[speech.plural('table.count', count), ...due].join(' · ')}</p>`;
  }

  /** The same invoices by account or by plan (R-070). */
  views(): TemplateResult {
    const table = this.#table;
    return toggleGroup<InvoiceView>({
      label: table.speech.t('table.view'),
      pressed: [table.asked.view],
      options: [
        { value: 'account', label: table.speech.t('table.byAccount') },
        { value: 'plan', label: table.speech.t('table.byPlan') },
      ],
      onPress: (view) => table.change({ ...table.asked, view }),
    });
  }

  /** Everything over the rows. */
  tools(): TemplateResult {
    const { asked, openTool } = this.#table;
    const bar = this.#toolbar();
    const panel = openTool && openTool !== 'print' ? this.late[openTool].wanted()?.render() : nothing;
    const chips = furtherFilters(asked).length > 0 ? this.late.filters.wanted()?.chips() : nothing;
    return html`${toolbar(bar)}
      <div class="narrowing">${groupSwitches(bar)} ${chips} ${sortSelect(bar)}</div>
      ${panel} ${this.#notices()}`;
  }

  /** What the customer should know beside the rows; the rows live. */
  #notices(): TemplateResult {
    const { speech, list, patience } = this.#table;
    const failed = list?.known && (list.error ?? list.totalsError);
    return html`${this.#online.offline ? notice({ tone: 'warning', role: 'status', body: speech.t('offline.banner') }) : nothing}
    ${failed || list?.restarted || list?.ignoredFilters.length ? this.late.states.wanted()?.notices() : nothing}
    ${patience.long ? html`<p class="muted" role="status">${speech.t('loading.slow')}</p>` : nothing}`;
  }

  pages(): TemplateResult | typeof nothing {
    const { list, speech } = this.#table;
    return list?.hasNext || list?.hasPrevious ? pages(speech, list, 'pages') : nothing;
  }

  get #offered(): readonly ToolName[] {
    const table = this.#table;
    const plan = table.asked.view === 'plan';
    return toolNames.filter((tool) => {
      if (tool === 'views') return table.client?.views !== undefined && table.may('preferences.own');
      return tool === 'filters' || tool === 'columns' || (!plan && table.may('invoice.export'));
    });
  }

  #toolbar(): ToolbarOptions {
    const table = this.#table;
    const { speech, asked, list } = table;
    return {
      speech,
      query: asked,
      counts: list?.totals?.groups,
      search: this.search.text,
      tools: this.#offered,
      open: table.openTool,
      columns: shownColumns(table.columnStates).filter(({ sort }) => sort && table.sorts(sort)),
      onGroup: (group) => table.change(withGroup(asked, group)),
      onSearch: (text) => this.search.type(text),
      onTool: (tool) => table.useTool(tool),
      onSort: (key) => table.change(inOrder(asked, key)),
    };
  }
}
