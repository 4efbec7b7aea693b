import type { Area } from './area.js';
import { documents } from './en/documents.js';

export const documentsArea: Area = {
  name: 'documents',
  en: documents,
  load: {
    nl: async () => (await import('../generated/nl/documents.js')).words,
    fr: async () => (await import('../generated/fr/documents.js')).words,
    ko: async () => (await import('../generated/ko/documents.js')).words,
  },
};
