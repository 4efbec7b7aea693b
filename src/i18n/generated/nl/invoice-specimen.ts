// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { invoiceSpecimen } from '../../catalog/en/invoice-specimen.js';

export const words: Readonly<Record<keyof typeof invoiceSpecimen, string>> = {
  'specimen.title': 'Waar u dit op uw factuur vindt',
  'specimen.accountNumber': 'Een afbeelding van een factuur. Het klantennummer is gemarkeerd.',
  'specimen.invoiceNumber': 'Een afbeelding van een factuur. Het factuurnummer is gemarkeerd.',
  'specimen.invoiceAmount': 'Een afbeelding van een factuur. Het factuurbedrag is gemarkeerd.',
  'specimen.invoiceDate': 'Een afbeelding van een factuur. De factuurdatum is gemarkeerd.',
  'specimen.controlId': 'Een afbeelding van een factuur. De controle-ID is gemarkeerd.',
  'specimen.note': 'Uw factuur kan er iets anders uitzien.',
};
