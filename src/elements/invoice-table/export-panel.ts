import { html, nothing, type TemplateResult } from 'lit';
import { tellFault } from '../../controllers/fault-events.js';
import { asBillingError } from '../../domain/as-billing-error.js';
import type { InvoiceListItem } from '../../domain/invoice-query.js';
import { faultsArea } from '../../i18n/catalog/area-faults.js';
import { invoiceTableToolsArea } from '../../i18n/catalog/area-invoice-table-tools.js';
import { errorWord } from '../../i18n/catalog/error-word.js';
import { progressStyles } from '../../styles/progress.js';
import { button } from '../../ui/button.js';
import { notice } from '../../ui/notice.js';
import { exportHeader, exportLine } from './export-lines.js';
import { deviceDay } from './device-day.js';
import { panel } from './panel.js';
import { panelStyles } from './panel.styles.js';
import type { TableModel } from './table-model.js';

/** The list as a file: loaded when it is asked for. */
export const areas = [invoiceTableToolsArea, faultsArea] as const;
export const styles = [progressStyles, panelStyles] as const;

/** More than that is a download job's business, not a page's. */
const mostRows = 20_000;

type State =
  | { readonly kind: 'idle' | 'cancelled' }
  | { readonly kind: 'reading'; readonly count: number }
  | { readonly kind: 'done'; readonly count: number; readonly name: string; readonly url: string; readonly bounded: boolean }
  | { readonly kind: 'failed'; readonly message: string };

/** Exports every matching row, not just the page (C-15): page after page, with a way to stop. */
export class ExportPanel {
  readonly #table: TableModel;
  #state: State = { kind: 'idle' };
  #abort: AbortController | undefined;

  constructor(table: TableModel) {
    this.#table = table;
    table.element.addController({ hostDisconnected: () => this.#forget() });
  }

  render(): TemplateResult {
    const { speech } = this.#table;
    return panel(
      this.#table,
      speech.t('export.title'),
      html`<div role="status">${this.#text()}</div>`,
      this.#state.kind === 'reading'
        ? button({ label: speech.t('tools.cancel'), onClick: () => this.#abort?.abort() })
        : button({ kind: 'primary', label: speech.t('export.start'), part: 'export', onClick: () => void this.start() }),
    );
  }

  #text(): TemplateResult {
    const { speech, list } = this.#table;
    const state = this.#state;
    switch (state.kind) {
      case 'idle': {
        const count = list?.totals?.count;
        return html`<p>${count === undefined ? speech.t('export.about') : speech.plural('export.aboutCount', count)}</p>`;
      }
      case 'reading':
        return html`<p class="progress"><span class="spinner" aria-hidden="true"></span>${speech.t('export.busy', { n: state.count })}</p>`;
      case 'cancelled':
        return html`<p>${speech.t('export.cancelled')}</p>`;
      case 'failed':
        return notice({ tone: 'danger', body: state.message });
      case 'done':
        return html`<p>${speech.plural('export.done', state.count, { name: state.name })}</p>
          <p><a part="link" href=${state.url} download=${state.name}>${state.name}</a></p>
          ${state.bounded ? notice({ tone: 'warning', body: speech.t('export.bounded', { n: state.count }) }) : nothing}`;
    }
  }

  async start(): Promise<void> {
    const { list, speech, element } = this.#table;
    if (!list || this.#state.kind === 'reading') return;
    this.#forget();
    const abort = (this.#abort = new AbortController());
    this.#become({ kind: 'reading', count: 0 });
    try {
      const { csvLines, byteOrderMark } = await import('../../documents/csv.js');
      const parts = [byteOrderMark, csvLines([exportHeader(speech)])];
      let count = 0;
      for await (const rows of list.all(mostRows, abort.signal)) {
        if (abort.signal.aborted) break;
        parts.push(csvLines(rows.map((row: InvoiceListItem) => exportLine(row, speech))));
        count += rows.length;
        this.#become({ kind: 'reading', count });
      }
      if (abort.signal.aborted) return this.#become({ kind: 'cancelled' });
      this.#save(parts, count, (list.totals?.count ?? count) > count);
    } catch (thrown) {
      if (abort.signal.aborted) return this.#become({ kind: 'cancelled' });
      const error = asBillingError(thrown);
      tellFault(element, error);
      this.#become({ kind: 'failed', message: speech.t(errorWord(error.code)) });
    }
  }

  /** Saved at once; the link stays for where the browser asked first, or did nothing. */
  #save(parts: string[], count: number, bounded: boolean): void {
    const name = `invoices_${deviceDay().replaceAll('-', '')}.csv`;
    const url = URL.createObjectURL(new Blob(parts, { type: 'text/csv;charset=utf-8' }));
    this.#become({ kind: 'done', count, name, url, bounded });
    const link = Object.assign(document.createElement('a'), { href: url, download: name });
    link.click();
  }

  #forget(): void {
    this.#abort?.abort();
    if (this.#state.kind === 'done') URL.revokeObjectURL(this.#state.url);
    this.#state = { kind: 'idle' };
  }

  #become(state: State): void {
    this.#state = state;
    this.#table.element.requestUpdate();
  }
}
