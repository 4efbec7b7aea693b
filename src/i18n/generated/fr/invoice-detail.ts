// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { invoiceDetail } from '../../catalog/en/invoice-detail.js';

export const words: Readonly<Record<keyof typeof invoiceDetail, string>> = {
  'detail.charges': 'Frais',
};
