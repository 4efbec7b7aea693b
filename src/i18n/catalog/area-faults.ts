import type { Area } from './area.js';
import { faults } from './en/faults.js';

export const faultsArea: Area = {
  name: 'faults',
  en: faults,
  load: {
    nl: async () => (await import('../generated/nl/faults.js')).words,
    fr: async () => (await import('../generated/fr/faults.js')).words,
    ko: async () => (await import('../generated/ko/faults.js')).words,
  },
};
