import { html, nothing, type TemplateResult } from 'lit';

export interface Tab<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** How many there are, as the locale writes it; left out while it is not known. */
  readonly count?: string;
}
export interface TabsOptions<Id extends string = string> {
  /** Also the prefix of the ids `<name>-<id>`; unique in the element's root. */
  readonly name: string;
  /** Names the list: "Payments". */
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly selected: Id;
  /** Id of the panel below, which says `role="tabpanel"` and `aria-labelledby="<name>-<selected>"`. */
  readonly panel: string;
  readonly onSelect: (id: Id) => void;
}

/**
 * Tabs over one panel: one stop of the Tab key, arrow keys, Home and End choose at once. Parts: `tabs`, `tab`, `tab-selected`.
 * Styles: styles/tabs.ts.
 */
export function tabs<Id extends string>(options: TabsOptions<Id>): TemplateResult {
  return html`<div
    class="tabs"
    part="tabs"
    role="tablist"
    aria-label=${options.label}
    @keydown=${(event: KeyboardEvent) => onKey(event, options)}
  >
    ${options.tabs.map((one) => tab(one, options))}
  </div>`;
}

function tab<Id extends string>({ id, label, count }: Tab<Id>, options: TabsOptions<Id>): TemplateResult {
  const selected = id === options.selected;
  return html`<button
    class="tab"
    part=${selected ? 'tab tab-selected' : 'tab'}
    id=${`${options.name}-${id}`}
    type="button"
    role="tab"
    tabindex=${selected ? '0' : '-1'}
    aria-selected=${selected ? 'true' : 'false'}
    aria-controls=${options.panel}
    @click=${() => options.onSelect(id)}
  >
    ${label}${count === undefined ? nothing : html`${' '}<span class="tab-count">${count}</span>`}
  </button>`;
}

function onKey<Id extends string>(event: KeyboardEvent, { tabs: all, selected, onSelect }: TabsOptions<Id>): void {
  const list = event.currentTarget as HTMLElement;
  const forward = getComputedStyle(list).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const at = all.findIndex(({ id }) => id === selected);
  const next = nextOf(event.key, forward, at, all.length);
  const chosen = next === undefined ? undefined : all[next];
  if (!chosen) return;
  event.preventDefault();
  list.querySelectorAll<HTMLElement>('[role=tab]')[next ?? 0]?.focus();
  onSelect(chosen.id);
}

function nextOf(key: string, forward: string, at: number, count: number): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  return (at + (key === forward ? 1 : count - 1)) % count;
}
