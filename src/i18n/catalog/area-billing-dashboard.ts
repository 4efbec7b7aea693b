import type { Area } from './area.js';
import { billingDashboard } from './en/billing-dashboard.js';

export const billingDashboardArea: Area = {
  name: 'billing-dashboard',
  en: billingDashboard,
  load: {
    nl: async () => (await import('../generated/nl/billing-dashboard.js')).words,
    fr: async () => (await import('../generated/fr/billing-dashboard.js')).words,
    ko: async () => (await import('../generated/ko/billing-dashboard.js')).words,
  },
};
