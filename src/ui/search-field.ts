import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.js';
import { closeIcon, searchIcon } from './icons.js';

export interface SearchFieldOptions {
  /** Unique in the element's root. */
  readonly id: string;
  /** Read out, and shown in the empty field beside the glass: "Search invoices". */
  readonly label: string;
  readonly clearLabel: string;
  readonly value: string;
  /** While typing; the caller waits for the pause (LST-01). */
  readonly onInput: (value: string) => void;
  /** Enter: at once. */
  readonly onSubmit?: (value: string) => void;
}

/**
 * A field to search with. Its name is its label; the words in the empty field only repeat it. Escape and the button clear it. Parts: `search`,
 * `input`, `search-clear`. Styles: styles/field.ts, styles/search-field.ts.
 */
export function searchField({ id, label, clearLabel, value, onInput, onSubmit }: SearchFieldOptions): TemplateResult {
  const clear = (event: Event): void => {
    // Before the button goes with what it clears.
    const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
    onInput('');
    root.getElementById(id)?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') onSubmit?.((event.target as HTMLInputElement).value);
    if (event.key !== 'Escape' || value === '') return;
    event.preventDefault();
    onInput('');
  };
  return html`<div class="search" part="search" role="search" aria-label=${label}>
    <label class="visually-hidden" for=${id}>${label}</label>
    ${icon(searchIcon)}
    <input
      class="input"
      part="input"
      id=${id}
      type="search"
      dir="auto"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      enterkeyhint="search"
      placeholder=${label}
      .value=${value}
      @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)}
      @keydown=${onKey}
    />
    ${
      value === ''
        ? nothing
        : html`<button class="search-clear" part="search-clear" type="button" aria-label=${clearLabel} @click=${clear}>${icon(closeIcon)}</button>`
    }
  </div>`;
}
