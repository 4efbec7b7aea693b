/** Paying while signed in: several invoices, dates, credits, stored methods. Notes for translators: see common.ts. */
export const payAccount = {
  'payAccount.title': 'Pay invoices',
} as const;
