import { html, nothing, type TemplateResult } from 'lit';

/** Bars where lines of text will come, so that nothing jumps. Hidden from screen readers: say it in words too. Styles: styles/progress.ts. */
export function skeleton({ lines }: { readonly lines: number }): TemplateResult {
  return html`<div class="skeleton" part="skeleton" aria-hidden="true">
    ${Array.from({ length: lines }, () => html`<div class="bone"></div>`)}
  </div>`;
}
export interface ProgressLineOptions {
  readonly label: string;
  /** Over: the live region stays, empty, so that the next wait is read out too. */
  readonly done?: boolean;
}

/** A wheel with words; neither is seen in the first 300 ms. Part: `progress`. Styles: styles/progress.ts. */
export function progressLine({ label, done }: ProgressLineOptions): TemplateResult {
  return html`<div part="progress" role="status">
    ${done ? nothing : html`<p class="progress"><span class="spinner" aria-hidden="true"></span><span>${label}</span></p>`}
  </div>`;
}
