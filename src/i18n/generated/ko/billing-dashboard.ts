// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { billingDashboard } from '../../catalog/en/billing-dashboard.js';

export const words: Readonly<Record<keyof typeof billingDashboard, string>> = {
  'dashboard.due': '총 청구 금액',
};
