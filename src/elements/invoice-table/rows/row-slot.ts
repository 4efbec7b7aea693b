import { render, type RenderOptions, type TemplateResult } from 'lit';
import type { InvoiceListItem } from '../../../domain/invoice-query.js';

/** A row on the screen, used again for another one once it has scrolled out of sight. */
export class RowSlot {
  readonly element: HTMLTableRowElement = document.createElement('tr');
  index = -1;
  #row: InvoiceListItem | undefined;
  #selected = false;
  #epoch = -1;

  constructor() {
    this.element.setAttribute('role', 'row');
  }

  /** Draws only what differs from what stands there. */
  draw(
    row: InvoiceListItem | undefined,
    index: number,
    selected: boolean,
    epoch: number,
    cells: (row: InvoiceListItem | undefined, index: number, selected: boolean) => TemplateResult,
    options: RenderOptions,
  ): void {
    if (index === this.index && row === this.#row && selected === this.#selected && epoch === this.#epoch) return;
    this.index = index;
    this.#row = row;
    this.#epoch = epoch;
    if (selected !== this.#selected) this.element.toggleAttribute('data-selected', selected);
    this.#selected = selected;
    render(cells(row, index, selected), this.element, options);
  }
}
