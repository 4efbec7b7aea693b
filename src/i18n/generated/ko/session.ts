// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { session } from '../../catalog/en/session.js';

export const words: Readonly<Record<keyof typeof session, string>> = {
  'session.endingTitle': '아직 계신가요?',
};
