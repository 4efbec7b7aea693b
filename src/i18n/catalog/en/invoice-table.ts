/** The first screen of the list of invoices. Notes for translators: see common.ts. */
export const invoiceTable = {
  'table.title.account': 'My account invoices',
} as const;
