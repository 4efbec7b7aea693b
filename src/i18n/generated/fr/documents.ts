// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { documents } from '../../catalog/en/documents.js';

export const words: Readonly<Record<keyof typeof documents, string>> = {
  'document.several.one': '{n} facture de {biller}',
  'document.several.other': '{n} factures de {biller}',
  'document.page': 'Page {page} sur {pages}',
  'document.vatId': 'Numéro de TVA {id}',
  'document.registrationId': 'Numéro d’immatriculation {id}',
  'document.remitTo': 'Paiement à',
  'document.net': 'Frais hors taxe',
  'document.subtotal': 'Sous-total',
  'document.charges': 'Nombre de frais',
  'document.corrects': 'Ce document corrige la facture {number}.',
  'document.replaced': 'Cette facture a été annulée et remplacée par la facture {number}. Ne la payez pas.',
  'document.credit': 'Ceci est un avoir. Il n’y a rien à payer.',
  'document.settled': 'Rien n’est dû sur cette facture.',
  'document.pending': 'Un paiement de {amount} est en cours de traitement.',
  'document.contact': 'Questions sur cette facture',
  'document.buyerReference': 'Votre référence',
  'slip.title': 'Bulletin de paiement',
  'slip.titleNumber': 'Bulletin de paiement de la facture {number}',
  'slip.cut': 'À détacher et à renvoyer avec un chèque',
  'slip.enclosed': 'Montant joint',
  'slip.scan': 'Scannez avec votre application bancaire',
};
