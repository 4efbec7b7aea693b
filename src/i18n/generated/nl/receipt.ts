// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { receipt } from '../../catalog/en/receipt.js';

export const words: Readonly<Record<keyof typeof receipt, string>> = {
  'receipt.title': 'Betalingsbewijs',
  'receipt.subject': 'Betalingsbewijs voor betaling {reference}',
  'receipt.subjectProcessing': 'Betaling {reference} wordt verwerkt',
  'receipt.greeting': 'Beste klant,',
  'receipt.received': 'We hebben uw betaling ontvangen. Hartelijk dank.',
  'receipt.accepted': 'We hebben uw betaling geaccepteerd. Hartelijk dank.',
  'receipt.processing.one': 'Dit kan tot {n} werkdag duren.',
  'receipt.processing.other': 'Dit kan tot {n} werkdagen duren.',
  'receipt.reference': 'Betalingskenmerk',
  'receipt.payee': 'Betaald aan',
  'receipt.date': 'Betaaldatum',
  'receipt.method': 'Betalingsmethode',
  'receipt.invoice': 'Factuur',
  'receipt.invoiceNumber': 'Factuurnummer',
  'receipt.amount': 'Bedrag',
  'receipt.surcharge': 'Kaarttoeslag',
  'receipt.total': 'Totaal betaald',
  'receipt.issued': 'Opgesteld op {date}',
  'receipt.keep': 'Bewaar dit betalingsbewijs voor uw administratie.',
  'receipt.support': 'Vragen over deze betaling? Neem contact op met factuurondersteuning en vermeld het betalingskenmerk.',
  'receipt.automatic': 'Deze e-mail is automatisch verzonden. Beantwoord deze niet.',
};
