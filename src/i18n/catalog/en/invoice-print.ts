/** What becomes of invoices that are printed from their download dialog. Notes for translators: see common.ts. */
export const invoicePrint = {
  'invoicePrint.cancel': 'Cancel printing',
  'invoicePrint.cancelled': 'Printing was cancelled.',
  'invoicePrint.ready.one': '{n} invoice is ready to print.',
  'invoicePrint.ready.other': '{n} invoices are ready to print.',
  'invoicePrint.dialog': 'If the print dialog did not open, press Print.',
  'invoicePrint.failed': 'The invoices could not be read. What was read is kept.',
  'invoicePrint.nothing': 'None of these invoices could be printed.',
  // {max} is a number of invoices.
  'invoicePrint.tooMany': 'Up to {max} invoices that were selected one by one can be printed from here.',
  'invoicePrint.tooLong': 'These invoices have too many charges to be printed from here.',
  'invoicePrint.usePdf': 'Download one PDF with all of them and print that.',
} as const;
