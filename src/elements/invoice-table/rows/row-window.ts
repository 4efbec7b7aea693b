import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { RowRing } from './row-ring.js';
import type { RowDrawing, RowSlot } from './row-slot.js';
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

/** Rows drawn beyond what is seen, from the moment on at which somebody might want to see them. */
const spareRows = 8;
/** Drawn before anything is measured. */
const firstGuess = { rowHeight: 53, viewport: 640 };
/** Print takes that many rows at most; beyond that a file is the better copy. */
const mostPrinted = 2000;
const restAfter = 200;
/** Milliseconds after which spare rows are drawn though nobody came near. */
const nobodyCame = 1500;
const comings = ['pointerenter', 'touchstart', 'focusin', 'keydown', 'scroll'] as const;

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
  #ring: RowRing | undefined;
  #rowHeight = firstGuess.rowHeight;
  #viewport = firstGuess.viewport;
  #first = 0;
  #placed = '';
  #places = 0;
  #spare = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #epoch = 0;
  #depends: readonly unknown[] = [];
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
    for (const type of comings) this.#scroller?.removeEventListener(type, this.#onComing);
    this.#scroller = element as HTMLElement | undefined;
    this.#scroller?.addEventListener('scroll', this.#onScroll, { passive: true });
    if (this.#spare === 0) for (const type of comings) this.#scroller?.addEventListener(type, this.#onComing, { passive: true });
    this.#scroller?.toggleAttribute('data-window', true);
    this.#observe();
  };

  /** For `ref()` on the body of the table, which must have no other content. */
  readonly body = (element: Element | undefined): void => {
    this.#body = element as HTMLElement | undefined;
    const observe = (slot: RowSlot): void => this.#sizes?.observe(slot.element);
    this.#ring = this.#body && new RowRing(this.#body, this.#options.makeRow, observe);
    this.#body?.addEventListener('keydown', this.#onKeyDown);
  };

  /** Place of the first row drawn. */
  get first(): number {
    return this.#first;
  }

  /** Place of the last row drawn; -1 when there is none. */
  get last(): number {
    return this.#first + (this.#ring?.count ?? 0) - 1;
  }

  /** Place of the row in which something happened, -1 for none. */
  indexOf(event: Event): number {
    return this.#ring?.slotOf(event)?.index ?? -1;
  }

  /** The drawn row at a place, for focus and pop-ups. */
  elementAt(index: number): HTMLTableRowElement | undefined {
    return this.#ring?.all.find((slot) => slot.index === index)?.element;
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
    this.#ring?.order();
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
    clearTimeout(this.#waiting);
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

  /** The reader comes near: rows beyond the edge are drawn before they are seen. */
  readonly #onComing = (): void => {
    clearTimeout(this.#waiting);
    for (const type of comings) this.#scroller?.removeEventListener(type, this.#onComing);
    this.#spare = spareRows;
    this.#draw();
  };

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
    this.#ring?.order();
  }

  #settle(): void {
    const bar = this.#scale.settled();
    if (bar !== undefined) this.#scroller?.scrollTo({ top: bar, behavior: 'instant' });
  }

  #observe(): void {
    if (this.#scroller) this.#sizes?.observe(this.#scroller);
    const [slot] = this.#ring?.all ?? [];
    if (slot) this.#sizes?.observe(slot.element);
  }

  #onSizes(entries: readonly ResizeObserverEntry[]): void {
    for (const { target, borderBoxSize } of entries) {
      const size = borderBoxSize[0]?.blockSize ?? 0;
      if (size === 0 || this.#unrolled) continue;
      if (target === this.#scroller) {
        // a box that is as tall as its few rows says nothing of how tall it may become
        this.#viewport = this.#scale.height > size ? size : Math.max(size, this.#viewport);
        target.toggleAttribute('data-wide', target.scrollWidth > target.clientWidth);
      } else if (target.isConnected) this.#rowHeight = size;
    }
    this.#draw();
  }

  #draw(): void {
    const [body, ring] = [this.#body, this.#ring];
    const rows = this.#options.rows();
    if (!body || !ring) return;
    const length = rows?.length ?? 0;
    const height = this.#rowHeight;
    this.#scale.resize(length * height, this.#viewport);
    const wanted = this.#unrolled ? mostPrinted : Math.ceil(this.#viewport / height) + this.#spare;
    const count = Math.min(wanted, length);
    ring.resize(count);
    const top = Math.floor(this.#scale.top / height) - this.#spare / 2;
    this.#first = this.#unrolled ? 0 : Math.max(0, Math.min(top, length - count));
    this.#place(body, this.#unrolled ? '' : `${this.#scale.height}px`);
    if (!rows || count === 0) return;
    for (let index = this.#first; index < this.#first + count; index += 1) this.#drawSlot(ring.at(index), index, rows);
    if (ring.aside) this.#drawSlot(ring.aside, ring.aside.index, rows);
    if (this.#spare === 0) this.#waiting ??= setTimeout(this.#onComing, nobodyCame);
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

  /** The next stop of the Tab key is in the next row, also where scrolling has not come to rest, or has taken the focus out of sight. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const ring = this.#ring;
    if (event.key !== 'Tab' || !ring) return;
    if (ring.aside) this.reveal(ring.aside.index);
    ring.order();
  };
}
