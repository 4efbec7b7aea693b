import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.js';
import { closeIcon } from './icons.js';

export interface ChipOptions {
  /** What is chosen: "Due: last 90 days". */
  readonly label: string | TemplateResult;
  /** The button's name in full: "Remove filter Due: last 90 days". */
  readonly removeLabel: string;
  readonly onRemove: () => void;
}
export interface ChipListOptions {
  /** Names the list: "Filters". */
  readonly label: string;
  readonly chips: readonly ChipOptions[];
  /** Stands after the last one: "Clear". */
  readonly end?: TemplateResult;
}

/** Something chosen that can be taken away again. Parts: `chip`, `chip-remove`. Styles: styles/chip.ts. */
export function chip({ label, removeLabel, onRemove }: ChipOptions): TemplateResult {
  return html`<span class="chip" part="chip"
    ><span class="chip-label">${label}</span
    ><button class="chip-remove" part="chip-remove" type="button" aria-label=${removeLabel} @click=${onRemove}>${icon(closeIcon)}</button></span
  >`;
}

/** Chips in a row, a list to a screen reader; nothing where there are none. Part: `chips`. Styles: styles/chip.ts. */
export function chipList({ label, chips, end }: ChipListOptions): TemplateResult | typeof nothing {
  if (chips.length === 0) return nothing;
  return html`<div class="chips" part="chips">
    <ul class="chip-items" role="list" aria-label=${label}>
      ${chips.map((one) => html`<li>${chip(one)}</li>`)}
    </ul>
    ${end}
  </div>`;
}
