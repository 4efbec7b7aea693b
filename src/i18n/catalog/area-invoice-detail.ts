import type { Area } from './area.js';
import { invoiceDetail } from './en/invoice-detail.js';

export const invoiceDetailArea: Area = {
  name: 'invoice-detail',
  en: invoiceDetail,
  load: {
    nl: async () => (await import('../generated/nl/invoice-detail.js')).words,
    fr: async () => (await import('../generated/fr/invoice-detail.js')).words,
    ko: async () => (await import('../generated/ko/invoice-detail.js')).words,
  },
};
