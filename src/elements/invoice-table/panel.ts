import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../ui/button.js';
import { icon } from '../../ui/icon.js';
import { closeIcon } from '../../ui/icons.js';
import type { TableModel } from './table-model.js';

/** What a tool opens, between the toolbar and the list. Escape and Close lead back to the tool's button. */
export function panel(table: TableModel, title: string, body: TemplateResult, actions?: TemplateResult): TemplateResult {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    table.tools.close();
  };
  return html`<section class="panel" part="panel" aria-labelledby="panel" @keydown=${onKey}>
    <div class="panel-head">
      <h3 id="panel" tabindex="-1">${title}</h3>
      ${button({ kind: 'quiet', label: icon(closeIcon, { label: table.speech.t('tools.close') }), part: 'panel-close', onClick: () => table.tools.close() })}
    </div>
    ${body} ${actions ? html`<div class="panel-actions">${actions}</div>` : nothing}
  </section>`;
}
