import { html, type TemplateResult } from 'lit';
import { icon } from './icon.js';
import { chevronDownIcon } from './icons.js';

export interface DisclosureOptions {
  readonly summary: string | TemplateResult;
  readonly body: string | TemplateResult;
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
}

/** A native disclosure: keyboard, state and find-in-page are the browser's. Parts: `disclosure`, `summary`. Styles: styles/disclosure.ts. */
export function disclosure({ summary, body, open, onToggle }: DisclosureOptions): TemplateResult {
  return html`<details
    class="disclosure"
    part="disclosure"
    ?open=${open}
    @toggle=${(event: Event) => onToggle?.((event.currentTarget as HTMLDetailsElement).open)}
  >
    <summary part="summary">${icon(chevronDownIcon)}<span>${summary}</span></summary>
    <div class="disclosure-body">${body}</div>
  </details>`;
}
