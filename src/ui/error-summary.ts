import { html, type TemplateResult } from 'lit';
import { icon } from './icon.js';
import { alertIcon } from './icons.js';

export interface ErrorSummaryItem {
  /** Id of the control; absent for a fault that is no single field's. */
  readonly fieldId?: string;
  readonly message: string;
}
export interface ErrorSummaryOptions {
  readonly id: string;
  readonly title: string;
  readonly items: readonly ErrorSummaryItem[];
  /** Called with the field to go to; without it the control with this id in the same root gets the focus. */
  readonly onJump?: (fieldId: string) => void;
}

/**
 * What is wrong with the form, each fault a link to its field. The caller moves the focus to `id` after a refused submit, so that it is
 * read out: it is no live region, or it would be read twice. Parts: `error-summary`. Styles: styles/notice.ts.
 */
export function errorSummary(options: ErrorSummaryOptions): TemplateResult {
  const titleId = `${options.id}-title`;
  return html`<div
    class="notice tone-danger"
    part="notice notice-danger error-summary"
    id=${options.id}
    tabindex="-1"
    role="group"
    aria-labelledby=${titleId}
  >
    ${icon(alertIcon)}
    <div class="notice-content">
      <h2 class="notice-title" id=${titleId}>${options.title}</h2>
      <ul role="list">
        ${options.items.map((item) => html`<li>${item.fieldId ? link(item.fieldId, item.message, options.onJump) : item.message}</li>`)}
      </ul>
    </div>
  </div>`;
}

function link(fieldId: string, message: string, onJump: ErrorSummaryOptions['onJump']): TemplateResult {
  const jump = (event: Event): void => {
    // A fragment does not reach into a shadow tree, and it would change the host's address.
    event.preventDefault();
    if (onJump) return onJump(fieldId);
    const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
    root.getElementById(fieldId)?.focus();
  };
  return html`<a class="summary-link" part="error-link" href=${`#${fieldId}`} @click=${jump}>${message}</a>`;
}
