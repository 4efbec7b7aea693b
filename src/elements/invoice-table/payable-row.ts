import type { InvoiceListItem } from '../../domain/invoice-query.js';
import { isPayable } from '../../domain/payability.js';

/** Whether a row can be paid now; one without a balance, or with one that is none, cannot. */
export const isPayableRow = (row: InvoiceListItem): boolean =>
  Number.isSafeInteger(row.balance?.minor) && row.balance !== undefined && isPayable({ ...row, balance: row.balance });
