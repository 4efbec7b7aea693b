import { html, type TemplateResult } from 'lit';
import type { ColumnState, InvoiceColumn } from '../../domain/invoice-query.js';
import { invoiceTableToolsArea } from '../../i18n/catalog/area-invoice-table-tools.js';
import { checkboxStyles } from '../../styles/checkbox.js';
import { button } from '../../ui/button.js';
import { checkbox } from '../../ui/checkbox.js';
import { icon } from '../../ui/icon.js';
import { chevronDownIcon } from '../../ui/icons.js';
import { panel } from './panel.js';
import { panelStyles } from './panel.styles.js';
import { upIcon } from './table-icons.js';
import type { TableModel } from './table-model.js';

/** The column chooser: loaded when it is opened. */
export const areas = [invoiceTableToolsArea] as const;
export const styles = [checkboxStyles, panelStyles] as const;

/** Which columns are shown, and in which order (C-14): by check boxes and arrows, so that a keyboard does it all. */
export class ColumnPanel {
  readonly #table: TableModel;

  constructor(table: TableModel) {
    this.#table = table;
  }

  render(): TemplateResult {
    const table = this.#table;
    const { speech, columnStates: states } = table;
    return panel(
      table,
      speech.t('columns.title'),
      html`<p class="muted">${speech.t('columns.hint')}</p>
        <ul class="column-list" role="list">
          ${states.map((state, index) => this.#item(state, index, states))}
        </ul>`,
      button({ label: speech.t('columns.reset'), onClick: () => table.tools.chooseColumns(undefined) }),
    );
  }

  #item({ column, shown }: ColumnState, index: number, states: readonly ColumnState[]): TemplateResult {
    const { speech } = this.#table;
    const label = speech.t(`column.${column as InvoiceColumn}`);
    return html`<li>
      ${checkbox({
        id: `column-${column}`,
        label,
        checked: shown,
        disabled: column === 'number',
        onChange: (on) => this.#set(states.map((state) => (state.column === column ? { ...state, shown: on } : state))),
      })}
      ${this.#arrow('up', label, index, states)} ${this.#arrow('down', label, index, states)}
    </li>`;
  }

  /** At an end of the list the arrow does nothing, and keeps the focus. */
  #arrow(to: 'up' | 'down', label: string, index: number, states: readonly ColumnState[]): TemplateResult {
    const { speech } = this.#table;
    const next = to === 'up' ? index - 1 : index + 1;
    const able = next >= 0 && next < states.length;
    return html`<button
      type="button"
      class="tool"
      id=${`${to}-${states[index]?.column}`}
      aria-label=${speech.t(`columns.${to}`, { column: label })}
      aria-disabled=${able ? 'false' : 'true'}
      @click=${() => able && this.#move(index, next, to, label)}
    >
      ${icon(to === 'up' ? upIcon : chevronDownIcon)}
    </button>`;
  }

  #move(from: number, to: number, way: 'up' | 'down', label: string): void {
    const table = this.#table;
    const states = [...table.columnStates];
    const [moved] = states.splice(from, 1);
    if (!moved) return;
    states.splice(to, 0, moved);
    this.#set(states);
    table.tools.say(table.speech.t('columns.moved', { column: label, n: to + 1, count: states.length }));
    table.tools.focusOn(`#${way}-${moved.column}`);
  }

  #set(states: readonly ColumnState[]): void {
    this.#table.tools.chooseColumns(states);
  }
}
