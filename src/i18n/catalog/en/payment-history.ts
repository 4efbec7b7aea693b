/** Scheduled payments, history and approvals. Notes for translators: see common.ts. */
export const paymentHistory = {
  'history.title': 'Payments',
} as const;
