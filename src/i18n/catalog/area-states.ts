import type { Area } from './area.js';
import { states } from './en/states.js';

export const statesArea: Area = {
  name: 'states',
  en: states,
  load: {
    nl: async () => (await import('../generated/nl/states.js')).words,
    fr: async () => (await import('../generated/fr/states.js')).words,
    ko: async () => (await import('../generated/ko/states.js')).words,
  },
};
