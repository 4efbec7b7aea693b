import { html, nothing, type TemplateResult } from 'lit';
import { skeleton } from '../../ui/progress.js';
import type { TableModel } from './table-model.js';
import { tableView } from './table.js';

/** The whole element, from its title to its pages. What stands around the rows comes after them: its room is free until then. */
export function screen(table: TableModel): TemplateResult {
  const { speech, asked, blocked, parts } = table;
  // where there are no rows to wait for, it is what stands in their place
  const around = blocked || asked.view === 'plan' ? parts.around.wanted() : parts.around.loaded;
  return html`<section class="sheet" aria-labelledby="heading" lang=${speech.locale} dir=${speech.direction}>
    <header class="top">
      <h2 id="heading" part="heading" tabindex="-1">${speech.t(`table.title.${asked.view}`)}</h2>
      ${blocked ? nothing : (around?.summary() ?? html`<p class="summary">&nbsp;</p>`)}
    </header>
    ${blocked ? (around?.late.states.wanted()?.blocked(blocked) ?? skeleton({ lines: 6 })) : content(table)} ${around?.region()}
  </section>`;
}

function content(table: TableModel): TemplateResult {
  const { parts, asked, client, element } = table;
  const around = parts.around.loaded;
  const views = client?.plans && !element.invoices;
  return html`${views ? (around?.views() ?? html`<div class="views-room"></div>`) : nothing}
  ${
    around?.tools() ??
    html`<div class="toolbar"></div>
      <div class="narrowing"></div>`
  }
  ${asked.view === 'plan' ? (around?.late.plans.wanted()?.render() ?? skeleton({ lines: 6 })) : rows(table)}
  ${around?.late.print.loaded?.render()} ${around?.late.menu.loaded?.render()}`;
}

function rows(table: TableModel): TemplateResult {
  const { list, parts, speech, asked, look, element } = table;
  // The bar of what is selected is there as soon as something is.
  const bar = table.late?.selecting.loaded?.bar();
  if (list?.known && list.length === 0 && !list.busy)
    return html`${bar}${parts.around.wanted()?.late.states.wanted()?.empty() ?? skeleton({ lines: 6 })}`;
  return html`${bar}${tableView({
    list,
    look,
    label: speech.t(`table.title.${asked.view}`),
    body: list?.body ?? (list?.known ? parts.remote.loaded?.body(list) : undefined),
    // Rows of an array are there in a moment: nothing is drawn in their place that would be thrown away at once.
    hasBones: !element.invoices,
    sortable: (field) => table.sorts(field),
    onSort: (field) => table.sortBy(field),
    onSelectPage: (on) => table.selecting(async (selecting) => selecting.page(on)),
  })}
  ${parts.around.loaded?.pages()}`;
}
