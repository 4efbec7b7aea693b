import { html, type TemplateResult } from 'lit';

export interface Definition {
  readonly term: string | TemplateResult;
  readonly detail: string | TemplateResult;
  /** The line that counts: the total. */
  readonly emphasis?: boolean;
}

/** Terms and details, details end-aligned with tabular figures. Parts: `definitions`, `term`, `detail`. Styles: styles/definition-list.ts. */
export function definitionList(definitions: readonly Definition[]): TemplateResult {
  return html`<dl class="definitions" part="definitions">
    ${definitions.map(
      ({ term, detail, emphasis }) =>
        html`<div class=${emphasis ? 'definition emphasis' : 'definition'}>
          <dt class="term" part="term">${term}</dt>
          <dd class="detail" part="detail">${detail}</dd>
        </div>`,
    )}
  </dl>`;
}
