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
  'mail.failed.subject': 'Betaling {reference} is niet gelukt',
  'mail.failed.text': 'Uw geplande betaling is niet gelukt. Er is niets afgeschreven.',
  'mail.failed.next': 'Uw facturen staan nog open. Meld u aan en betaal ze met een andere betaalmethode.',
  'mail.returned.subject': 'Betaling {reference} is geretourneerd',
  'mail.returned.text': 'De bank heeft uw betaling geretourneerd. De facturen staan weer open.',
  'mail.returned.next': 'Meld u aan en betaal ze opnieuw. Tegoeden die deel van de betaling waren, zijn weer beschikbaar.',
  'mail.total': 'Totaal',
};
