import type { InvoiceListItem } from '../../domain/invoice-query.js';
import { DownloadRequestEvent, InvoiceOpenEvent, PayRequestEvent } from '../../events/shared-events.js';
import { isPayableRow } from './payable-row.js';
import type { TableModel } from './table-model.js';

/** Does what was pressed in a row. A Pay button that cannot be used opens the menu, which says why. */
export function press(table: TableModel, target: HTMLElement, row: InvoiceListItem): void {
  const what = target.dataset['do'];
  if (what === 'open') table.request(new InvoiceOpenEvent(row.id));
  else if (what === 'download') table.request(new DownloadRequestEvent({ invoiceIds: [row.id] }));
  else if (what === 'pay' && isPayableRow(row)) table.request(new PayRequestEvent([row.id]));
  else void table.late?.menu.use(async (menu) => menu.open(row, target));
}
