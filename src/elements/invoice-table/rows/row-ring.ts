import { RowSlot, type RowDrawing } from './row-slot.js';

/**
 * The rows on the screen: row i stands in slot i modulo the number of slots. The row with the focus is never used for another one: it stands
 * aside while another takes its turn.
 */
export class RowRing {
  readonly #body: HTMLElement;
  readonly #make: () => RowDrawing;
  readonly #made: (slot: RowSlot) => void;
  #slots: RowSlot[] = [];
  #held: RowSlot | undefined;
  #aside: RowSlot | undefined;

  /** @param made is told of rows that other ones may be measured by */
  constructor(body: HTMLElement, make: () => RowDrawing, made: (slot: RowSlot) => void) {
    this.#body = body;
    this.#make = make;
    this.#made = made;
    body.addEventListener('focusin', this.#onFocusIn);
    body.addEventListener('focusout', this.#onFocusOut);
  }

  get count(): number {
    return this.#slots.length;
  }

  /** The one with the focus, out of its turn. */
  get aside(): RowSlot | undefined {
    return this.#aside;
  }

  get all(): readonly RowSlot[] {
    return this.#aside ? [...this.#slots, this.#aside] : this.#slots;
  }

  slotOf(event: Event): RowSlot | undefined {
    const path = event.composedPath();
    return this.all.find((slot) => path.includes(slot.element));
  }

  resize(count: number): void {
    const before = this.#slots.length;
    for (const slot of this.#slots.splice(count)) {
      if (slot === this.#held) this.#aside = slot;
      else slot.element.remove();
    }
    while (this.#slots.length < count) this.#slots.push(new RowSlot(this.#make()));
    if (before >= count) return;
    this.#body.append(...this.#slots.slice(before).map((slot) => slot.element));
    const [first] = this.#slots;
    if (before === 0 && first) this.#made(first);
  }

  /** The slot of a place. */
  at(index: number): RowSlot {
    const turn = index % this.#slots.length;
    let slot = this.#slots[turn] as RowSlot;
    if (this.#aside?.index === index) {
      slot.element.remove();
      slot = this.#aside;
      this.#aside = undefined;
    } else if (slot === this.#held && slot.index !== index) {
      this.#aside = slot;
      slot = new RowSlot(this.#make());
      this.#aside.element.after(slot.element);
      this.#made(slot);
    }
    this.#slots[turn] = slot;
    return slot;
  }

  /** Puts the rows in the order in which they are read, without touching the one with the focus. */
  order(): void {
    const ordered = [...this.#slots].sort((one, other) => one.index - other.index);
    const [first] = ordered;
    if (!first) return;
    const elements = ordered.map((slot) => slot.element);
    const { children } = this.#body;
    const [aside, held] = [this.#aside, this.#held ? ordered.indexOf(this.#held) : -1];
    if (aside) return aside.index < first.index ? this.#body.append(...elements) : this.#body.prepend(...elements);
    if (elements.every((element, index) => element === children[index])) return;
    this.#body.prepend(...elements.slice(0, Math.max(0, held)));
    this.#body.append(...elements.slice(held + 1));
  }

  readonly #onFocusIn = (event: Event): void => {
    this.#held = this.slotOf(event);
  };

  readonly #onFocusOut = (event: FocusEvent): void => {
    if (this.#held?.element.contains(event.relatedTarget as Node | null)) return;
    this.#held = undefined;
    this.#aside?.element.remove();
    this.#aside = undefined;
  };
}
