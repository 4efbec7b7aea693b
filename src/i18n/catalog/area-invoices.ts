import type { Area } from './area.js';
import { invoices } from './en/invoices.js';

export const invoicesArea: Area = {
  name: 'invoices',
  en: invoices,
  load: {
    nl: async () => (await import('../generated/nl/invoices.js')).words,
    fr: async () => (await import('../generated/fr/invoices.js')).words,
    ko: async () => (await import('../generated/ko/invoices.js')).words,
  },
};
