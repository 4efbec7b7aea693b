import { html, nothing, type TemplateResult } from 'lit';
import { tellFault } from '../../controllers/fault-events.js';
import { asBillingError } from '../../domain/as-billing-error.js';
import type { InvoiceListItem } from '../../domain/invoice-query.js';
import { faultsArea } from '../../i18n/catalog/area-faults.js';
import { invoiceTableToolsArea } from '../../i18n/catalog/area-invoice-table-tools.js';
import { errorWord } from '../../i18n/catalog/error-word.js';
import { button } from '../../ui/button.js';
import { notice } from '../../ui/notice.js';
import { printAlone } from '../../ui/print-alone.js';
import { cellOf, missing } from './cells.js';
import { printListStyles } from './print-list.styles.js';
import type { TableModel } from './table-model.js';

/** The list on paper: loaded when it is printed. */
export const areas = [invoiceTableToolsArea, faultsArea] as const;
export const styles = [printListStyles] as const;

/** Beyond that a file is the better copy. */
export const mostPrinted = 2000;

type State = 'idle' | 'busy' | 'tooMany' | { readonly message: string };

/** Loads all matching rows, at most 2,000, and prints them and nothing of the page around. */
export class PrintList {
  /** Opens the browser's dialog; tests give their own. */
  static print = (): void => window.print();
  readonly #table: TableModel;
  #rows: readonly InvoiceListItem[] | undefined;
  #state: State = 'idle';

  constructor(table: TableModel) {
    this.#table = table;
  }

  render(): TemplateResult {
    return html`${this.#notice()}${this.#rows ? this.#paper(this.#rows) : nothing}`;
  }

  #notice(): TemplateResult | typeof nothing {
    const { speech } = this.#table;
    const state = this.#state;
    if (state === 'idle') return nothing;
    if (state === 'busy') return html`<p class="muted" role="status">${speech.t('loading.label')}</p>`;
    if (state !== 'tooMany') return notice({ tone: 'danger', role: 'alert', body: state.message });
    const toFile = (): void => {
      this.#become('idle');
      this.#table.tools.use('export');
    };
    const actions = button({ label: speech.t('print.csv'), onClick: toFile });
    return notice({ tone: 'info', role: 'status', body: speech.t('print.tooMany', { n: mostPrinted }), actions });
  }

  #paper(rows: readonly InvoiceListItem[]): TemplateResult {
    const { speech, columns, asked } = this.#table;
    const title = speech.t(`table.title.${asked.view}`);
    return html`<div class="paper" id="paper">
      <h2>${title}</h2>
      <p>${speech.plural('table.count', rows.length)}</p>
      <table class="table">
        <thead>
          <tr>
            ${columns.map(({ id, end }) => html`<th class=${end ? 'end' : ''}>${speech.t(`column.${id}`)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${columns.map(({ id, end }) => html`<td class=${end ? 'end' : ''}><bdi>${cellOf(id, row, speech) ?? missing(speech)}</bdi></td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  async start(): Promise<void> {
    const { list, element, speech } = this.#table;
    if (!list || this.#state === 'busy') return;
    if ((list.totals?.count ?? 0) > mostPrinted) return this.#become('tooMany');
    this.#become('busy');
    try {
      const rows: InvoiceListItem[] = [];
      for await (const page of list.all(mostPrinted + 1, new AbortController().signal)) rows.push(...page);
      if (rows.length > mostPrinted) return this.#become('tooMany');
      this.#rows = rows;
      this.#become('idle');
      await element.updateComplete;
      const paper = element.renderRoot.querySelector('#paper');
      // What the browser prints by itself later is what is on the screen.
      window.addEventListener('afterprint', () => this.#putAway(), { once: true });
      if (paper) printAlone(paper, { print: PrintList.print });
    } catch (thrown) {
      const error = asBillingError(thrown);
      tellFault(element, error);
      this.#become({ message: speech.t(errorWord(error.code)) });
    }
  }

  #putAway(): void {
    this.#rows = undefined;
    this.#table.element.requestUpdate();
  }

  #become(state: State): void {
    this.#state = state;
    this.#table.element.requestUpdate();
  }
}
