// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { payAccount } from '../../catalog/en/pay-account.js';

export const words: Readonly<Record<keyof typeof payAccount, string>> = {
  'payAccount.title': 'Facturen betalen',
};
