import type { InvoiceListItem } from '../../../domain/invoice-query.js';

/** A row on the screen that can be drawn again for another invoice. */
export interface RowDrawing {
  readonly element: HTMLTableRowElement;
  draw(row: InvoiceListItem | undefined, selected: boolean): void;
}

/** A row on the screen, used again for another one once it has scrolled out of sight. */
export class RowSlot {
  readonly element: HTMLTableRowElement;
  index = -1;
  /** Which arrangement of rows it has been placed in. */
  place = -1;
  readonly #drawing: RowDrawing;
  #row: InvoiceListItem | undefined;
  #selected = false;
  #epoch = -1;

  constructor(drawing: RowDrawing) {
    this.#drawing = drawing;
    this.element = drawing.element;
  }

  /** Draws only what differs from what stands there. */
  draw(row: InvoiceListItem | undefined, index: number, selected: boolean, epoch: number): void {
    this.index = index;
    if (row === this.#row && selected === this.#selected && epoch === this.#epoch) return;
    if (selected !== this.#selected) this.element.toggleAttribute('data-selected', selected);
    this.#row = row;
    this.#selected = selected;
    this.#epoch = epoch;
    this.#drawing.draw(row, selected);
  }
}
