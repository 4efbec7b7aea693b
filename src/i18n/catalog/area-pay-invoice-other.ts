import type { Area } from './area.js';
import { payInvoiceOther } from './en/pay-invoice-other.js';

export const payInvoiceOtherArea: Area = {
  name: 'pay-invoice-other',
  en: payInvoiceOther,
  load: {
    nl: async () => (await import('../generated/nl/pay-invoice-other.js')).words,
    fr: async () => (await import('../generated/fr/pay-invoice-other.js')).words,
    ko: async () => (await import('../generated/ko/pay-invoice-other.js')).words,
  },
};
