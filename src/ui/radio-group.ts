import { html, nothing, type TemplateResult } from 'lit';
import { fieldError } from './text-field.js';

export interface RadioOption<Value extends string = string> {
  readonly value: Value;
  readonly label: string | TemplateResult;
  readonly hint?: string | TemplateResult;
  /** Why it cannot be chosen (PAY-10, PAY-12); a given reason disables the option. */
  readonly disabledReason?: string;
  /** Stands at the end of the row: an amount, brands. */
  readonly end?: string | TemplateResult;
}
export interface RadioGroupOptions<Value extends string = string> {
  /** Also the prefix of the ids `<name>-<value>` and `<name>-error`; unique in the element's root. */
  readonly name: string;
  readonly legend: string;
  readonly value: Value | undefined;
  readonly options: readonly RadioOption<Value>[];
  readonly error?: string;
  readonly errorLabel?: string;
  readonly onChange: (value: Value) => void;
}

/**
 * One choice of a few, as rows. Arrow keys, grouping and the tab order are the browser's own. The error summary jumps to
 * `<name>-<value of the first option>`. Parts: `radio-group`, `legend`, `option`, `option-selected`, `error`. Styles: styles/radio.ts,
 * styles/field.ts for the error.
 */
export function radioGroup<Value extends string>(group: RadioGroupOptions<Value>): TemplateResult {
  const errorId = `${group.name}-error`;
  return html`<fieldset
    part="radio-group"
    role="radiogroup"
    aria-labelledby=${`${group.name}-legend`}
    aria-invalid=${group.error ? 'true' : nothing}
    aria-describedby=${group.error ? errorId : nothing}
  >
    <legend class="legend" part="legend" id=${`${group.name}-legend`}>${group.legend}</legend>
    <div class="options">${group.options.map((option) => row(group, option))}</div>
    ${group.error ? fieldError(errorId, group.error, group.errorLabel) : nothing}
  </fieldset>`;
}

function row<Value extends string>(group: RadioGroupOptions<Value>, option: RadioOption<Value>): TemplateResult {
  const { value, label, disabledReason, end } = option;
  const id = `${group.name}-${value}`;
  const hint = disabledReason ?? option.hint;
  const selected = value === group.value;
  return html`<label class="option" part=${selected ? 'option option-selected' : 'option'}>
    <input
      class="radio"
      type="radio"
      id=${id}
      name=${group.name}
      .value=${String(value)}
      .checked=${selected}
      ?disabled=${disabledReason !== undefined}
      aria-labelledby=${`${id}-label`}
      aria-describedby=${hint ? `${id}-hint` : nothing}
      @change=${() => group.onChange(value)}
    />
    <span class="option-text"
      ><span id=${`${id}-label`}>${label}</span>${hint ? html`<span class="option-hint" id=${`${id}-hint`}>${hint}</span>` : nothing}</span
    >
    ${end === undefined ? nothing : html`<span class="option-end">${end}</span>`}
  </label>`;
}
