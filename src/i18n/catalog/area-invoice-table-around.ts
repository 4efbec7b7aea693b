import type { Area } from './area.js';
import { invoiceTableAround } from './en/invoice-table-around.js';

export const invoiceTableAroundArea: Area = {
  name: 'invoice-table-around',
  en: invoiceTableAround,
  load: {
    nl: async () => (await import('../generated/nl/invoice-table-around.js')).words,
    fr: async () => (await import('../generated/fr/invoice-table-around.js')).words,
    ko: async () => (await import('../generated/ko/invoice-table-around.js')).words,
  },
};
