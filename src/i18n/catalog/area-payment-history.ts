import type { Area } from './area.js';
import { paymentHistory } from './en/payment-history.js';

export const paymentHistoryArea: Area = {
  name: 'payment-history',
  en: paymentHistory,
  load: {
    nl: async () => (await import('../generated/nl/payment-history.js')).words,
    fr: async () => (await import('../generated/fr/payment-history.js')).words,
    ko: async () => (await import('../generated/ko/payment-history.js')).words,
  },
};
