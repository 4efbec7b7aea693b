/** The overview. Notes for translators: see common.ts. */
export const billingDashboard = {
  'dashboard.due': 'Total due',
} as const;
