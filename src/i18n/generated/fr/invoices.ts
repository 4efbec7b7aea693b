// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { invoices } from '../../catalog/en/invoices.js';

export const words: Readonly<Record<keyof typeof invoices, string>> = {
  'action.copy': 'Copier',
  'action.copied': 'Copié',
  'form.errorSummary': 'Veuillez vérifier ces informations',
  'field.error': 'Erreur\u00a0:',
  'field.optional': 'facultatif',
  'invoice.heading': 'Votre facture',
  'invoice.number': 'Numéro de facture',
  'invoice.account': 'Compte',
  'invoice.accountEnding': 'Compte se terminant par {ending}',
  'invoice.balance': 'Solde dû',
  'invoice.dueDate': 'Date d’échéance',
  'invoice.dueOnReceipt': 'À payer dès réception',
  'invoice.overdueBy.one': '{n} jour de retard',
  'invoice.overdueBy.other': '{n} jours de retard',
  'total.label': 'Total',
};
