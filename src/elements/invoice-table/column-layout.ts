import type { RowLook } from './row-look.js';

type Look = Pick<RowLook, 'columns' | 'selectable' | 'pay' | 'download'>;
const drawn = new WeakMap<Element, string>();

/** Room for everything in a row that is no column: check box and buttons, in em. */
export const besideColumns = ({ selectable, pay, download }: Omit<Look, 'columns'>): number =>
  (selectable ? 3.25 : 0) + toolsWidth({ pay, download });

const toolsWidth = ({ pay, download }: Pick<Look, 'pay' | 'download'>): number => 3.25 + (pay ? 5.25 : 0) + (download ? 3.25 : 0);

/**
 * Gives the rows their columns, through CSSOM because a strict CSP allows no inline style. Widths do not depend on what stands in the cells:
 * a row can be laid out by itself, and nothing jumps while scrolling.
 */
export function layOut(root: ParentNode, look: Look): void {
  const tracks = [
    ...(look.selectable ? ['3.25em'] : []),
    ...look.columns.map(({ width, grow = width }) => `minmax(${width}em, ${grow}fr)`),
    `${toolsWidth(look)}em`,
  ].join(' ');
  const least = `${look.columns.reduce((sum, { width }) => sum + width, besideColumns(look))}em`;
  for (const table of root.querySelectorAll<HTMLElement>('.table')) {
    if (drawn.get(table) === tracks) continue;
    drawn.set(table, tracks);
    table.style.setProperty('--_columns', tracks);
    table.style.setProperty('--_least', least);
  }
}
