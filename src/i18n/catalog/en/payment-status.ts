/** What became of a payment, in one or two words, wherever payments are listed. Notes for translators: see common.ts. */
export const paymentStatus = {
  // Adjectives that describe a payment.
  'paymentStatus.pendingApproval': 'Waiting for approval',
  'paymentStatus.scheduled': 'Scheduled',
  'paymentStatus.processing': 'Processing',
  'paymentStatus.requiresAction': 'Action needed',
  'paymentStatus.succeeded': 'Paid',
  'paymentStatus.failed': 'Failed',
  'paymentStatus.cancelled': 'Cancelled',
  'paymentStatus.rejected': 'Rejected',
  'paymentStatus.expired': 'Expired',
  'paymentStatus.returned': 'Returned',
  'paymentStatus.partiallyRefunded': 'Partly refunded',
  'paymentStatus.refunded': 'Refunded',
  'paymentStatus.chargedBack': 'Charged back',
  'paymentStatus.awaitingFunds': 'Waiting for the money',
  // Neutral: the payment exists, and nothing more is known of it.
  'paymentStatus.unknown': 'In progress',
} as const;
