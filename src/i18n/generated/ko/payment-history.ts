// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { paymentHistory } from '../../catalog/en/payment-history.js';

export const words: Readonly<Record<keyof typeof paymentHistory, string>> = {
  'history.title': '결제 내역',
};
