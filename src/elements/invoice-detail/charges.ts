import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ChargeGroup } from '../../domain/charge-groups.js';
import type { Id, InvoiceLine } from '../../domain/entities.js';
import { button } from '../../ui/button.js';
import { checkbox } from '../../ui/checkbox.js';
import { icon } from '../../ui/icon.js';
import { chevronDownIcon } from '../../ui/icons.js';
import { searchField } from '../../ui/search-field.js';
import { amount } from '../../views/amount.js';
import { pageOfLines, type ChargesState } from './charges-state.js';
import type { DetailContext } from './detail-context.js';

/** From so many lines on there is something to search. */
const worthSearching = 12;

export interface ChargesContext extends DetailContext {
  readonly charges: ChargesState;
  /** Lines can be ticked, because somebody takes a dispute of them. */
  readonly selectable: boolean;
  onSearch(text: string): void;
  onMore(group: ChargeGroup, firstNew: Id): void;
  onDispute(): void;
}

/** Which columns any line of the invoice has something for. */
interface Columns {
  readonly date: boolean;
  readonly quantity: boolean;
  readonly tax: boolean;
  readonly adjustments: boolean;
}
const columnsOf = (lines: readonly InvoiceLine[]): Columns => ({
  date: lines.some(({ date }) => date),
  quantity: lines.some(({ quantity }) => quantity),
  tax: lines.some(({ tax }) => tax),
  adjustments: lines.some(({ adjustments }) => adjustments),
});

/** The charges by category and account with their subtotals; thousands of lines open bit by bit and can be searched. */
export function chargesSection(context: ChargesContext): TemplateResult {
  const { speech, charges, invoice, printing } = context;
  const columns = columnsOf(invoice.lines);
  const { groups } = charges;
  return html`<section class="part" part="charges" aria-labelledby="charges-title">
    <div class="part-head">
      <h3 id="charges-title">${speech.t('detail.charges')}</h3>
      ${groups.length > 1 && !printing ? openAll(context) : nothing}
    </div>
    ${invoice.lines.length >= worthSearching && !printing ? search(context) : nothing}
    ${context.selectable && charges.selected.size > 0 && !printing ? selection(context) : nothing}
    ${invoice.lines.length === 0 ? html`<p class="muted">${speech.t('detail.chargesNone')}</p>` : nothing}
    <div class="groups">
      ${repeat(
        groups,
        ({ key }) => key,
        (group) => groupOf(group, columns, context),
      )}
    </div>
  </section>`;
}

function openAll({ charges, speech }: ChargesContext): TemplateResult {
  const { allOpen } = charges;
  const label = speech.t(allOpen ? 'detail.closeAll' : 'detail.openAll');
  return html`<div class="screen-only">${button({ kind: 'quiet', label, onClick: () => charges.setAllOpen(!allOpen) })}</div>`;
}

function search({ speech, charges, onSearch }: ChargesContext): TemplateResult {
  const { searching, foundCount } = charges;
  return html`<div class="screen-only search-bar">
    ${searchField({
      id: 'search',
      label: speech.t('detail.search'),
      clearLabel: speech.t('detail.searchClear'),
      value: charges.search,
      onInput: onSearch,
    })}
    ${searching ? html`<p class="muted">${foundCount > 0 ? speech.plural('detail.found', foundCount) : speech.t('detail.foundNone')}</p>` : nothing}
  </div>`;
}

function selection({ speech, charges, onDispute }: ChargesContext): TemplateResult {
  const count = charges.selected.size;
  return html`<div class="selection screen-only" part="selection">
    <span>${speech.plural('detail.selected', count)}</span>
    ${button({ label: speech.plural('detail.disputeLines', count), onClick: onDispute })}
    ${button({ kind: 'quiet', label: speech.t('detail.selectedClear'), onClick: () => charges.clearSelection() })}
  </div>`;
}

function groupOf(group: ChargeGroup, columns: Columns, context: ChargesContext): TemplateResult {
  const { speech, charges, printing } = context;
  const { key, category, accountId, lines, net } = group;
  const open = printing || charges.isOpen(key);
  const account = accountId === undefined ? undefined : context.accountNumber(accountId);
  const toggled = (event: Event): void => {
    if (!printing) charges.setOpen(key, (event.currentTarget as HTMLDetailsElement).open);
  };
  return html`<details class="group" part="group" ?open=${open} @toggle=${toggled}>
    <summary>
      ${icon(chevronDownIcon)}
      <span class="group-name">
        <bdi class="strong">${category || speech.t('detail.otherCategory')}</bdi>
        <span class="muted small">
          ${account ? html`${speech.t('invoice.account')} <bdi>${account}</bdi> · ` : nothing}${speech.plural('detail.lines', lines.length)}
        </span>
      </span>
      <span class="group-sum"><span class="visually-hidden">${speech.t('detail.subtotal', { amount: '' })}</span>${amount(net, speech)}</span>
    </summary>
    ${open ? table(group, columns, context) : nothing}
  </details>`;
}

function table(group: ChargeGroup, columns: Columns, context: ChargesContext): TemplateResult {
  const { speech, charges, printing, selectable } = context;
  const shown = printing ? group.lines.length : charges.shownOf(group);
  const pick = selectable && !printing;
  const head = (word: Parameters<typeof speech.t>[0], style = ''): TemplateResult =>
    html`<th scope="col" class=${style}>${speech.t(word)}</th>`;
  return html`<table class="lines">
      <caption class="visually-hidden">${group.category || speech.t('detail.otherCategory')}</caption>
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
        ${group.lines.slice(0, shown).map((line) => row(line, { columns, pick }, context))}
      </tbody>
    </table>
    ${shown < group.lines.length ? more(group, shown, context) : nothing}`;
}

function more(group: ChargeGroup, shown: number, { speech, onMore }: ChargesContext): TemplateResult {
  const next = group.lines[shown]?.id ?? '';
  const count = Math.min(pageOfLines, group.lines.length - shown);
  return html`<div class="more screen-only">
    <span class="muted small">${speech.t('detail.shown', { shown, all: group.lines.length })}</span>
    ${button({ label: speech.t('detail.showMore', { n: count }), onClick: () => onMore(group, next) })}
  </div>`;
}

function row(line: InvoiceLine, { columns, pick }: { columns: Columns; pick: boolean }, context: ChargesContext): TemplateResult {
  const { speech } = context;
  const { date, quantity, unit, tax, adjustments } = line;
  const counted = quantity && html`<bdi>${[quantity, unit].filter(Boolean).join(' ')}</bdi>`;
  return html`<tr data-line=${line.id} tabindex="-1">
    ${pick ? html`<td class="pick">${tick(line, context)}</td>` : nothing}
    <th scope="row" class="charge">
      <bdi class="clamp">${line.description}</bdi>
      <div class="muted small">${underLine(line, context)}</div>
      ${
        // Where there is no room for columns.
        date || quantity || tax ? html`<div class="narrow muted small">${narrowLine(line, context)}</div>` : nothing
      }
    </th>
    ${columns.date ? html`<td class="wide">${date ? speech.date(date) : nothing}</td>` : nothing}
    ${columns.quantity ? html`<td class="wide number">${counted || nothing}</td>` : nothing}
    ${columns.tax ? html`<td class="wide number">${tax ? amount(tax, speech) : nothing}</td>` : nothing}
    ${columns.adjustments ? html`<td class="wide number">${adjustments ? amount(adjustments, speech) : nothing}</td>` : nothing}
    <td class="number">${amount(line.net, speech)}</td>
  </tr>`;
}

function underLine({ trackingNumber, reference, disputeId }: InvoiceLine, { speech }: DetailContext): TemplateResult {
  return html`${trackingNumber ? html`<div class="clamp">${speech.t('detail.tracking', { number: trackingNumber })}</div>` : nothing}
  ${reference ? html`<div class="clamp">${speech.t('detail.lineReference', { number: reference })}</div>` : nothing}
  ${disputeId ? html`<div class="flag">${speech.t('detail.inDispute')}</div>` : nothing}`;
}

function narrowLine({ date, quantity, unit, tax }: InvoiceLine, { speech }: DetailContext): TemplateResult {
  return html`${date ? html`<span>${speech.date(date)}</span>` : nothing}
  ${quantity ? html`<span><bdi>${[quantity, unit].filter(Boolean).join(' ')}</bdi></span>` : nothing}
  ${tax ? html`<span>${speech.t('detail.column.tax')} ${amount(tax, speech)}</span>` : nothing}`;
}

/** A line that is in dispute already cannot be disputed again (DSP-03). */
function tick({ id, description, disputeId }: InvoiceLine, { charges, speech }: ChargesContext): TemplateResult {
  return checkbox({
    id: `pick-${id}`,
    label: speech.t('detail.select', { description }),
    labelHidden: true,
    checked: charges.selected.has(id),
    disabled: disputeId !== undefined,
    onChange: (on) => charges.select(id, on),
  });
}
