import type { Area } from './area.js';
import { receipt } from './en/receipt.js';

export const receiptArea: Area = {
  name: 'receipt',
  en: receipt,
  load: {
    nl: async () => (await import('../generated/nl/receipt.js')).words,
    fr: async () => (await import('../generated/fr/receipt.js')).words,
    ko: async () => (await import('../generated/ko/receipt.js')).words,
  },
};
