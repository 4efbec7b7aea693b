// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { states } from '../../catalog/en/states.js';

export const words: Readonly<Record<keyof typeof states, string>> = {
  'state.empty': 'Nog niets te zien.',
};
