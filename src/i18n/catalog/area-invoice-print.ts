import type { Area } from './area.js';
import { invoicePrint } from './en/invoice-print.js';

export const invoicePrintArea: Area = {
  name: 'invoice-print',
  en: invoicePrint,
  load: {
    nl: async () => (await import('../generated/nl/invoice-print.js')).words,
    fr: async () => (await import('../generated/fr/invoice-print.js')).words,
    ko: async () => (await import('../generated/ko/invoice-print.js')).words,
  },
};
