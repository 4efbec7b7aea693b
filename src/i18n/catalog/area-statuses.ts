import type { Area } from './area.js';
import { statuses } from './en/statuses.js';

export const statusesArea: Area = {
  name: 'statuses',
  en: statuses,
  load: {
    nl: async () => (await import('../generated/nl/statuses.js')).words,
    fr: async () => (await import('../generated/fr/statuses.js')).words,
    ko: async () => (await import('../generated/ko/statuses.js')).words,
  },
};
