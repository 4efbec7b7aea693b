/** Words about an invoice that every screen says alike: labels, forms. Notes for translators: see common.ts. */
export const invoices = {
  'action.copy': 'Copy',
  'action.copied': 'Copied',
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
