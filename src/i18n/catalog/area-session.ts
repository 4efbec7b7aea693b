import type { Area } from './area.js';
import { session } from './en/session.js';

export const sessionArea: Area = {
  name: 'session',
  en: session,
  load: {
    nl: async () => (await import('../generated/nl/session.js')).words,
    fr: async () => (await import('../generated/fr/session.js')).words,
    ko: async () => (await import('../generated/ko/session.js')).words,
  },
};
