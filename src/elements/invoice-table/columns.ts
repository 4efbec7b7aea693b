import type { ColumnState, InvoiceColumn, InvoiceSort } from '../../domain/invoice-query.js';
import { invoiceColumns } from '../../domain/invoice-query.js';

export interface Column {
  readonly id: InvoiceColumn;
  /** Field by which its header sorts; none where it has no order. */
  readonly sort?: InvoiceSort;
  /** Numbers stand at the end of their column. */
  readonly end?: boolean;
  /** Least width in em, and how it shares what is left. */
  readonly width: number;
}

const column = (id: InvoiceColumn, width: number, sort?: InvoiceSort, end = false): Column => ({ id, width, end, ...(sort && { sort }) });

const known: Readonly<Record<InvoiceColumn, Column>> = {
  number: column('number', 11, 'number'),
  account: column('account', 10, 'account'),
  invoiceDate: column('invoiceDate', 8, 'invoiceDate'),
  dueDate: column('dueDate', 8, 'dueDate'),
  status: column('status', 10, 'status'),
  total: column('total', 8, 'total', true),
  balance: column('balance', 10, 'balance', true),
  dispute: column('dispute', 6),
  kind: column('kind', 8, 'kind'),
  poNumber: column('poNumber', 9, 'poNumber'),
  reference: column('reference', 9, 'reference'),
  daysOverdue: column('daysOverdue', 8, 'daysOverdue', true),
  period: column('period', 13),
  currency: column('currency', 6, 'currency'),
  autopay: column('autopay', 6),
  lastPayment: column('lastPayment', 10, undefined, true),
  paidOn: column('paidOn', 8, 'paidOn'),
};

/** How many of `invoiceColumns` are shown to begin with. */
const shownAtFirst = 8;

export const defaultColumns: readonly ColumnState[] = invoiceColumns.map((id, index) => ({ column: id, shown: index < shownAtFirst }));

const isKnown = (id: unknown): id is InvoiceColumn => invoiceColumns.some((other) => other === id);

/**
 * The customer's choice of columns, of whatever version it was kept: unknown ones are left out, new ones come at the end, hidden. The
 * number stays, because it is the way to the invoice.
 */
export const readColumns = (kept: unknown): readonly ColumnState[] => {
  if (!Array.isArray(kept)) return defaultColumns;
  const states = (kept as unknown[]).filter((state): state is ColumnState => isKnown((state as Partial<ColumnState> | null)?.column));
  const first = states.filter(({ column: id }, index) => states.findIndex((other) => other.column === id) === index);
  const missing = defaultColumns.filter(({ column: id }) => !first.some((state) => state.column === id));
  const all = [...first, ...missing.map((state) => (first.length ? { ...state, shown: false } : state))];
  return all.map(({ column: id, shown }) => ({ column: id, shown: id === 'number' || shown }));
};

export const shownColumns = (states: readonly ColumnState[]): readonly Column[] =>
  states.flatMap(({ column: id, shown }) => (shown && isKnown(id) ? [known[id]] : []));
