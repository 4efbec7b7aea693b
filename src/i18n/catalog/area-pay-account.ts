import type { Area } from './area.js';
import { payAccount } from './en/pay-account.js';

export const payAccountArea: Area = {
  name: 'pay-account',
  en: payAccount,
  load: {
    nl: async () => (await import('../generated/nl/pay-account.js')).words,
    fr: async () => (await import('../generated/fr/pay-account.js')).words,
    ko: async () => (await import('../generated/ko/pay-account.js')).words,
  },
};
