/** Scheduled payments, history and approvals: what is on the screen at once. Notes for translators: see common.ts. */
export const paymentHistory = {
  'history.title': 'Payments',
  'history.tab.scheduled': 'Scheduled',
  'history.tab.history': 'History',
  'history.tab.approvals': 'Approvals',

  // Headings of columns.
  'history.column.reference': 'Reference',
  'history.column.createdAt': 'Created',
  'history.column.payDate': 'Payment date',
  'history.column.method': 'Method',
  'history.column.total': 'Total',
  'history.column.status': 'Status',
  'history.column.invoices': 'Invoices',
  'history.column.by': 'Made by',
  'history.column.actions': 'Actions',
  // Read to screen readers where a dash stands because the backend told nothing.
  'history.nothing': 'not known',

  // How a payment came to be, where it was not made on these pages.
  'history.origin.guest': 'Guest payment',
  'history.origin.autopay': 'AutoPay',
  'history.origin.offline': 'Paid by transfer or cheque',
  'history.origin.payLink': 'Paid by link',
  // {name} is a person.
  'history.approvedBy': 'Approved by {name}',
  'history.rejectedBy': 'Rejected by {name}',

  'history.sort': 'Sort by',
  'history.sort.usual': 'Usual order',
  // {column} is the heading of a column.
  'history.sort.asc': '{column}, ascending',
  'history.sort.desc': '{column}, descending',

  // Buttons of a payment.
  'history.change': 'Change',
  'history.cancel': 'Cancel',
  'history.receipt': 'Receipt',
  'history.payAgain': 'Pay again',
  'history.approve': 'Approve',
  'history.reject': 'Reject',
  // The name of a button for screen readers; {action} is what stands on it.
  'history.named': '{action}: payment {reference}',
  'history.tooLate': 'This payment can no longer be cancelled.',
  'history.ownPayment': 'This is your own payment. Another person must approve it.',

  'history.moreInvoices.one': 'Show {n} more invoice',
  'history.moreInvoices.other': 'Show {n} more invoices',
  // Followed by invoice numbers.
  'history.reopened': 'Open again:',
  'history.notCharged': 'You were not charged.',
  'history.returned.generic': 'Payment {reference} was returned by the bank.',
  'history.returned.insufficientFunds': 'Payment {reference} was returned: there was not enough money in the account.',
  'history.returned.accountClosed': 'Payment {reference} was returned: the bank account is closed.',
  'history.returned.accountNotFound': 'Payment {reference} was returned: the bank account was not found.',
  'history.failed.generic': 'The bank declined the payment.',
  'history.failed.insufficientFunds': 'There was not enough money available.',
  'history.failed.expiredCard': 'The card had expired.',
  'history.failed.incorrectCvc': 'The security code was not right.',
  'history.failed.limit': 'The amount was above the limit of the card.',
  'history.failed.authenticationFailed': 'The payment was not confirmed with the bank.',
  'history.failed.accountClosed': 'The bank account is closed.',
  'history.failed.accountNotFound': 'The bank account was not found.',
  'history.failed.processorDown': 'The payment service was not available.',
  'history.failed.method': 'The payment method could no longer be used.',
  'history.settled': 'Not made: its invoices were settled in another way.',
  'history.approvalExpired': 'Nobody approved it in time.',

  'history.empty.scheduled': 'No payments are scheduled.',
  'history.emptyHelp.scheduled': 'Choose a later date when you pay, and the payment waits here.',
  'history.empty.history': 'No payments yet.',
  'history.emptyHelp.history': 'Payments appear here as soon as they are made.',
  'history.empty.approvals': 'No payment waits for approval.',
  'history.emptyHelp.approvals': 'Large payments wait here until another person approves them.',
  'history.noMatch': 'No payments match.',
  'history.clearFilters': 'Clear filters',
  'history.showOpen': 'Show open invoices',
  'history.showHistory': 'Show payment history',
  'history.count.one': '{n} payment on this page',
  'history.count.other': '{n} payments on this page',
  'history.updating': 'Updating…',
  'history.pages': 'Pages of payments',
  'history.previous': 'Previous page',
  'history.next': 'Next page',
  'history.started': 'The list has changed. It starts again at the first page.',
} as const;
