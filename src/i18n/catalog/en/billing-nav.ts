/** Navigation of the portal. Notes for translators: see common.ts. */
export const billingNav = {
  'nav.label': 'Billing',
} as const;
