// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { invoiceSpecimen } from '../../catalog/en/invoice-specimen.js';

export const words: Readonly<Record<keyof typeof invoiceSpecimen, string>> = {
  'specimen.title': 'Où la trouver sur votre facture',
  'specimen.accountNumber': 'Image d’une facture. Le numéro de compte est mis en évidence.',
  'specimen.invoiceNumber': 'Image d’une facture. Le numéro de facture est mis en évidence.',
  'specimen.invoiceAmount': 'Image d’une facture. Le montant de la facture est mis en évidence.',
  'specimen.invoiceDate': 'Image d’une facture. La date de facture est mise en évidence.',
  'specimen.controlId': 'Image d’une facture. L’identifiant de contrôle est mis en évidence.',
  'specimen.note': 'Votre facture peut être légèrement différente.',
};
