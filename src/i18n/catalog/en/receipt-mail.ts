/** Words of mails about payments, beside those of receipt.ts. Notes for translators: see common.ts. */
export const receiptMail = {
  'receipt.subject': 'Receipt for payment {reference}',
  'receipt.greeting': 'Hello,',
  'receipt.received': 'We received your payment. Thank you.',
  'receipt.payee': 'Paid to',
  'receipt.invoiceNumber': 'Invoice number',
  'receipt.amount': 'Amount',
  'receipt.support': 'Questions about this payment? Contact billing support and give the payment reference.',
  'receipt.automatic': 'This e-mail was sent automatically. Please do not reply to it.',
  'mail.failed.subject': 'Payment {reference} did not go through',
  'mail.failed.text': 'Your scheduled payment did not go through. Nothing was charged.',
  'mail.failed.next': 'Your invoices are still open. Please sign in and pay them with another payment method.',
  'mail.returned.subject': 'Payment {reference} was returned',
  'mail.returned.text': 'The bank returned your payment. The invoices are open again.',
  'mail.returned.next': 'Please sign in and pay them again. Credits that were part of the payment are available again.',
  // Before an amount that was not paid
  'mail.total': 'Total',
} as const;
