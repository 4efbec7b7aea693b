// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { receipt } from '../../catalog/en/receipt.js';

export const words: Readonly<Record<keyof typeof receipt, string>> = {
  'receipt.title': 'Reçu',
  'receipt.reference': 'Référence du paiement',
  'receipt.date': 'Date de paiement',
  'receipt.method': 'Mode de paiement',
  'receipt.invoice': 'Facture',
  'receipt.surcharge': 'Supplément carte',
  'receipt.credits': 'Avoirs appliqués',
  'receipt.rewards': 'Récompenses appliquées',
  'receipt.total': 'Total payé',
  'receipt.issued': 'Émis le {date}',
  'receipt.keep': 'Veuillez conserver ce reçu.',
};
