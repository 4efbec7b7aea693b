// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { invoicePrint } from '../../catalog/en/invoice-print.js';

export const words: Readonly<Record<keyof typeof invoicePrint, string>> = {
  'invoicePrint.cancel': 'Annuler l’impression',
  'invoicePrint.cancelled': 'L’impression a été annulée.',
  'invoicePrint.ready.one': '{n} facture est prête à être imprimée.',
  'invoicePrint.ready.other': '{n} factures sont prêtes à être imprimées.',
  'invoicePrint.dialog': 'Si la fenêtre d’impression ne s’est pas ouverte, choisissez Imprimer.',
  'invoicePrint.failed': 'Les factures n’ont pas pu être lues. Ce qui a été lu est conservé.',
  'invoicePrint.nothing': 'Aucune de ces factures n’a pu être imprimée.',
  'invoicePrint.tooMany': 'Vous pouvez imprimer ici jusqu’à {max} factures sélectionnées une par une.',
  'invoicePrint.tooLong': 'Ces factures comportent trop de frais pour être imprimées ici.',
  'invoicePrint.usePdf': 'Téléchargez un seul PDF avec toutes les factures et imprimez-le.',
};
