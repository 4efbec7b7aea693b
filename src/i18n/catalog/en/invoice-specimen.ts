/** "Where do I find this?": the picture of an invoice. Notes for translators: see common.ts. */
export const invoiceSpecimen = {
  'specimen.title': 'Where to find it on your invoice',
  // Texts for people who cannot see the picture of an invoice.
  'specimen.accountNumber': 'A picture of an invoice. The account number is marked.',
  'specimen.invoiceNumber': 'A picture of an invoice. The invoice number is marked.',
  'specimen.invoiceAmount': 'A picture of an invoice. The invoice amount is marked.',
  'specimen.invoiceDate': 'A picture of an invoice. The invoice date is marked.',
  'specimen.controlId': 'A picture of an invoice. The control ID is marked.',
  'specimen.note': 'Your invoice may look a little different.',
} as const;
