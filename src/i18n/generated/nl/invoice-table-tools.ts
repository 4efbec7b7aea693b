// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { invoiceTableTools } from '../../catalog/en/invoice-table-tools.js';

export const words: Readonly<Record<keyof typeof invoiceTableTools, string>> = {
  'table.columns': 'Kolommen',
};
