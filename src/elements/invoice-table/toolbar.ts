import { html, nothing, type TemplateResult } from 'lit';
import { invoiceGroups, type InvoiceGroup, type InvoiceSort, type SortKey } from '../../domain/invoice-query.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { icon } from '../../ui/icon.js';
import { downloadIcon, printIcon } from '../../ui/icons.js';
import { searchField } from '../../ui/search-field.js';
import { selectField } from '../../ui/select-field.js';
import { toggleGroup } from '../../ui/toggle-group.js';
import type { Column } from './columns.js';
import type { ListQuery } from './list-query.js';
import { columnsIcon, filterIcon, viewsIcon } from './table-icons.js';

export const toolNames = ['filters', 'columns', 'views', 'export', 'print'] as const;
export type ToolName = (typeof toolNames)[number];

const pictures: Readonly<Record<ToolName, string>> = {
  filters: filterIcon,
  columns: columnsIcon,
  views: viewsIcon,
  export: downloadIcon,
  print: printIcon,
};

export interface ToolbarOptions {
  readonly speech: Speech;
  readonly query: ListQuery;
  readonly counts: Readonly<Record<InvoiceGroup, number>> | undefined;
  readonly search: string;
  readonly tools: readonly ToolName[];
  readonly open: ToolName | undefined;
  /** Columns that can be sorted by. */
  readonly columns: readonly Column[];
  readonly onGroup: (group: InvoiceGroup | undefined) => void;
  readonly onSearch: (text: string) => void;
  readonly onTool: (tool: ToolName) => void;
  readonly onSort: (key: SortKey<InvoiceSort>) => void;
}

/** Search and the tools, which are loaded when they are opened. */
export function toolbar({ speech, search, tools, open, onSearch, onTool }: ToolbarOptions): TemplateResult {
  return html`<div class="toolbar">
    ${searchField({ id: 'search', label: speech.t('table.search'), clearLabel: speech.t('table.clearSearch'), value: search, onInput: onSearch })}
    <div class="tools">
      ${tools.map(
        (tool) =>
          html`<button
            type="button"
            class="button quiet"
            id=${`tool-${tool}`}
            part=${`tool tool-${tool}`}
            aria-expanded=${tool === 'print' ? nothing : open === tool ? 'true' : 'false'}
            @click=${() => onTool(tool)}
          >
            ${icon(pictures[tool])}<span class="word">${speech.t(`table.${tool}`)}</span>
          </button>`,
      )}
    </div>
  </div>`;
}

/** Switches with counts: every invoice is in exactly one of the groups. */
export function groupSwitches({ speech, query, counts, onGroup }: ToolbarOptions): TemplateResult {
  const groups = query.where.groups ?? [];
  const counted = (count: number | undefined) => (count === undefined ? {} : { count: speech.number(count) });
  return toggleGroup<InvoiceGroup | 'all'>({
    label: speech.t('table.groups'),
    pressed: groups.length > 0 ? groups : ['all'],
    options: [
      ...invoiceGroups.map((value) => ({ value, label: speech.t(`status.${value}`), ...counted(counts?.[value]) })),
      { value: 'all', label: speech.t('table.all'), ...counted(counts && counts.overdue + counts.open + counts.closed) },
    ],
    onPress: (group) => onGroup(group === 'all' ? undefined : group),
  });
}

/** Where headers do not fit, sorting is a select. */
export function sortSelect({ speech, query, columns, onSort }: ToolbarOptions): TemplateResult {
  const [first] = query.sort;
  const options = columns.flatMap(({ id, sort }) =>
    (['asc', 'desc'] as const).map((direction) => ({
      value: `${sort} ${direction}`,
      label: speech.t(direction === 'asc' ? 'table.ascending' : 'table.descending', { column: speech.t(`column.${id}`) }),
    })),
  );
  const onChange = (value: string): void => {
    const [field, direction] = value.split(' ') as [InvoiceSort, 'asc' | 'desc'];
    onSort({ field, direction });
  };
  const value = `${first?.field} ${first?.direction}`;
  return html`<div class="sort-select">${selectField({ id: 'sort', label: speech.t('table.sort'), value, options, onChange })}</div>`;
}
