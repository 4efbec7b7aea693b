/** One invoice in full. Notes for translators: see common.ts. */
export const invoiceDetail = {
  'detail.charges': 'Charges',
} as const;
