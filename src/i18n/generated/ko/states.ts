// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { states } from '../../catalog/en/states.js';

export const words: Readonly<Record<keyof typeof states, string>> = {
  'state.empty': '아직 표시할 내용이 없습니다.',
};
