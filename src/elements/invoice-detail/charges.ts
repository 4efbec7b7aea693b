import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ChargeGroup } from '../../domain/charge-groups.js';
import type { Id, InvoiceLine } from '../../domain/entities.js';
import { button } from '../../ui/button.js';
import { checkbox } from '../../ui/checkbox.js';
import { icon } from '../../ui/icon.js';
import { chevronDownIcon } from '../../ui/icons.js';
import { searchField } from '../../ui/search-field.js';
import { chargeColumns, chargeGroupHead, chargeLines, type ChargeColumns } from '../../views/charge-lines.js';
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

/** The charges by category and account with their subtotals; thousands of lines open bit by bit and can be searched. */
export function chargesSection(context: ChargesContext): TemplateResult {
  const { speech, charges, invoice, printing } = context;
  const columns = chargeColumns(invoice.lines);
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

function groupOf(group: ChargeGroup, columns: ChargeColumns, context: ChargesContext): TemplateResult {
  const { speech, charges, printing } = context;
  const { key, accountId } = group;
  const open = printing || charges.isOpen(key);
  const toggled = (event: Event): void => {
    if (!printing) charges.setOpen(key, (event.currentTarget as HTMLDetailsElement).open);
  };
  return html`<details class="group" part="group" ?open=${open} @toggle=${toggled}>
    <summary>
      ${icon(chevronDownIcon)}
      ${chargeGroupHead(group, accountId === undefined ? undefined : context.accountNumber(accountId), speech)}
    </summary>
    ${open ? table(group, columns, context) : nothing}
  </details>`;
}

function table(group: ChargeGroup, columns: ChargeColumns, context: ChargesContext): TemplateResult {
  const { speech, charges, printing, selectable } = context;
  const shown = printing ? group.lines.length : charges.shownOf(group);
  const pick = selectable && !printing ? (line: InvoiceLine): TemplateResult => tick(line, context) : undefined;
  return html`${chargeLines(group, { columns, shown, pick }, speech)} ${shown < group.lines.length ? more(group, shown, context) : nothing}`;
}

function more(group: ChargeGroup, shown: number, { speech, onMore }: ChargesContext): TemplateResult {
  const next = group.lines[shown]?.id ?? '';
  const count = Math.min(pageOfLines, group.lines.length - shown);
  return html`<div class="more screen-only">
    <span class="muted small">${speech.t('detail.shown', { shown, all: group.lines.length })}</span>
    ${button({ label: speech.t('detail.showMore', { n: count }), onClick: () => onMore(group, next) })}
  </div>`;
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
