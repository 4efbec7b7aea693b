import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { icon } from './icon.js';
import { alertIcon } from './icons.js';

export interface TextFieldOptions {
  /** Unique in the element's root; hint and error are `<id>-hint` and `<id>-error`. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | TemplateResult;
  /** The sentence that says what is wrong and what to do. */
  readonly error?: string;
  /** What a screen reader says before the error: "Error:". The sighted see an icon. */
  readonly errorLabel?: string;
  readonly autocomplete?: string;
  readonly inputMode?: 'text' | 'decimal' | 'numeric' | 'email' | 'tel';
  readonly type?: 'text' | 'email' | 'tel' | 'date' | 'search';
  /** `short` hints at a short value: a number, an amount, a date. */
  readonly width?: 'full' | 'short';
  readonly required?: boolean;
  readonly readonly?: boolean;
  /** Stands at the end of the label's line: "Where do I find this?". */
  readonly aside?: TemplateResult;
  readonly onInput: (value: string, event: InputEvent) => void;
  readonly onChange?: (value: string, event: Event) => void;
}

/**
 * A labelled text field. The form says `novalidate`; faults are words under the control and in the error summary.
 * Parts: `field`, `label`, `hint`, `input`, `error`. Styles: styles/field.ts.
 */
export function textField(options: TextFieldOptions): TemplateResult {
  const { id, label, hint, error } = options;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return html`<div class="field" part="field">
    <div class="field-head"><label class="label" part="label" for=${id}>${label}</label>${options.aside}</div>
    ${hint ? html`<div class="hint" part="hint" id=${`${id}-hint`}>${hint}</div>` : nothing} ${input(options, describedBy)}
    ${error ? fieldError(`${id}-error`, error, options.errorLabel) : nothing}
  </div>`;
}

/** The words under a control that say what is wrong with it. Part: `error`. Styles: styles/field.ts. */
export function fieldError(id: string, error: string, errorLabel?: string): TemplateResult {
  return html`<div class="fault" part="error" id=${id}>${icon(alertIcon, { label: errorLabel })}<span>${error}</span></div>`;
}

function input(options: TextFieldOptions, describedBy: string): TemplateResult {
  const { onInput, onChange } = options;
  const value = (event: Event): string => (event.target as HTMLInputElement).value;
  return html`<input
    class=${options.width === 'short' ? 'input short' : 'input'}
    part="input"
    id=${options.id}
    name=${options.name}
    type=${options.type ?? 'text'}
    .value=${options.value}
    dir="auto"
    autocomplete=${ifDefined(options.autocomplete as 'off' | undefined)}
    inputmode=${ifDefined(options.inputMode)}
    autocapitalize="none"
    spellcheck="false"
    ?readonly=${options.readonly}
    aria-required=${options.required ? 'true' : nothing}
    aria-invalid=${options.error ? 'true' : nothing}
    aria-describedby=${describedBy || nothing}
    @input=${(event: InputEvent) => onInput(value(event), event)}
    @change=${onChange && ((event: Event) => onChange(value(event), event))}
  />`;
}
