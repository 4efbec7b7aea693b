import type { ColumnState, InvoiceColumn, InvoiceSort } from '../../domain/invoice-query.js';

export interface Column {
  readonly id: InvoiceColumn;
  /** Field by which its header sorts; none where it has no order. */
  readonly sort?: InvoiceSort;
  /** Numbers stand at the end of their column. */
  readonly end?: boolean;
  /** Least width in em. */
  readonly width: number;
  /** How it shares what is left beyond the least widths; as wide as it is where absent. */
  readonly grow?: number;
}

const column = (id: InvoiceColumn, width: number, sort?: InvoiceSort, end = false): Column => ({ id, width, end, ...(sort && { sort }) });

const known: Readonly<Record<InvoiceColumn, Column>> = {
  number: column('number', 8.5, 'number'),
  account: { ...column('account', 7, 'account'), grow: 16 }, // names are long
  invoiceDate: column('invoiceDate', 8.25, 'invoiceDate'),
  dueDate: column('dueDate', 8.5, 'dueDate'),
  status: column('status', 10.25, 'status'),
  total: column('total', 8.5, 'total', true),
  balance: column('balance', 11.5, 'balance', true),
  dispute: column('dispute', 7.5),
  kind: column('kind', 8, 'kind'),
  poNumber: column('poNumber', 11.5, 'poNumber'),
  reference: column('reference', 9, 'reference'),
  daysOverdue: column('daysOverdue', 8, 'daysOverdue', true),
  period: column('period', 13),
  currency: column('currency', 6, 'currency'),
  autopay: column('autopay', 8.5),
  lastPayment: column('lastPayment', 9, undefined, true),
  paidOn: column('paidOn', 8, 'paidOn'),
};

/** In the order in which they stand to begin with. */
const invoiceColumns = Object.keys(known) as readonly InvoiceColumn[];

/** How many of them are shown to begin with. */
const shownAtFirst = 8;

export const defaultColumns: readonly ColumnState[] = invoiceColumns.map((id, index) => ({ column: id, shown: index < shownAtFirst }));

/** What goes first where there is little room and the customer has not chosen. */
const leastWanted: readonly InvoiceColumn[] = ['dispute', 'total', 'invoiceDate', 'account'];

/** As many of the columns as there is room for, in em; what is owed and by when always stays. */
export const fitting = (columns: readonly Column[], room: number): readonly Column[] => {
  const kept = [...columns];
  for (const id of leastWanted) {
    if (kept.reduce((sum, { width }) => sum + width, 0) <= room) break;
    const at = kept.findIndex((column) => column.id === id);
    if (at >= 0) kept.splice(at, 1);
  }
  return kept;
};

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
