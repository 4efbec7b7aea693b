// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { receiptMail } from '../../catalog/en/receipt-mail.js';

export const words: Readonly<Record<keyof typeof receiptMail, string>> = {
  'receipt.subject': 'Reçu du paiement {reference}',
  'receipt.greeting': 'Bonjour,',
  'receipt.received': 'Nous avons reçu votre paiement. Merci.',
  'receipt.payee': 'Payé à',
  'receipt.invoiceNumber': 'Numéro de facture',
  'receipt.amount': 'Montant',
  'receipt.support': 'Des questions sur ce paiement\u00a0? Contactez l’assistance facturation en indiquant la référence du paiement.',
  'receipt.automatic': 'Cet e-mail a été envoyé automatiquement. Merci de ne pas y répondre.',
};
