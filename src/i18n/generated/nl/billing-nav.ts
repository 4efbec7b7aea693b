// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { billingNav } from '../../catalog/en/billing-nav.js';

export const words: Readonly<Record<keyof typeof billingNav, string>> = {
  'nav.label': 'Facturatie',
};
