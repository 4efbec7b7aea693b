import type { Area } from './area.js';
import { invoiceTable } from './en/invoice-table.js';

export const invoiceTableArea: Area = {
  name: 'invoice-table',
  en: invoiceTable,
  load: {
    nl: async () => (await import('../generated/nl/invoice-table.js')).words,
    fr: async () => (await import('../generated/fr/invoice-table.js')).words,
    ko: async () => (await import('../generated/ko/invoice-table.js')).words,
  },
};
