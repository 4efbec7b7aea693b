import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.js';
import { alertIcon, infoIcon, successIcon, warningIcon } from './icons.js';

export type Tone = 'info' | 'success' | 'warning' | 'danger';

export interface NoticeOptions {
  readonly tone: Tone;
  readonly title?: string | TemplateResult;
  readonly body?: string | TemplateResult;
  readonly actions?: TemplateResult;
  /**
   * `status` and `alert` are for notices that come up while the customer is elsewhere; by default none, because most stand on the screen
   * from its start or take the focus.
   */
  readonly role?: 'status' | 'alert' | 'group';
  readonly id?: string;
}

const icons: Readonly<Record<Tone, string>> = { info: infoIcon, success: successIcon, warning: warningIcon, danger: alertIcon };

/** A message with an icon. Parts: `notice`, `notice-<tone>`. Styles: styles/notice.ts. */
export function notice({ tone, title, body, actions, role, id }: NoticeOptions): TemplateResult {
  return html`<div class=${`notice tone-${tone}`} part=${`notice notice-${tone}`} id=${id ?? nothing} role=${role ?? nothing}>
    ${icon(icons[tone])}
    <div class="notice-content">
      ${title ? html`<p class="notice-title">${title}</p>` : nothing} ${body ? html`<div>${body}</div>` : nothing}
      ${actions ? html`<div class="actions">${actions}</div>` : nothing}
    </div>
  </div>`;
}
