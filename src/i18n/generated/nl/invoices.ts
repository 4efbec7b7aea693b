// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { invoices } from '../../catalog/en/invoices.js';

export const words: Readonly<Record<keyof typeof invoices, string>> = {
  'action.copy': 'Kopiëren',
  'action.copied': 'Gekopieerd',
  'form.errorSummary': 'Controleer deze gegevens',
  'field.error': 'Fout:',
  'field.optional': 'optioneel',
  'invoice.heading': 'Uw factuur',
  'invoice.number': 'Factuurnummer',
  'invoice.account': 'Klantennummer',
  'invoice.accountEnding': 'Klantennummer eindigend op {ending}',
  'invoice.balance': 'Verschuldigd saldo',
  'invoice.dueDate': 'Vervaldatum',
  'invoice.dueOnReceipt': 'Te betalen bij ontvangst',
  'invoice.overdueBy.one': '{n} dag te laat',
  'invoice.overdueBy.other': '{n} dagen te laat',
  'total.label': 'Totaal',
};
