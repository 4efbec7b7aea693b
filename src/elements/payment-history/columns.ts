import type { PaymentSort } from '../../client/billing-client.js';

export const historyColumns = ['reference', 'createdAt', 'payDate', 'method', 'total', 'status', 'invoices', 'by', 'actions'] as const;
export type HistoryColumn = (typeof historyColumns)[number];

/** Columns by which a backend may sort. */
export const sortColumns = ['reference', 'createdAt', 'payDate', 'total', 'status'] as const satisfies readonly PaymentSort[];
export const sortOf = (column: HistoryColumn): PaymentSort | undefined => sortColumns.find((field) => field === column);
