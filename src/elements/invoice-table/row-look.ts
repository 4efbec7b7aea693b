import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { InvoiceListItem } from '../../domain/invoice-query.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { icon } from '../../ui/icon.js';
import { downloadIcon, moreIcon } from '../../ui/icons.js';
import { cellOf, missing, type Cell } from './cells.js';
import type { Column } from './columns.js';
import { isPayableRow } from './payable-row.js';

/** What rows are drawn with. A new object whenever anything in it has changed, so that a row can tell. */
export interface RowLook {
  readonly speech: Speech;
  /** Of the words: they change behind `speech`. */
  readonly locale: string;
  readonly columns: readonly Column[];
  readonly selectable: boolean;
  readonly open: boolean;
  readonly pay: boolean;
  readonly download: boolean;
  /** Why a row cannot be paid, once its words are there. */
  readonly reason: ((row: InvoiceListItem, speech: Speech) => string) | undefined;
}

/** The cells of a row. Presses are told apart by `data-do`: rows have no listeners of their own. */
export function rowCells(row: InvoiceListItem, selected: boolean, look: RowLook): TemplateResult {
  const { speech, columns, selectable } = look;
  const number = row.number ?? speech.t('cell.missing');
  return html`${
    selectable
      ? html`<td role="cell" class="cell pick">
          <input type="checkbox" data-do="select" .checked=${live(selected)} aria-label=${speech.t('row.select', { number })} />
        </td>`
      : nothing
  }${columns.map((column) => cell(column, row, look))}
    <td role="cell" class="cell row-tools">${actions(row, number, look)}</td>`;
}

function cell({ id, end }: Column, row: InvoiceListItem, { speech, open }: RowLook): TemplateResult {
  let content: Cell;
  try {
    content = cellOf(id, row, speech);
  } catch {
    content = undefined;
  }
  content ??= missing(speech);
  if (id === 'number' && open) content = html`<a href="#" class="open" part="row-link" data-do="open">${content}</a>`;
  return html`<td role="cell" class=${end ? `cell end ${id}` : `cell ${id}`} data-label=${speech.t(`column.${id}`)}><bdi class="value">${content}</bdi></td>`;
}

function actions(row: InvoiceListItem, number: string, { speech, pay, download, reason }: RowLook): TemplateResult {
  const payable = isPayableRow(row);
  const why = payable ? undefined : reason?.(row, speech);
  return html`${
    pay
      ? html`<button
          type="button"
          class="tool pay"
          part="row-pay"
          data-do="pay"
          aria-label=${speech.t('row.payName', { number })}
          aria-disabled=${payable ? nothing : 'true'}
          aria-description=${why ?? nothing}
          title=${why ?? nothing}
        >
          ${speech.t('row.pay')}
        </button>`
      : nothing
  }${
    download ? tool('download', speech.t('row.download', { number }), downloadIcon) : nothing
  }<button type="button" class="tool" part="row-menu" data-do="menu" aria-haspopup="menu" aria-label=${speech.t('row.actions', { number })}>${icon(moreIcon)}</button>`;
}

const tool = (what: string, name: string, picture: string): TemplateResult =>
  html`<button type="button" class="tool" part=${`row-${what}`} data-do=${what} aria-label=${name} title=${name}>${icon(picture)}</button>`;
