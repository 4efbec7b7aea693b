import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { LocalDate } from '../domain/entities.js';
import { fieldError } from './text-field.js';

export interface DateFieldOptions {
  /** Unique in the element's root; hint and error are `<id>-hint` and `<id>-error`. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: LocalDate;
  readonly min?: LocalDate;
  readonly max?: LocalDate;
  readonly hint?: string;
  readonly error?: string;
  readonly errorLabel?: string;
  readonly disabled?: boolean;
  /** An empty text while the date is not whole. */
  readonly onChange: (value: LocalDate) => void;
}

/**
 * A labelled date by the browser's own picker. `min` and `max` guide the picker; what is typed outside them comes through and is answered
 * with an error in words. Parts: `field`, `label`, `hint`, `input`, `error`. Styles: styles/field.ts.
 */
export function dateField(options: DateFieldOptions): TemplateResult {
  const { id, label, hint, error } = options;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return html`<div class="field" part="field">
    <div class="field-head"><label class="label" part="label" for=${id}>${label}</label></div>
    ${hint ? html`<div class="hint" part="hint" id=${`${id}-hint`}>${hint}</div>` : nothing}
    <input
      class="input short"
      part="input"
      type="date"
      id=${id}
      name=${options.name}
      .value=${options.value}
      min=${ifDefined(options.min)}
      max=${ifDefined(options.max)}
      ?disabled=${options.disabled}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${describedBy || nothing}
      @change=${(event: Event) => options.onChange((event.target as HTMLInputElement).value)}
    />
    ${error ? fieldError(`${id}-error`, error, options.errorLabel) : nothing}
  </div>`;
}
