import type { Area } from './area.js';
import { invoiceSpecimen } from './en/invoice-specimen.js';

export const invoiceSpecimenArea: Area = {
  name: 'invoice-specimen',
  en: invoiceSpecimen,
  load: {
    nl: async () => (await import('../generated/nl/invoice-specimen.js')).words,
    fr: async () => (await import('../generated/fr/invoice-specimen.js')).words,
    ko: async () => (await import('../generated/ko/invoice-specimen.js')).words,
  },
};
