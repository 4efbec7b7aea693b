import type { Area } from './area.js';
import { billingNav } from './en/billing-nav.js';

export const billingNavArea: Area = {
  name: 'billing-nav',
  en: billingNav,
  load: {
    nl: async () => (await import('../generated/nl/billing-nav.js')).words,
    fr: async () => (await import('../generated/fr/billing-nav.js')).words,
    ko: async () => (await import('../generated/ko/billing-nav.js')).words,
  },
};
