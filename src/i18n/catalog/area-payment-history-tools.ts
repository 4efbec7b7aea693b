import type { Area } from './area.js';
import { paymentHistoryTools } from './en/payment-history-tools.js';

export const paymentHistoryToolsArea: Area = {
  name: 'payment-history-tools',
  en: paymentHistoryTools,
  load: {
    nl: async () => (await import('../generated/nl/payment-history-tools.js')).words,
    fr: async () => (await import('../generated/fr/payment-history-tools.js')).words,
    ko: async () => (await import('../generated/ko/payment-history-tools.js')).words,
  },
};
