import type { Area } from './area.js';
import { payInvoicePay } from './en/pay-invoice-pay.js';

export const payInvoicePayArea: Area = {
  name: 'pay-invoice-pay',
  en: payInvoicePay,
  load: {
    nl: async () => (await import('../generated/nl/pay-invoice-pay.js')).words,
    fr: async () => (await import('../generated/fr/pay-invoice-pay.js')).words,
    ko: async () => (await import('../generated/ko/pay-invoice-pay.js')).words,
  },
};
