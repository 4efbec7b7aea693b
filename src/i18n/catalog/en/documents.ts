/** Words of PDF documents, beside those of invoice-detail and pay-invoice-other. Notes for translators: see common.ts. */
export const documents = {
  // A file of several invoices.
  'document.several.one': '{n} invoice of {biller}',
  'document.several.other': '{n} invoices of {biller}',
  'document.page': 'Page {page} of {pages}',
  'document.vatId': 'VAT number {id}',
  'document.registrationId': 'Registration number {id}',
  // Above the address that a payment goes to.
  'document.remitTo': 'Remit to',
  // Sum of the charges before tax.
  'document.net': 'Charges before tax',
  // A sum of one group of charges.
  'document.subtotal': 'Subtotal',
  'document.charges': 'Number of charges',
  'document.corrects': 'This document corrects invoice {number}.',
  'document.replaced': 'This invoice was cancelled and replaced by invoice {number}. Do not pay it.',
  'document.credit': 'This is a credit. There is nothing to pay.',
  'document.settled': 'Nothing is due on this invoice.',
  'document.pending': 'A payment of {amount} is being processed.',
  'document.contact': 'Questions about this invoice',
  'document.buyerReference': 'Your reference',

  // The part of an invoice that is cut off and sent with a cheque, or used for a transfer.
  'slip.title': 'Payment slip',
  'slip.titleNumber': 'Payment slip for invoice {number}',
  'slip.cut': 'Cut here and return this part with a cheque',
  'slip.enclosed': 'Amount enclosed',
  'slip.scan': 'Scan with your banking app',
} as const;
