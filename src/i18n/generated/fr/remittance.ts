// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { remittance } from '../../catalog/en/remittance.js';

export const words: Readonly<Record<keyof typeof remittance, string>> = {
  'advice.title': 'Informez-nous de votre paiement',
};
