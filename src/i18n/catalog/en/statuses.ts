/** What an invoice is at, and a credit: what every list of invoices says. Notes for translators: see common.ts. */
export const statuses = {
  // Adjectives that describe an invoice.
  'status.open': 'Open',
  'status.overdue': 'Overdue',
  'status.partial': 'Partly paid',
  'status.scheduled': 'Scheduled',
  'status.paymentPending': 'Payment pending',
  'status.returned': 'Payment returned',
  'status.overpaid': 'Overpaid',
  'status.credit': 'Credit',
  'status.closed': 'Closed',
  'status.void': 'Void',
  'status.paid': 'Paid',
  'status.credited': 'Credited',
  'status.writtenOff': 'Written off',
  // A credit is a positive amount in words, never a minus sign.
  'amount.credit': 'Credit {amount}',
} as const;
