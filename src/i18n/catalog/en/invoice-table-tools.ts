/** Tools of the list of invoices that are loaded when they are opened. Notes for translators: see common.ts. */
export const invoiceTableTools = {
  'table.columns': 'Columns',
} as const;
