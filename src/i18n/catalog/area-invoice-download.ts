import type { Area } from './area.js';
import { invoiceDownload } from './en/invoice-download.js';

export const invoiceDownloadArea: Area = {
  name: 'invoice-download',
  en: invoiceDownload,
  load: {
    nl: async () => (await import('../generated/nl/invoice-download.js')).words,
    fr: async () => (await import('../generated/fr/invoice-download.js')).words,
    ko: async () => (await import('../generated/ko/invoice-download.js')).words,
  },
};
