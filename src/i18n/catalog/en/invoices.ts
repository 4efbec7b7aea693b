/** Words about an invoice that every screen says alike: status, labels, forms. Notes for translators: see common.ts. */
export const invoices = {
  'action.copy': 'Copy',
  'action.copied': 'Copied',
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
  'form.errorSummary': 'Please check these details',
  // Stands before an error beside a field, for screen readers.
  'field.error': 'Error:',
  'field.optional': 'optional',
  'invoice.heading': 'Your invoice',
  'invoice.number': 'Invoice number',
  'invoice.account': 'Account',
  // {ending} are the last characters of an account number that is otherwise hidden; said to screen readers.
  'invoice.accountEnding': 'Account ending in {ending}',
  'invoice.balance': 'Balance due',
  'invoice.dueDate': 'Due date',
  'invoice.dueOnReceipt': 'Due on receipt',
  'invoice.overdueBy.one': '{n} day overdue',
  'invoice.overdueBy.other': '{n} days overdue',
  'total.label': 'Total',
} as const;
