import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PaymentSort } from '../../client/billing-client.js';
import type { Payment } from '../../domain/entities.js';
import type { SortKey } from '../../domain/invoice-query.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { icon } from '../../ui/icon.js';
import { chevronDownIcon } from '../../ui/icons.js';
import { historyColumns, sortOf, type HistoryColumn } from './columns.js';
import { paymentEntry } from './payment-row.js';
import type { RowContext } from './row-context.js';

export interface HeadOptions {
  readonly speech: Speech;
  /** No arrow for what the backend cannot sort by. */
  readonly isSortable: (field: PaymentSort) => boolean;
  /** What the backend really did. */
  readonly applied: SortKey<PaymentSort> | undefined;
  readonly onSort: (field: PaymentSort) => void;
}

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

function head(options: HeadOptions): TemplateResult {
  return html`<thead role="rowgroup">
    <tr role="row">
      ${historyColumns.map((column) => heading(column, options))}
    </tr>
  </thead>`;
}

function heading(column: HistoryColumn, { speech, isSortable, applied, onSort }: HeadOptions): TemplateResult {
  const label = speech.t(`history.column.${column}`);
  const field = sortOf(column);
  const sorted = applied && applied.field === field ? applied.direction : undefined;
  return html`<th role="columnheader" scope="col" class=${`col-${column}`} aria-sort=${sorted ? ariaSort[sorted] : nothing}>
    ${
      field && isSortable(field)
        ? html`<button class=${`sort ${sorted ?? ''}`} part="sort" type="button" @click=${() => onSort(field)}>
          ${label}${icon(chevronDownIcon)}
        </button>`
        : label
    }
  </th>`;
}

/** The payments of one page: a table, and cards where there is no room for one; the roles hold in both. */
export function paymentTable(
  payments: readonly Payment[],
  rows: RowContext,
  columns: HeadOptions,
  { refreshing }: { readonly refreshing: boolean },
): TemplateResult {
  return html`<table class="payments" part="table" role="table" aria-labelledby="heading" aria-busy=${refreshing ? 'true' : nothing}>
    ${head(columns)} ${repeat(
      payments,
      ({ id }) => id,
      (payment) => paymentEntry(payment, rows),
    )}
  </table>`;
}

/** The same table before its rows are there, so that nothing jumps. */
export function paymentSkeleton(rows: number): TemplateResult {
  return html`<div class="bones" aria-hidden="true">
    ${Array.from({ length: rows }, () => html`<div class="bone-row">${['', '', '', ''].map(() => html`<span class="bone"></span>`)}</div>`)}
  </div>`;
}
