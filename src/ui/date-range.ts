import { html, nothing, type TemplateResult } from 'lit';
import type { DateRange } from '../domain/invoice-query.js';
import { selectField } from './select-field.js';
import { fieldError, textField } from './text-field.js';

export interface RangePreset<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
}
export interface DateRangeOptions<Id extends string = string> {
  /** Also the prefix of the ids `<name>-preset`, `<name>-from`, `<name>-to` and `<name>-error`; unique in the element's root. */
  readonly name: string;
  readonly legend: string;
  readonly presetLabel: string;
  readonly fromLabel: string;
  readonly toLabel: string;
  /** The last one is the range of one's own: the two fields stand under it. */
  readonly presets: readonly RangePreset<Id>[];
  readonly preset: Id;
  readonly range: DateRange;
  /** The sentence for a range that starts after its end (LST-02). */
  readonly error?: string;
  readonly errorLabel?: string;
  readonly onPreset: (id: Id) => void;
  readonly onRange: (range: DateRange) => void;
}

/**
 * A range of days: presets, and two native date fields for a range of one's own; an empty end is open. Parts: `date-range`, `legend` and those of
 * the fields. Styles: styles/field.ts, styles/select-field.ts, styles/date-range.ts.
 */
export function dateRange<Id extends string>(options: DateRangeOptions<Id>): TemplateResult {
  const { name, legend, presetLabel, presets, preset, error, onPreset } = options;
  const own = preset === presets.at(-1)?.id;
  return html`<fieldset class="date-range" part="date-range" aria-describedby=${error ? `${name}-error` : nothing}>
    <legend class="label" part="legend">${legend}</legend>
    ${selectField({
      id: `${name}-preset`,
      label: presetLabel,
      labelHidden: true,
      value: preset,
      options: presets.map(({ id, label }) => ({ value: id, label })),
      onChange: onPreset,
    })}
    ${own ? ends(options) : nothing} ${error ? fieldError(`${name}-error`, error, options.errorLabel) : nothing}
  </fieldset>`;
}

function ends<Id extends string>({ name, fromLabel, toLabel, range, onRange }: DateRangeOptions<Id>): TemplateResult {
  const end = (side: 'from' | 'to', label: string): TemplateResult =>
    textField({
      id: `${name}-${side}`,
      name: `${name}-${side}`,
      label,
      type: 'date',
      value: range[side] ?? '',
      // A date that is half typed is an empty one: what stands there is heard of when it is whole.
      onInput: (value) => value !== (range[side] ?? '') && onRange(withEnd(range, side, value)),
    });
  return html`<div class="date-range-ends">${end('from', fromLabel)} ${end('to', toLabel)}</div>`;
}

function withEnd(range: DateRange, side: 'from' | 'to', value: string): DateRange {
  const other = side === 'from' ? 'to' : 'from';
  const kept = range[other];
  return { ...(kept && { [other]: kept }), ...(value && { [side]: value }) };
}
