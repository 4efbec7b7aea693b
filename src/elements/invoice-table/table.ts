import { html, nothing, type TemplateResult } from 'lit';
import type { InvoiceSort, SortKey } from '../../domain/invoice-query.js';
import { icon } from '../../ui/icon.js';
import { chevronDownIcon } from '../../ui/row-icons.js';
import type { Column } from './columns.js';
import type { ShownRows } from './plan-groups.js';
import type { RowLook } from './row-look.js';
import { upIcon } from './table-icons.js';

export interface TableOptions {
  readonly list: ShownRows | undefined;
  readonly look: RowLook;
  readonly label: string;
  readonly sortable: (field: InvoiceSort) => boolean;
  /** The rows, drawn by somebody else; none while they are not known. */
  readonly body: Element | undefined;
  /** Whether something stands in the place of rows that are not known. */
  readonly hasBones: boolean;
  readonly onSort: (field: InvoiceSort) => void;
  readonly onSelectPage: (on: boolean) => void;
}

const boneRows = 8;

/**
 * The table. Rows are laid out as grids, so its roles are said again: browsers forget those of a table that is none to CSS. In a narrow
 * place the same cells form a card (invoice-table.styles.ts).
 */
export function tableView(options: TableOptions): TemplateResult {
  const { list, look, label, body, hasBones } = options;
  const rows = list?.known ? list : undefined;
  return html`<div class="frame">
    <table role="table" class="table" part="table" aria-label=${label} aria-busy=${rows && !list?.busy ? 'false' : 'true'} aria-rowcount=${body && rows ? rows.length + 1 : nothing}>
      <thead role="rowgroup" class="head">
        ${header(options)}
      </thead>
      ${body ?? html`<tbody role="rowgroup">${hasBones ? bones(look.columns) : nothing}</tbody>`}
    </table>
  </div>`;
}

/** In the shape of what comes, so that nothing jumps. */
const bones = (columns: readonly Column[]): TemplateResult[] =>
  Array.from(
    { length: boneRows },
    () => html`<tr aria-hidden="true">${columns.map(() => html`<td class="cell"><div class="bone"></div></td>`)}</tr>`,
  );

function header({ list, look, sortable, onSort, onSelectPage }: TableOptions): TemplateResult {
  const { speech, columns, selectable } = look;
  const covered = list?.coverage ?? 'none';
  const onChange = ({ target }: Event): void => {
    const box = target as HTMLInputElement;
    const { checked } = box;
    // It shows what is selected, which may become something else than what was pressed.
    box.checked = covered === 'all';
    box.indeterminate = covered === 'some';
    onSelectPage(checked);
  };
  return html`<tr role="row">
    ${
      selectable
        ? html`<th role="columnheader" class="cell pick">
            <input
              type="checkbox"
              aria-label=${speech.t('row.selectPage')}
              .checked=${covered === 'all'}
              .indeterminate=${covered === 'some'}
              ?disabled=${!list?.length}
              @change=${onChange}
            />
          </th>`
        : nothing
    }
    ${columns.map((column) => heading(column, look, list?.sort[0], sortable, onSort))}
    <th role="columnheader" class="cell row-tools"><span class="visually-hidden">${speech.t('column.actions')}</span></th>
  </tr>`;
}

function heading(
  { id, sort, end }: Column,
  { speech }: RowLook,
  applied: SortKey<InvoiceSort> | undefined,
  sortable: TableOptions['sortable'],
  onSort: TableOptions['onSort'],
): TemplateResult {
  const label = speech.t(`column.${id}`);
  const style = end ? 'cell end' : 'cell';
  if (!sort || !sortable(sort)) return html`<th role="columnheader" class=${style}>${label}</th>`;
  const direction = applied?.field === sort ? applied.direction : undefined;
  const order = direction && (direction === 'asc' ? 'ascending' : 'descending');
  return html`<th role="columnheader" class=${style} aria-sort=${order ?? 'none'}>
    <button type="button" class="sort" part="sort" @click=${() => onSort(sort)}>
      <span>${label}</span>${direction ? icon(direction === 'asc' ? upIcon : chevronDownIcon) : nothing}
    </button>
  </th>`;
}
