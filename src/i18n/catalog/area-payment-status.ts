import type { Area } from './area.js';
import { paymentStatus } from './en/payment-status.js';

export const paymentStatusArea: Area = {
  name: 'payment-status',
  en: paymentStatus,
  load: {
    nl: async () => (await import('../generated/nl/payment-status.js')).words,
    fr: async () => (await import('../generated/fr/payment-status.js')).words,
    ko: async () => (await import('../generated/ko/payment-status.js')).words,
  },
};
