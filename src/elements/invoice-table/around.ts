import { html, nothing, type TemplateResult } from 'lit';
import { OnlineController } from '../../controllers/online-controller.js';
import { browserTimer, type StartTimer } from '../../controllers/patience-controller.js';
import type { InvoiceListItem, InvoiceSort, InvoiceTotals, InvoiceView } from '../../domain/invoice-query.js';
import { notice } from '../../ui/notice.js';
import { toggleGroup } from '../../ui/toggle-group.js';
import { commonArea } from '../../i18n/catalog/area-common.js';
import { invoiceTableAroundArea } from '../../i18n/catalog/area-invoice-table-around.js';
import { invoicesArea } from '../../i18n/catalog/area-invoices.js';
import { aroundStyles } from './around.styles.js';
import { shownColumns } from './columns.js';
import type { InvoiceList } from './invoice-list.js';
import { latePartsOf, type LateParts } from './late-parts.js';
import { inOrder, sortedBy } from './list-order.js';
import { furtherFilters, withGroup } from './narrowing.js';
import { pages } from './pages.js';
import { isPayableRow } from './payable-row.js';
import { press } from './presses.js';
import { SearchText } from './search-text.js';
import type { TableModel } from './table-model.js';
import { groupSwitches, sortSelect, toolbar, toolNames, type ToolbarOptions, type ToolName } from './toolbar.js';
import { Tools } from './tools.js';
import { warmUp } from './warm-up.js';

/** What stands around the rows: loaded once they are on the screen. Its room is kept free until then. */
export const areas = [commonArea, invoicesArea, invoiceTableAroundArea] as const;
export const styles = aroundStyles;
export { warmUp };

/** Whether one of the first rows needs an explanation. */
const someUnpayable = (list: InvoiceList): boolean => {
  for (let index = 0; index < Math.min(list.length, 50); index++) {
    const row = list.at(index);
    if (row && !isPayableRow(row)) return true;
  }
  return false;
};

export class Around {
  readonly search: SearchText;
  readonly late: LateParts;
  readonly #table: TableModel;
  readonly #online: OnlineController;
  #announced: unknown;
  #announcedFor: unknown;

  constructor(table: TableModel, startTimer: () => StartTimer | undefined) {
    const { element } = table;
    this.#table = table;
    table.tools = new Tools(table);
    this.late = latePartsOf(element, table);
    this.#online = new OnlineController(element);
    this.search = new SearchText(
      element,
      () => startTimer() ?? browserTimer,
      (search) => table.change({ ...table.asked, search }),
    );
    this.search.follow(table.asked.search);
  }

  /** Rows are on the screen for the first time. */
  begin(): void {
    this.#count();
    if (this.#table.element.selectable) void this.late.selecting.use(async (selecting) => selecting.begin());
  }

  /** After a drawing. */
  settled(): void {
    const { late } = this;
    const { list, look } = this.#table;
    late.selecting.loaded?.tell();
    this.#count();
    if (!list?.known || list.busy || !look.pay || look.reason || late.reasons.state !== 'idle') return;
    if (someUnpayable(list)) void late.reasons.use(async () => undefined);
  }

  /** Takes in, before anything is drawn, what draws rows of an array, what goes through them, and what a first press may need. */
  async gather(): Promise<void> {
    const { local } = this.#table.parts;
    await Promise.all([local, this.late.selecting, this.late.reasons].map((part) => part.use(async () => undefined)));
    local.loaded?.prepare();
    await local.loaded?.ready;
  }

  sortBy(field: InvoiceSort): void {
    this.#table.change(sortedBy(this.#table.asked, field));
  }

  /** What was pressed in a row. */
  press(target: HTMLElement, row: InvoiceListItem): void {
    press(this.#table, target, row);
  }

  /** Says how many rows there are, once for each question: what others do meanwhile is seen, and interrupts nobody. */
  #count(): void {
    const { speech, tools } = this.#table;
    const totals = this.#totals;
    if (!totals || totals === this.#announced) return;
    this.#announced = totals;
    if (this.#table.asked === this.#announcedFor) return;
    this.#announcedFor = this.#table.asked;
    tools.say(speech.plural('table.count', totals.count));
  }

  /** The live region. */
  region(): TemplateResult {
    return this.#table.tools.region();
  }

  /** Counts and sums of what is shown; of plans only where all of them are known. */
  get #totals(): InvoiceTotals | undefined {
    const { list, asked } = this.#table;
    return asked.view === 'plan' && !this.late.plans.loaded?.isWhole ? undefined : list?.totals;
  }

  /** How many match and what they come to, a currency each. */
  summary(): TemplateResult | undefined {
    const { speech } = this.#table;
    const totals = this.#totals;
    if (!totals) return undefined;
    const { count, currencies } = totals;
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
    const { asked, tools } = this.#table;
    const { open } = tools;
    const bar = this.#toolbar();
    const panel = open && open !== 'print' ? this.late[open].wanted()?.render() : nothing;
    const chips = furtherFilters(asked).length > 0 ? this.late.filters.wanted()?.chips() : nothing;
    return html`${toolbar(bar)}
      <div class="narrowing">${groupSwitches(bar)} ${chips} ${sortSelect(bar)}</div>
      ${panel} ${this.#notices()}`;
  }

  /** What the customer should know beside the rows; the rows live. */
  #notices(): TemplateResult {
    const { speech, list, tools } = this.#table;
    const failed = list?.known && (list.error ?? list.totalsError);
    return html`${this.#online.offline ? notice({ tone: 'warning', role: 'status', body: speech.t('offline.banner') }) : nothing}
    ${failed || list?.restarted || list?.ignoredFilters.length ? this.late.states.wanted()?.notices() : nothing}
    ${tools.patience.long ? html`<p class="muted" role="status">${speech.t('loading.slow')}</p>` : nothing}`;
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
    const { speech, asked } = table;
    return {
      speech,
      query: asked,
      counts: this.#totals?.groups,
      search: this.search.text,
      tools: this.#offered,
      open: table.tools.open,
      columns: shownColumns(table.columnStates).filter(({ sort }) => sort && table.sorts(sort)),
      onGroup: (group) => table.change(withGroup(asked, group)),
      onSearch: (text) => this.search.type(text),
      onTool: (tool) => table.tools.use(tool),
      onSort: (key) => table.change(inOrder(asked, key)),
    };
  }
}
