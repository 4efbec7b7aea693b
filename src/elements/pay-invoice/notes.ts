import { html, nothing, type TemplateResult } from 'lit';
import type { Speech } from '../../i18n/catalog/speech.js';
import { button } from '../../ui/button.js';
import { notice } from '../../ui/notice.js';

/** What stands above every step: no connection, and what is being waited for. */
export function notes(
  speech: Speech,
  state: { readonly offline: boolean; readonly long: boolean; readonly waitingFor: string },
): TemplateResult {
  return html`
    ${state.offline ? notice({ tone: 'warning', role: 'status', body: speech.t('offline.banner') }) : nothing}
    <div class=${state.long ? 'muted' : 'visually-hidden'} role="status">${state.long ? speech.t('loading.slow') : state.waitingFor}</div>
  `;
}

/** Something failed whose explanation could not be loaded either. */
export function unexplained(speech: Speech, retry: (() => void) | undefined): TemplateResult {
  const actions = retry && button({ label: speech.t('action.retry'), onClick: retry });
  return html`<div id="fault" class="fault-box" tabindex="-1">
    ${notice({ tone: 'danger', body: speech.t('failure.unexplained'), ...(actions && { actions }) })}
  </div>`;
}
