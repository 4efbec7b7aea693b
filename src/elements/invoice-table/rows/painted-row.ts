import type { InvoiceListItem } from '../../../domain/invoice-query.js';
import { downloadIcon, moreIcon } from '../../../ui/row-icons.js';
import { isPayableRow } from '../payable-row.js';
import type { RowLook } from '../row-look.js';
import { cellKind, type WriteCell } from './painted-cells.js';
import { make, Mark, phrase, picture } from './row-parts.js';

type Write = (row: InvoiceListItem, selected: boolean, look: RowLook) => void;

/** A cell that all rows copy, and what writes a copy. */
interface Cell {
  readonly cell: HTMLElement;
  bind(cell: HTMLElement): Write;
}

/** What rows of one look have in common. */
interface Pattern {
  readonly look: RowLook;
  readonly row: HTMLElement;
  readonly cells: readonly Cell[];
}

let last: Pattern | undefined;

/** Rows differ from each other in their texts alone: one is built, and the others are copies of it. */
function patternOf(look: RowLook): Pattern {
  const old = last?.look;
  const same =
    old?.speech === look.speech &&
    old.locale === look.locale &&
    old.columns === look.columns &&
    old.selectable === look.selectable &&
    old.open === look.open &&
    old.pay === look.pay &&
    old.download === look.download;
  if (last && same) return last;
  const cells = [...(look.selectable ? [pick(look)] : []), ...look.columns.map((column) => valueCell(column, look)), actions(look)];
  const row = make('tr', { role: 'row' }, ...cells.map(({ cell }) => cell));
  return (last = { look, row, cells });
}

/**
 * A row, drawn without templates: while scrolling, some two hundred values change sixty times a
 * second, and a template for every cell costs more than the cell.
 */
export class PaintedRow {
  readonly element: HTMLTableRowElement;
  #pattern: Pattern;
  #writes: readonly Write[];

  constructor(look: RowLook) {
    this.#pattern = patternOf(look);
    this.element = this.#pattern.row.cloneNode(true) as HTMLTableRowElement;
    this.#writes = this.#bind();
  }

  draw(row: InvoiceListItem | undefined, selected: boolean, look: RowLook): void {
    const pattern = patternOf(look);
    if (pattern !== this.#pattern) {
      this.#pattern = pattern;
      this.element.replaceChildren(...pattern.cells.map(({ cell }) => cell.cloneNode(true)));
      this.#writes = this.#bind();
    }
    if (row) for (const write of this.#writes) write(row, selected, look);
  }

  #bind(): Write[] {
    return this.#pattern.cells.map(({ bind }, index) => bind(this.element.children[index] as HTMLElement));
  }
}

function pick({ speech }: RowLook): Cell {
  const name = phrase(speech, 'row.select');
  return {
    cell: make('td', { role: 'cell', class: 'cell pick' }, make('input', { type: 'checkbox', 'data-do': 'select' })),
    bind(cell) {
      const box = cell.firstElementChild as HTMLInputElement;
      const label = new Mark(box, 'aria-label');
      return (row, selected) => {
        if (box.checked !== selected) box.checked = selected;
        label.write(name(row.number ?? speech.t('cell.missing')));
      };
    },
  };
}

function valueCell({ id, end }: RowLook['columns'][number], look: RowLook): Cell {
  const { speech } = look;
  const kind = cellKind(id, look);
  const attributes = { role: 'cell', class: `cell${end ? ' end' : ''} ${id}`, 'data-label': speech.t(`column.${id}`) };
  return {
    cell: make('td', attributes, kind.value),
    bind(cell) {
      const value = cell.firstElementChild as HTMLElement;
      const write = kind.bind(value);
      let dash: HTMLElement | undefined;
      let hasDash = false;
      return (row) => {
        const isKnown = holds(write, row);
        if (isKnown !== hasDash) return;
        // A value that is not known, or that is broken: the other cells and rows live.
        hasDash = !isKnown;
        dash ??= make(
          'bdi',
          { class: 'value' },
          make('span', { class: 'dash', 'aria-hidden': 'true' }, '–'),
          make('span', { class: 'visually-hidden' }, speech.t('cell.missing')),
        );
        cell.replaceChildren(hasDash ? dash : value);
      };
    },
  };
}

function holds(write: WriteCell, row: InvoiceListItem): boolean {
  try {
    return write(row);
  } catch {
    return false;
  }
}

function actions(look: RowLook): Cell {
  const { speech, pay, download } = look;
  const button = (what: string, ...children: (Node | string)[]): HTMLElement =>
    make('button', { type: 'button', class: what === 'pay' ? 'tool pay' : 'tool', part: `row-${what}`, 'data-do': what }, ...children);
  const names = { pay: phrase(speech, 'row.payName'), download: phrase(speech, 'row.download'), menu: phrase(speech, 'row.actions') };
  const [fetch, menu] = [button('download', picture(downloadIcon)), button('menu', picture(moreIcon))];
  menu.setAttribute('aria-haspopup', 'menu');
  // the same for all rows: a title of its own would have each button styled anew
  fetch.setAttribute('title', names.download('').trim());
  const buttons = [...(pay ? [button('pay', speech.t('row.pay'))] : []), ...(download ? [fetch] : []), menu];
  return {
    cell: make('td', { role: 'cell', class: 'cell row-tools' }, ...buttons),
    bind(cell) {
      const all = [...cell.children];
      const find = (what: string): Element => all.find((one) => one.getAttribute('data-do') === what) ?? make('button');
      const [payButton, downloadButton, menuButton] = [find('pay'), find('download'), find('menu')];
      const label = {
        pay: new Mark(payButton, 'aria-label'),
        download: new Mark(downloadButton, 'aria-label'),
        menu: new Mark(menuButton, 'aria-label'),
      };
      const [disabled, why] = [new Mark(payButton, 'aria-disabled'), new Mark(payButton, 'aria-description')];
      return (row, _selected, { reason }) => {
        const number = row.number ?? speech.t('cell.missing');
        label.menu.write(names.menu(number));
        if (download) label.download.write(names.download(number));
        if (!pay) return;
        const payable = isPayableRow(row);
        const explained = payable ? undefined : reason?.(row, speech);
        label.pay.write(names.pay(number));
        disabled.write(payable ? undefined : 'true');
        why.write(explained);
      };
    },
  };
}
