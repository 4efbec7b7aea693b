import type { Area } from './area.js';
import { payInvoiceFind } from './en/pay-invoice-find.js';

export const payInvoiceFindArea: Area = {
  name: 'pay-invoice-find',
  en: payInvoiceFind,
  load: {
    nl: async () => (await import('../generated/nl/pay-invoice-find.js')).words,
    fr: async () => (await import('../generated/fr/pay-invoice-find.js')).words,
    ko: async () => (await import('../generated/ko/pay-invoice-find.js')).words,
  },
};
