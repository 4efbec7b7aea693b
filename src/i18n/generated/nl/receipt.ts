// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { receipt } from '../../catalog/en/receipt.js';

export const words: Readonly<Record<keyof typeof receipt, string>> = {
  'receipt.title': 'Betalingsbewijs',
  'receipt.reference': 'Betalingskenmerk',
  'receipt.date': 'Betaaldatum',
  'receipt.method': 'Betalingsmethode',
  'receipt.invoice': 'Factuur',
  'receipt.surcharge': 'Kaarttoeslag',
  'receipt.credits': 'Toegepaste tegoeden',
  'receipt.rewards': 'Toegepaste beloningen',
  'receipt.total': 'Totaal betaald',
  'receipt.issued': 'Opgesteld op {date}',
  'receipt.keep': 'Bewaar dit betalingsbewijs voor uw administratie.',
};
