import { html, nothing, type TemplateResult } from 'lit';
import { fieldError } from './text-field.js';

export interface TextAreaOptions {
  /** Unique in the element's root; hint, error and counter are `<id>-hint`, `<id>-error` and `<id>-counter`. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly rows?: number;
  /** More cannot be typed. */
  readonly maxLength?: number;
  /** How much room is left, in words: "480 characters left". */
  readonly counter?: string;
  readonly hint?: string | TemplateResult;
  readonly error?: string;
  readonly errorLabel?: string;
  readonly required?: boolean;
  readonly onInput: (value: string) => void;
}

/** A labelled field of several lines. Parts: `field`, `label`, `hint`, `text-area`, `counter`, `error`. Styles: styles/field.ts, styles/text-area.ts. */
export function textArea(options: TextAreaOptions): TemplateResult {
  const { id, label, hint, error, counter } = options;
  const describedBy = [hint && `${id}-hint`, counter && `${id}-counter`, error && `${id}-error`].filter(Boolean).join(' ');
  return html`<div class="field" part="field">
    <label class="label" part="label" for=${id}>${label}</label>
    ${hint ? html`<div class="hint" part="hint" id=${`${id}-hint`}>${hint}</div>` : nothing}
    <textarea
      class="input text-area"
      part="text-area"
      id=${id}
      name=${options.name}
      dir="auto"
      rows=${options.rows ?? 3}
      maxlength=${options.maxLength ?? nothing}
      .value=${options.value}
      aria-required=${options.required ? 'true' : nothing}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${describedBy || nothing}
      @input=${(event: Event) => options.onInput((event.target as HTMLTextAreaElement).value)}
    ></textarea>
    ${counter ? html`<div class="hint" part="counter" id=${`${id}-counter`}>${counter}</div>` : nothing}
    ${error ? fieldError(`${id}-error`, error, options.errorLabel) : nothing}
  </div>`;
}
