import { withoutRowsScenarios } from './scenarios-invoice-table-other.js';
import { rowsScenarios, usedScenarios, type TableScenario } from './scenarios-invoice-table-rows.js';

/** Every state of `<invoice-table>`, by name. */
export const invoiceTableScenarios = { ...rowsScenarios, ...usedScenarios, ...withoutRowsScenarios } satisfies Record<
  string,
  TableScenario
>;
export type InvoiceTableScenario = keyof typeof invoiceTableScenarios;
export type { TableScenario };
