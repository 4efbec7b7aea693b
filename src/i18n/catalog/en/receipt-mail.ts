/** Words that only the receipt by e-mail needs, beside those of receipt.ts. Notes for translators: see common.ts. */
export const receiptMail = {
  'receipt.subject': 'Receipt for payment {reference}',
  'receipt.greeting': 'Hello,',
  'receipt.received': 'We received your payment. Thank you.',
  'receipt.payee': 'Paid to',
  'receipt.invoiceNumber': 'Invoice number',
  'receipt.amount': 'Amount',
  'receipt.support': 'Questions about this payment? Contact billing support and give the payment reference.',
  'receipt.automatic': 'This e-mail was sent automatically. Please do not reply to it.',
} as const;
