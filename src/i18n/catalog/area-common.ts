import type { Area } from './area.js';
import { common } from './en/common.js';

export const commonArea: Area = {
  name: 'common',
  en: common,
  load: {
    nl: async () => (await import('../generated/nl/common.js')).words,
    fr: async () => (await import('../generated/fr/common.js')).words,
    ko: async () => (await import('../generated/ko/common.js')).words,
  },
};
