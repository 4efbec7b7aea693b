import type { Area } from './area.js';
import { invoiceTableTools } from './en/invoice-table-tools.js';

export const invoiceTableToolsArea: Area = {
  name: 'invoice-table-tools',
  en: invoiceTableTools,
  load: {
    nl: async () => (await import('../generated/nl/invoice-table-tools.js')).words,
    fr: async () => (await import('../generated/fr/invoice-table-tools.js')).words,
    ko: async () => (await import('../generated/ko/invoice-table-tools.js')).words,
  },
};
