import type { Area } from './area.js';
import { receiptMail } from './en/receipt-mail.js';

export const receiptMailArea: Area = {
  name: 'receipt-mail',
  en: receiptMail,
  load: {
    nl: async () => (await import('../generated/nl/receipt-mail.js')).words,
    fr: async () => (await import('../generated/fr/receipt-mail.js')).words,
    ko: async () => (await import('../generated/ko/receipt-mail.js')).words,
  },
};
