import type { Area } from './area.js';
import { remittance } from './en/remittance.js';

export const remittanceArea: Area = {
  name: 'remittance',
  en: remittance,
  load: {
    nl: async () => (await import('../generated/nl/remittance.js')).words,
    fr: async () => (await import('../generated/fr/remittance.js')).words,
    ko: async () => (await import('../generated/ko/remittance.js')).words,
  },
};
