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
  'mail.failed.subject': 'Le paiement {reference} n’a pas abouti',
  'mail.failed.text': 'Votre paiement programmé n’a pas abouti. Rien n’a été débité.',
  'mail.failed.next': 'Vos factures sont toujours ouvertes. Veuillez vous connecter et les payer avec un autre moyen de paiement.',
  'mail.returned.subject': 'Le paiement {reference} a été rejeté',
  'mail.returned.text': 'La banque a rejeté votre paiement. Les factures sont de nouveau ouvertes.',
  'mail.returned.next':
    'Veuillez vous connecter et les payer à nouveau. Les avoirs qui faisaient partie du paiement sont de nouveau disponibles.',
  'mail.total': 'Total',
};
