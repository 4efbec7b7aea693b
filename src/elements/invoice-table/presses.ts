import type { InvoiceListItem } from '../../domain/invoice-query.js';
import { DownloadRequestEvent, InvoiceOpenEvent, PayRequestEvent } from '../../events/shared-events.js';
import { isPayableRow } from './payable-row.js';
import type { ShownRows } from './plan-groups.js';
import { PageRows } from './rows/page-rows.js';
import type { TableModel } from './table-model.js';

/** What a press inside a row is about. */
export const pressed = (event: Event): HTMLElement | undefined => {
  const target = (event.target as Element).closest<HTMLElement>('[data-do]') ?? undefined;
  // a check box tells by its change: its click comes first, and from the keyboard too
  return (target?.dataset['do'] === 'select') === (event.type === 'change') ? target : undefined;
};

/** Does what was pressed in a row. A Pay button that cannot be used opens the menu, which says why. */
export function press(table: TableModel, target: HTMLElement, row: InvoiceListItem): void {
  const what = target.dataset['do'];
  if (what === 'open') table.request(new InvoiceOpenEvent(row.id));
  else if (what === 'download') table.request(new DownloadRequestEvent({ invoiceIds: [row.id] }));
  else if (what === 'pay' && isPayableRow(row)) table.request(new PayRequestEvent([row.id]));
  else void table.parts.menu.use(async (menu) => menu.open(row, target));
}

const painted = new WeakMap<ShownRows, PageRows>();

/** The body of the table for a page of rows: one listener for all of them, which knows whose rows they are. */
export function pageBody(table: TableModel, rows: ShownRows): Element {
  const known = painted.get(rows);
  if (known) return known.draw(rows, table.look);
  const made = new PageRows();
  const onPress = (event: Event): void => {
    const row = (event.target as Element).closest('tr');
    if (row) table.onPress(event, row.sectionRowIndex, rows);
  };
  for (const type of ['click', 'change']) made.body.addEventListener(type, onPress);
  painted.set(rows, made);
  return made.draw(rows, table.look);
}
