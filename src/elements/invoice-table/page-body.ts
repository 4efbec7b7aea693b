import type { ShownRows } from './plan-groups.js';
import { PageRows } from './rows/page-rows.js';
import type { TableModel } from './table-model.js';

const painted = new WeakMap<ShownRows, PageRows>();

/** The body of the table for a page of rows: one listener for all of them, which knows whose rows they are. */
export function pageBody(table: TableModel, rows: ShownRows): Element {
  const known = painted.get(rows);
  if (known) return known.draw(rows, table.look);
  const made = new PageRows(() => table.makeRow());
  const onPress = (event: Event): void => {
    const row = (event.target as Element).closest('tr');
    if (row) table.onPress(event, row.sectionRowIndex, rows);
  };
  for (const type of ['click', 'change']) made.body.addEventListener(type, onPress);
  painted.set(rows, made);
  return made.draw(rows, table.look);
}
