// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { receiptMail } from '../../catalog/en/receipt-mail.js';

export const words: Readonly<Record<keyof typeof receiptMail, string>> = {
  'receipt.subject': 'Betalingsbewijs voor betaling {reference}',
  'receipt.greeting': 'Beste klant,',
  'receipt.received': 'We hebben uw betaling ontvangen. Hartelijk dank.',
  'receipt.payee': 'Betaald aan',
  'receipt.invoiceNumber': 'Factuurnummer',
  'receipt.amount': 'Bedrag',
  'receipt.support': 'Vragen over deze betaling? Neem contact op met factuurondersteuning en vermeld het betalingskenmerk.',
  'receipt.automatic': 'Deze e-mail is automatisch verzonden. Beantwoord deze niet.',
};
