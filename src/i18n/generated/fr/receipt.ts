// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { receipt } from '../../catalog/en/receipt.js';

export const words: Readonly<Record<keyof typeof receipt, string>> = {
  'receipt.title': 'Reçu',
  'receipt.subject': 'Reçu du paiement {reference}',
  'receipt.subjectProcessing': 'Le paiement {reference} est en cours de traitement',
  'receipt.greeting': 'Bonjour,',
  'receipt.received': 'Nous avons reçu votre paiement. Merci.',
  'receipt.accepted': 'Nous avons accepté votre paiement. Merci.',
  'receipt.processing.one': 'Cela peut prendre jusqu’à {n} jour ouvré.',
  'receipt.processing.other': 'Cela peut prendre jusqu’à {n} jours ouvrés.',
  'receipt.reference': 'Référence du paiement',
  'receipt.payee': 'Payé à',
  'receipt.date': 'Date de paiement',
  'receipt.method': 'Mode de paiement',
  'receipt.invoice': 'Facture',
  'receipt.invoiceNumber': 'Numéro de facture',
  'receipt.amount': 'Montant',
  'receipt.surcharge': 'Supplément carte',
  'receipt.total': 'Total payé',
  'receipt.issued': 'Émis le {date}',
  'receipt.keep': 'Veuillez conserver ce reçu.',
  'receipt.support': 'Des questions sur ce paiement\u00a0? Contactez l’assistance facturation en indiquant la référence du paiement.',
  'receipt.automatic': 'Cet e-mail a été envoyé automatiquement. Merci de ne pas y répondre.',
};
