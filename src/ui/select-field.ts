import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.js';
import { chevronDownIcon } from './icons.js';
import { fieldError } from './text-field.js';

export interface SelectOption<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean;
}
export interface SelectFieldOptions<Value extends string = string> {
  /** Unique in the element's root; hint and error are `<id>-hint` and `<id>-error`. */
  readonly id: string;
  readonly label: string;
  /** Read out and not seen, where the place says what it is: the page size of a pager. */
  readonly labelHidden?: boolean;
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly hint?: string | TemplateResult;
  readonly error?: string;
  readonly errorLabel?: string;
  readonly width?: 'full' | 'short';
  readonly onChange: (value: Value) => void;
}

/** A labelled native select. Parts: `field`, `label`, `hint`, `select`, `error`. Styles: styles/field.ts, styles/select-field.ts. */
export function selectField<Value extends string>(options: SelectFieldOptions<Value>): TemplateResult {
  const { id, label, labelHidden, hint, error } = options;
  return html`<div class="field" part="field">
    <label class=${labelHidden ? 'visually-hidden' : 'label'} part="label" for=${id}>${label}</label>
    ${hint ? html`<div class="hint" part="hint" id=${`${id}-hint`}>${hint}</div>` : nothing} ${control(options)}
    ${error ? fieldError(`${id}-error`, error, options.errorLabel) : nothing}
  </div>`;
}

function control<Value extends string>({ id, value, options, hint, error, width, onChange }: SelectFieldOptions<Value>): TemplateResult {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return html`<span class=${width === 'short' ? 'select short' : 'select'}
    ><select
      class="input"
      part="select"
      id=${id}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${describedBy || nothing}
      @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value as Value)}
    >
      ${options.map(
        (option) =>
          html`<option value=${String(option.value)} ?disabled=${option.disabled} .selected=${option.value === value}>${option.label}</option>`,
      )}</select
    >${icon(chevronDownIcon)}</span
  >`;
}
