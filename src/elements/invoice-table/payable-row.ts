import type { Money } from '../../domain/entities.js';
import type { InvoiceListItem } from '../../domain/invoice-query.js';
import { isPayable } from '../../domain/shown-status.js';

/** Whether a row can be paid now; one without a balance, or with one that is none, cannot. */
export const isPayableRow = (row: InvoiceListItem): boolean => hasBalance(row) && isPayable(row);

const hasBalance = (row: InvoiceListItem): row is InvoiceListItem & { readonly balance: Money } => Number.isSafeInteger(row.balance?.minor);
