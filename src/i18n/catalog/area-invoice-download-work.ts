import type { Area } from './area.js';
import { invoiceDownloadWork } from './en/invoice-download-work.js';

export const invoiceDownloadWorkArea: Area = {
  name: 'invoice-download-work',
  en: invoiceDownloadWork,
  load: {
    nl: async () => (await import('../generated/nl/invoice-download-work.js')).words,
    fr: async () => (await import('../generated/fr/invoice-download-work.js')).words,
    ko: async () => (await import('../generated/ko/invoice-download-work.js')).words,
  },
};
