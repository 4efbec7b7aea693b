import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { RowSlot, type RowDrawing } from './row-slot.js';
import { ScrollScale } from './scroll-scale.js';
import type { TableRows } from './table-rows.js';

export interface RowWindowOptions {
  /** What is shown now. */
  readonly rows: () => TableRows | undefined;
  /** Makes a row to be drawn again and again. Listen on the body and ask `indexOf(event)`: a listener per row costs at every step. */
  readonly makeRow: () => RowDrawing;
  /** Whatever else rows are made of: columns, words, permissions. All are drawn again when one of them differs. */
  readonly depends: () => readonly unknown[];
  /** How many rows stand before the first one, on earlier pages. Default: 0. */
  readonly offset?: () => number;
}

/** Rows drawn beyond what is seen. */
const spare = 8;
/** Drawn before anything is measured. */
const firstGuess = { rowHeight: 53, viewport: 640 };
/** Print takes that many rows at most; beyond that a file is the better copy. */
const mostPrinted = 2000;
const restAfter = 200;

/**
 * Draws the rows that can be seen, and a few more, in rows that are used again: row i stands in slot i modulo the number of slots, so that
 * a step of scrolling draws the rows that come into sight and nothing else. Rows have one height, which the styles give and the browser
 * reports; nothing is measured while scrolling. The row that has the focus is never used for another one.
 *
 * ```html
 * <div ${ref(window.scroller)}><table role="table" aria-rowcount=${...}> ... <tbody class="rows" role="rowgroup" ${ref(window.body)}></tbody></table></div>
 * ```
 */
export class RowWindow implements ReactiveController {
  readonly #options: RowWindowOptions;
  readonly #scale = new ScrollScale();
  #scroller: HTMLElement | undefined;
  #body: HTMLElement | undefined;
  #slots: RowSlot[] = [];
  #rowHeight = firstGuess.rowHeight;
  #viewport = firstGuess.viewport;
  #first = 0;
  #placed = '';
  #places = 0;
  #epoch = 0;
  #depends: readonly unknown[] = [];
  #held: RowSlot | undefined;
  #aside: RowSlot | undefined;
  #unrolled = false;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #sizes: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost, options: RowWindowOptions) {
    this.#options = options;
    host.addController(this);
  }

  /** For `ref()` on the box that scrolls. */
  readonly scroller = (element: Element | undefined): void => {
    this.#scroller?.removeEventListener('scroll', this.#onScroll);
    this.#scroller = element as HTMLElement | undefined;
    this.#scroller?.addEventListener('scroll', this.#onScroll, { passive: true });
    this.#scroller?.toggleAttribute('data-window', true);
    this.#observe();
  };

  /** For `ref()` on the body of the table, which must have no other content. */
  readonly body = (element: Element | undefined): void => {
    this.#body = element as HTMLElement | undefined;
    this.#slots = [];
    this.#held = this.#aside = undefined;
    this.#body?.addEventListener('focusin', this.#onFocusIn);
    this.#body?.addEventListener('focusout', this.#onFocusOut);
    this.#body?.addEventListener('keydown', this.#onKeyDown);
  };

  /** Place of the first row drawn. */
  get first(): number {
    return this.#first;
  }

  /** Place of the last row drawn; -1 when there is none. */
  get last(): number {
    return this.#first + this.#slots.length - 1;
  }

  /** Place of the row in which something happened, -1 for none. */
  indexOf(event: Event): number {
    return this.#slotOf(event)?.index ?? -1;
  }

  /** The drawn row at a place, for focus and pop-ups. */
  elementAt(index: number): HTMLTableRowElement | undefined {
    return [...this.#slots, ...(this.#aside ? [this.#aside] : [])].find((slot) => slot.index === index)?.element;
  }

  /** Scrolls so that a row can be seen whole; it is drawn when this returns. */
  reveal(index: number): void {
    const top = index * this.#rowHeight;
    const room = this.#viewport - this.#rowHeight * 2;
    if (top < this.#scale.top) this.#scale.jump(top);
    else if (top > this.#scale.top + room) this.#scale.jump(top - room);
    else return;
    this.#settle();
    this.#draw();
  }

  toStart(): void {
    this.reveal(0);
  }

  /** Lays out every row (2,000 at most) one under the other, as paper needs it, or only those in sight again. */
  printAll(on: boolean): void {
    if (this.#unrolled === on) return;
    this.#unrolled = on;
    this.#body?.classList.toggle('unrolled', on);
    this.#draw();
  }

  hostConnected(): void {
    this.#sizes = new ResizeObserver((entries) => this.#onSizes(entries));
    window.addEventListener('beforeprint', this.#beforePrint);
    window.addEventListener('afterprint', this.#afterPrint);
    this.#observe();
  }

  hostDisconnected(): void {
    this.#sizes?.disconnect();
    clearTimeout(this.#rest);
    window.removeEventListener('beforeprint', this.#beforePrint);
    window.removeEventListener('afterprint', this.#afterPrint);
  }

  hostUpdated(): void {
    const depends = this.#options.depends();
    const same = depends.length === this.#depends.length && depends.every((value, index) => value === this.#depends[index]);
    if (!same) this.#epoch += 1;
    this.#depends = depends;
    this.#draw();
  }

  readonly #beforePrint = (): void => this.printAll(true);
  readonly #afterPrint = (): void => this.printAll(false);

  readonly #onScroll = (): void => {
    if (!this.#scroller || this.#unrolled) return;
    this.#scale.moved(this.#scroller.scrollTop);
    if (this.#scale.isStuck) this.#settle();
    this.#draw();
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#onRest(), restAfter);
  };

  #onRest(): void {
    this.#settle();
    this.#draw();
    this.#order();
  }

  #settle(): void {
    const bar = this.#scale.settled();
    if (bar !== undefined) this.#scroller?.scrollTo({ top: bar, behavior: 'instant' });
  }

  #observe(): void {
    if (this.#scroller) this.#sizes?.observe(this.#scroller);
    const [slot] = this.#slots;
    if (slot) this.#sizes?.observe(slot.element);
  }

  #onSizes(entries: readonly ResizeObserverEntry[]): void {
    for (const { target, borderBoxSize } of entries) {
      const size = borderBoxSize[0]?.blockSize ?? 0;
      if (size === 0 || this.#unrolled) continue;
      if (target === this.#scroller) {
        this.#viewport = size;
        target.toggleAttribute('data-wide', target.scrollWidth > target.clientWidth);
      } else if (target.isConnected) this.#rowHeight = size;
    }
    this.#draw();
  }

  #draw(): void {
    const body = this.#body;
    const rows = this.#options.rows();
    if (!body) return;
    const length = rows?.length ?? 0;
    const height = this.#rowHeight;
    this.#scale.resize(length * height, this.#viewport);
    const wanted = this.#unrolled ? mostPrinted : Math.ceil(this.#viewport / height) + spare;
    this.#resize(Math.min(wanted, length));
    const count = this.#slots.length;
    const top = Math.floor(this.#scale.top / height) - spare / 2;
    this.#first = this.#unrolled ? 0 : Math.max(0, Math.min(top, length - count));
    this.#place(body, this.#unrolled ? '' : `${this.#scale.height}px`);
    if (!rows) return;
    for (let index = this.#first; index < this.#first + count; index += 1) this.#drawSlot(this.#slotFor(index, count), index, rows);
    if (this.#aside) this.#drawSlot(this.#aside, this.#aside.index, rows);
  }

  /** Rows stand elsewhere when they have another height, or when the scroll bar no longer stands for the same pixels. */
  #place(body: HTMLElement, size: string): void {
    const place = `${this.#rowHeight} ${this.#scale.shift}`;
    if (place !== this.#placed) this.#places += 1;
    this.#placed = place;
    if (body.style.blockSize !== size) body.style.blockSize = size;
  }

  #drawSlot(slot: RowSlot, index: number, rows: TableRows): void {
    if (slot.place !== this.#places || slot.index !== index) {
      slot.place = this.#places;
      slot.element.style.transform = `translateY(${index * this.#rowHeight - this.#scale.shift}px)`;
      slot.element.ariaRowIndex = String(index + 2 + (this.#options.offset?.() ?? 0));
    }
    slot.draw(rows.at(index), index, rows.isSelected(index), this.#epoch);
  }

  #resize(count: number): void {
    const before = this.#slots.length;
    for (const slot of this.#slots.splice(count)) {
      if (slot === this.#held) this.#aside = slot;
      else slot.element.remove();
    }
    while (this.#slots.length < count) this.#slots.push(new RowSlot(this.#options.makeRow()));
    if (before < count) this.#body?.append(...this.#slots.slice(before).map((slot) => slot.element));
    if (before === 0) this.#observe();
  }

  /** The slot of a place; the one with the focus keeps its row and stands aside while another takes its turn. */
  #slotFor(index: number, count: number): RowSlot {
    const turn = index % count;
    let slot = this.#slots[turn] as RowSlot;
    if (this.#aside?.index === index) {
      slot.element.remove();
      slot = this.#aside;
      this.#aside = undefined;
    } else if (slot === this.#held && slot.index !== index) {
      this.#aside = slot;
      slot = new RowSlot(this.#options.makeRow());
      this.#aside.element.after(slot.element);
      this.#sizes?.observe(slot.element);
    }
    this.#slots[turn] = slot;
    return slot;
  }

  /** Puts the rows in the order in which they are read, without touching the one with the focus. */
  #order(): void {
    const body = this.#body;
    const ordered = [...this.#slots].sort((one, other) => one.index - other.index);
    const [first] = ordered;
    if (!body || !first) return;
    const elements = ordered.map((slot) => slot.element);
    const aside = this.#aside;
    if (aside) return aside.index < first.index ? body.append(...elements) : body.prepend(...elements);
    // slots follow each other in a ring: what was drawn last stands before or behind all the others
    const start = elements.findIndex((element) => element === body.firstElementChild);
    if (start <= 0) return;
    const isLate = this.#held ? ordered.indexOf(this.#held) < start : start > elements.length / 2;
    if (isLate) body.append(...elements.slice(start));
    else body.prepend(...elements.slice(0, start));
  }

  #slotOf(event: Event): RowSlot | undefined {
    const path = event.composedPath();
    const slots = this.#aside ? [...this.#slots, this.#aside] : this.#slots;
    return slots.find((slot) => path.includes(slot.element));
  }

  readonly #onFocusIn = (event: Event): void => {
    this.#held = this.#slotOf(event);
  };

  readonly #onFocusOut = (event: FocusEvent): void => {
    if (this.#held?.element.contains(event.relatedTarget as Node | null)) return;
    this.#held = undefined;
    this.#aside?.element.remove();
    this.#aside = undefined;
  };

  /** The next stop of the Tab key is in the next row, also where scrolling has not come to rest, or has taken the focus out of sight. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab') return;
    if (this.#aside) this.reveal(this.#aside.index);
    this.#order();
  };
}
