import { html, nothing, type TemplateResult } from 'lit';

export interface CheckboxOptions {
  /** Unique in the element's root; the hint is `<id>-hint`. */
  readonly id: string;
  readonly label: string | TemplateResult;
  /** Read out and not seen, where the place says what it is: the box of a row. */
  readonly labelHidden?: boolean;
  readonly checked: boolean;
  /** Some of what it stands for: the box over rows of which some are selected. */
  readonly indeterminate?: boolean;
  readonly hint?: string | TemplateResult;
  readonly disabled?: boolean;
  /** Gets the event too, for Shift and the like. */
  readonly onChange: (checked: boolean, event: Event) => void;
}

/** A native checkbox, all of its label a touch target. Parts: `checkbox`, `checkbox-label`. Styles: styles/checkbox.ts. */
export function checkbox(options: CheckboxOptions): TemplateResult {
  const { id, label, labelHidden, hint } = options;
  return html`<label class=${labelHidden ? 'check bare' : 'check'} part="checkbox-label">
    <input
      class="checkbox"
      part="checkbox"
      type="checkbox"
      id=${id}
      .checked=${options.checked}
      .indeterminate=${options.indeterminate ?? false}
      ?disabled=${options.disabled}
      aria-labelledby=${`${id}-label`}
      aria-describedby=${hint ? `${id}-hint` : nothing}
      @change=${(event: Event) => options.onChange((event.target as HTMLInputElement).checked, event)}
    />
    <span class=${labelHidden ? 'visually-hidden' : 'check-text'}
      ><span id=${`${id}-label`}>${label}</span>${hint ? html`<span class="check-hint" id=${`${id}-hint`}>${hint}</span>` : nothing}</span
    >
  </label>`;
}
