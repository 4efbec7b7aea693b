import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { placeBeside } from './place-beside.js';
import { Typeahead } from './typeahead.js';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** Why it cannot be chosen now; the item can still be reached and says why. */
  readonly disabledReason?: string;
  /** Destroys something; the element confirms it. */
  readonly danger?: boolean;
  readonly icon?: TemplateResult;
}
export interface MenuButtonOptions {
  /** Unique in the element's root; of many rows the row's own id is a part of it. */
  readonly id: string;
  readonly label: string | TemplateResult;
  /** What assistive technology reads where the label is an icon: "Actions for invoice 1Z-204417". */
  readonly accessibleLabel?: string;
  readonly kind?: 'secondary' | 'quiet';
  /** Asked for when the menu opens. */
  readonly items: () => readonly MenuItem[];
  readonly onChoose: (id: string) => void;
  /** A part name of the element's own beside `button` and `menu-button`. */
  readonly part?: string;
}

type MenuHost = ReactiveControllerHost & { readonly renderRoot: ParentNode };
type Opened = Pick<MenuButtonOptions, 'id' | 'onChoose'> & { readonly items: readonly MenuItem[]; readonly from: HTMLElement };

/**
 * One menu of an element for any number of buttons: a table has one, not one a row. The element calls `render` once at the end of its
 * template and `button` wherever a menu opens. Arrow keys, Home, End and the first letters move, Enter and Space choose, Escape and a click
 * elsewhere close, and the focus comes back to the button. Parts: `menu`, `menu-item`, `menu-button`. Styles: styles/menu.ts, styles/button.ts.
 */
export class MenuController implements ReactiveController {
  readonly #host: MenuHost;
  readonly #id: string;
  readonly #typeahead = new Typeahead();
  readonly #place = (): void => this.#placed();
  #opened: Opened | undefined;
  #openAtPress: string | undefined;

  /** @param id unique in the element's root */
  constructor(host: MenuHost, id: string) {
    this.#host = host;
    this.#id = id;
    host.addController(this);
  }

  /** Id of the button whose menu is open. */
  get openedBy(): string | undefined {
    return this.#opened?.id;
  }

  close(): void {
    this.#menu?.hidePopover();
  }

  hostUpdated(): void {
    // A row that is gone takes its menu along.
    if (this.#opened && !this.#opened.from.isConnected) this.close();
  }

  hostDisconnected(): void {
    this.#stopFollowing();
    this.#opened = undefined;
  }

  /** For a button of the element's own, such as one in each of very many rows: the menu opens beside it. */
  openBeside(from: HTMLElement, options: Pick<MenuButtonOptions, 'id' | 'items' | 'onChoose'>): Promise<void> {
    return this.#open(from, options);
  }

  button(options: MenuButtonOptions): TemplateResult {
    const open = this.openedBy === options.id;
    return html`<button
      id=${options.id}
      class=${`button ${options.kind ?? 'quiet'} menu-button`}
      part=${`button menu-button ${options.part ?? ''}`}
      type="button"
      aria-haspopup="menu"
      aria-expanded=${open ? 'true' : 'false'}
      aria-controls=${open ? this.#id : nothing}
      aria-label=${ifDefined(options.accessibleLabel)}
      @pointerdown=${() => (this.#openAtPress = this.openedBy)}
      @click=${(event: Event) => this.#onButton(event.currentTarget as HTMLElement, options)}
      @keydown=${(event: KeyboardEvent) => this.#onButtonKey(event, options)}
    >
      ${options.label}
    </button>`;
  }

  render(): TemplateResult {
    const items = this.#opened?.items ?? [];
    return html`<div
      class="menu"
      part="menu"
      id=${this.#id}
      popover="auto"
      role="menu"
      aria-labelledby=${this.#opened?.id ?? nothing}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
      @beforetoggle=${(event: ToggleEvent) => this.#giveFocusBack(event)}
      @toggle=${(event: ToggleEvent) => this.#onToggle(event)}
    >
      ${items.map((item) => this.#renderItem(item))}
    </div>`;
  }

  /** The name of an item is all that is read in it: the reason too. */
  #renderItem(item: MenuItem): TemplateResult {
    const reason = item.disabledReason;
    return html`<button
      class=${item.danger ? 'menu-item danger' : 'menu-item'}
      part="menu-item"
      type="button"
      role="menuitem"
      tabindex="-1"
      aria-disabled=${reason === undefined ? nothing : 'true'}
      @click=${() => this.#choose(item)}
    >
      ${item.icon}<span class="menu-text">${item.label}${reason === undefined ? nothing : html`${' '}<span class="menu-reason">${reason}</span>`}</span>
    </button>`;
  }

  get #menu(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`#${this.#id}`);
  }

  get #items(): HTMLElement[] {
    return [...(this.#menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  }

  /** The press that closed an open menu, by the browser's light dismissal, does not open it again. */
  #onButton(from: HTMLElement, options: MenuButtonOptions): void {
    const closes = this.#openAtPress === options.id;
    this.#openAtPress = undefined;
    if (closes) this.close();
    else void this.#open(from, options);
  }

  #onButtonKey(event: KeyboardEvent, options: MenuButtonOptions): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    void this.#open(event.currentTarget as HTMLElement, options, event.key === 'ArrowUp');
  }

  async #open(
    from: HTMLElement,
    { id, items, onChoose }: Pick<MenuButtonOptions, 'id' | 'items' | 'onChoose'>,
    atEnd = false,
  ): Promise<void> {
    this.#opened = { id, onChoose, from, items: items() };
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const menu = this.#menu;
    if (!menu?.isConnected || this.#opened?.from !== from) return;
    if (!menu.matches(':popover-open')) menu.showPopover();
    this.#placed();
    for (const type of ['scroll', 'resize']) window.addEventListener(type, this.#place, { capture: true, passive: true });
    this.#items.at(atEnd ? -1 : 0)?.focus();
  }

  #placed(): void {
    const menu = this.#menu;
    if (menu && this.#opened) placeBeside(menu, this.#opened.from);
  }

  #choose(item: MenuItem): void {
    if (item.disabledReason !== undefined) return;
    const { onChoose, from } = this.#opened ?? {};
    this.close();
    // Before what is chosen moves the focus on.
    from?.focus();
    onChoose?.(item.id);
  }

  #onToggle(event: ToggleEvent): void {
    if (event.newState === 'open') return;
    this.#stopFollowing();
    this.#opened = undefined;
    this.#host.requestUpdate();
  }

  /**
   * On Escape, before the menu hides: in a shadow tree Chromium leaves the focus on what is hidden, and soon on nothing. A click elsewhere has
   * taken it already.
   */
  #giveFocusBack({ newState, currentTarget }: ToggleEvent): void {
    const menu = currentTarget as HTMLElement;
    const { activeElement } = menu.getRootNode() as Document | ShadowRoot;
    if (newState === 'closed' && activeElement && menu.contains(activeElement)) this.#opened?.from.focus();
  }

  #stopFollowing(): void {
    for (const type of ['scroll', 'resize']) window.removeEventListener(type, this.#place, { capture: true });
  }

  #onKey(event: KeyboardEvent): void {
    const items = this.#items;
    const at = items.indexOf(event.target as HTMLElement);
    const next = this.#target(event, at, items);
    if (event.key === 'Tab') {
      // On from the button, as if the menu had not been there.
      this.#opened?.from.focus();
      return this.close();
    }
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  #target(event: KeyboardEvent, at: number, items: readonly HTMLElement[]): HTMLElement | undefined {
    switch (event.key) {
      case 'ArrowDown':
        return items[(at + 1) % items.length];
      case 'ArrowUp':
        return items.at(at - 1);
      case 'Home':
        return items[0];
      case 'End':
        return items.at(-1);
    }
    const plain = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!plain) return undefined;
    const labels = this.#opened?.items.map(({ label }) => label) ?? [];
    return items[this.#typeahead.find(event.key, labels, at, event.timeStamp)];
  }
}
