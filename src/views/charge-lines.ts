import { html, nothing, type TemplateResult } from 'lit';
import type { ChargeGroup } from '../domain/charge-groups.js';
import type { InvoiceLine } from '../domain/entities.js';
import type { Speech } from '../i18n/catalog/speech.js';
import { amount } from './amount.js';

/** Which columns any line of the invoice has something for. */
export interface ChargeColumns {
  readonly date: boolean;
  readonly quantity: boolean;
  readonly tax: boolean;
  readonly adjustments: boolean;
}
export const chargeColumns = (lines: readonly InvoiceLine[]): ChargeColumns => ({
  date: lines.some(({ date }) => date),
  quantity: lines.some(({ quantity }) => quantity),
  tax: lines.some(({ tax }) => tax),
  adjustments: lines.some(({ adjustments }) => adjustments),
});

export interface ChargeLinesOptions {
  readonly columns: ChargeColumns;
  /** How many of the lines; default: all. */
  readonly shown?: number;
  /** A control beside each line, where lines can be ticked. */
  readonly pick?: ((line: InvoiceLine) => TemplateResult) | undefined;
}

/** Who charges what: the head of a group. Part of a `<summary>` on the screen. */
export function chargeGroupHead({ category, lines, net }: ChargeGroup, account: string | undefined, speech: Speech): TemplateResult {
  return html`<span class="group-name">
      <bdi class="strong">${category || speech.t('detail.otherCategory')}</bdi>
      <span class="muted small">
        ${account ? html`${speech.t('invoice.account')} <bdi>${account}</bdi>${' · '}` : nothing}${speech.plural('detail.lines', lines.length)}
      </span>
    </span>
    <span class="group-sum"><span class="visually-hidden">${speech.t('detail.subtotal', { amount: '' })}</span>${amount(net, speech)}</span>`;
}

/** The lines of a group as a table. Styles: styles/charges.ts, styles/amount.ts. */
export function chargeLines({ category, lines }: ChargeGroup, options: ChargeLinesOptions, speech: Speech): TemplateResult {
  const { columns, shown = lines.length, pick } = options;
  const head = (word: Parameters<typeof speech.t>[0], style = ''): TemplateResult =>
    html`<th scope="col" class=${style}>${speech.t(word)}</th>`;
  return html`<table class="lines">
    <caption class="visually-hidden">${category || speech.t('detail.otherCategory')}</caption>
    <thead>
      <tr>
        ${pick ? html`<th scope="col" class="pick"><span class="visually-hidden">${speech.t('detail.column.select')}</span></th>` : nothing}
        ${head('detail.column.charge')} ${columns.date ? head('detail.column.date', 'wide') : nothing}
        ${columns.quantity ? head('detail.column.quantity', 'wide number') : nothing}
        ${columns.tax ? head('detail.column.tax', 'wide number') : nothing}
        ${columns.adjustments ? head('detail.column.adjustments', 'wide number') : nothing} ${head('detail.column.amount', 'number')}
      </tr>
    </thead>
    <tbody>
      ${lines.slice(0, shown).map((line) => row(line, { columns, pick }, speech))}
    </tbody>
  </table>`;
}

function row(line: InvoiceLine, { columns, pick }: ChargeLinesOptions, speech: Speech): TemplateResult {
  const { date, quantity, unit, tax, adjustments } = line;
  const counted = quantity && html`<bdi>${[quantity, unit].filter(Boolean).join(' ')}</bdi>`;
  return html`<tr data-line=${line.id} tabindex="-1">
    ${pick ? html`<td class="pick">${pick(line)}</td>` : nothing}
    <th scope="row" class="charge">
      <bdi class="clamp">${line.description}</bdi>
      <div class="under muted small">${underLine(line, speech)}</div>
      ${
        // Where there is no room for columns.
        date || quantity || tax ? html`<div class="narrow muted small">${narrowLine(line, speech)}</div>` : nothing
      }
    </th>
    ${columns.date ? html`<td class="wide">${date ? speech.date(date) : nothing}</td>` : nothing}
    ${columns.quantity ? html`<td class="wide number">${counted || nothing}</td>` : nothing}
    ${columns.tax ? html`<td class="wide number">${tax ? amount(tax, speech) : nothing}</td>` : nothing}
    ${columns.adjustments ? html`<td class="wide number">${adjustments ? amount(adjustments, speech) : nothing}</td>` : nothing}
    <td class="number">${amount(line.net, speech)}</td>
  </tr>`;
}

function underLine({ trackingNumber, reference, disputeId }: InvoiceLine, speech: Speech): TemplateResult {
  return html`${trackingNumber ? html`<div class="clamp">${speech.t('detail.tracking', { number: trackingNumber })}</div>` : nothing}
  ${reference ? html`<div class="clamp">${speech.t('detail.lineReference', { number: reference })}</div>` : nothing}
  ${disputeId ? html`<div class="flag">${speech.t('detail.inDispute')}</div>` : nothing}`;
}

function narrowLine({ date, quantity, unit, tax }: InvoiceLine, speech: Speech): TemplateResult {
  return html`${date ? html`<span>${speech.date(date)}</span>` : nothing}
  ${quantity ? html`<span><bdi>${[quantity, unit].filter(Boolean).join(' ')}</bdi></span>` : nothing}
  ${tax ? html`<span>${speech.t('detail.column.tax')} ${amount(tax, speech)}</span>` : nothing}`;
}
