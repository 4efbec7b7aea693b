import type { ShownRows } from '../plan-groups.js';
import type { RowLook } from '../row-look.js';
import type { PaintedRow } from './painted-row.js';
import { make } from './row-parts.js';
import { RowSlot } from './row-slot.js';

/** The rows of a page, all of them on the screen. An invoice keeps its row while it is on the page, and with it the focus. */
export class PageRows {
  readonly body = make('tbody', { role: 'rowgroup' });
  readonly #makeRow: () => PaintedRow;
  #slots = new Map<string, RowSlot>();
  #look: RowLook | undefined;
  #epoch = 0;

  constructor(makeRow: () => PaintedRow) {
    this.#makeRow = makeRow;
  }

  draw(rows: ShownRows, look: RowLook): Element {
    if (look !== this.#look) this.#epoch += 1;
    this.#look = look;
    const slots = new Map<string, RowSlot>();
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows.at(index);
      if (!row) continue;
      // a backend that sends an invoice twice has it drawn twice
      const key = slots.has(row.id) ? `${row.id} ${index}` : row.id;
      const slot = this.#slots.get(key) ?? this.#make(look);
      this.#slots.delete(key);
      slots.set(key, slot);
      slot.draw(row, index, rows.isSelected(index), this.#epoch);
    }
    for (const { element } of this.#slots.values()) element.remove();
    this.#slots = slots;
    this.#order();
    return this.body;
  }

  #make(look: RowLook): RowSlot {
    const painted = this.#makeRow();
    return new RowSlot({ element: painted.element, draw: (row, selected) => painted.draw(row, selected, this.#look ?? look) });
  }

  /** A row that stands where it belongs is not touched. */
  #order(): void {
    let next = this.body.firstElementChild;
    for (const { element } of this.#slots.values()) {
      if (element === next) next = next.nextElementSibling;
      else this.body.insertBefore(element, next);
    }
  }
}
