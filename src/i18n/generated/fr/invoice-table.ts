// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { invoiceTable } from '../../catalog/en/invoice-table.js';

export const words: Readonly<Record<keyof typeof invoiceTable, string>> = {
  'table.title.account': 'Factures de mes comptes',
};
