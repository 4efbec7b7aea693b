import type { RowLook } from './row.js';

const drawn = new WeakMap<Element, string>();

/**
 * Gives the rows their columns, through CSSOM because a strict CSP allows no inline style. Widths do not depend on what stands in the cells:
 * a row can be laid out by itself, and nothing jumps while scrolling.
 */
export function layOut(root: ParentNode, { columns, selectable, pay, download }: RowLook): void {
  const buttons = 3.5 + (pay ? 4.5 : 0) + (download ? 3.5 : 0);
  const widths = columns.map(({ width }) => width);
  const tracks = [...(selectable ? ['3em'] : []), ...widths.map((width) => `minmax(${width}em, ${width}fr)`), `${buttons}em`].join(' ');
  const least = `${widths.reduce((sum, width) => sum + width, buttons + (selectable ? 3 : 0))}em`;
  for (const table of root.querySelectorAll<HTMLElement>('.table')) {
    if (drawn.get(table) === tracks) continue;
    drawn.set(table, tracks);
    table.style.setProperty('--_columns', tracks);
    table.style.setProperty('--_least', least);
  }
}
