import { html, nothing, type TemplateResult } from 'lit';

export interface Toggle<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  /** How many there are, as the locale writes it; left out while it is not known. */
  readonly count?: string;
}
export interface ToggleGroupOptions<Value extends string = string> {
  /** Names the group: "Show". */
  readonly label: string;
  readonly options: readonly Toggle<Value>[];
  readonly pressed: readonly Value[];
  readonly onPress: (value: Value) => void;
}

/** Buttons that stay pressed: which groups are shown, list or grid. Parts: `toggles`, `toggle`, `toggle-pressed`. Styles: styles/toggle-group.ts. */
export function toggleGroup<Value extends string>({ label, options, pressed, onPress }: ToggleGroupOptions<Value>): TemplateResult {
  return html`<div class="toggles" part="toggles" role="group" aria-label=${label}>
    ${options.map((option) => {
      const on = pressed.includes(option.value);
      return html`<button
        class="toggle"
        part=${on ? 'toggle toggle-pressed' : 'toggle'}
        type="button"
        aria-pressed=${on ? 'true' : 'false'}
        @click=${() => onPress(option.value)}
      >
        ${option.label}${option.count === undefined ? nothing : html`${' '}<span class="toggle-count">${option.count}</span>`}
      </button>`;
    })}
  </div>`;
}
