import type { DocumentSource } from '../../domain/documents.js';
import type { SupportContact } from '../../domain/entities.js';

/** Whom to ask about this invoice (BG-6): what it prints itself, else the biller's, else that of the country. */
export const sellerContact = ({ biller, invoice, profile }: DocumentSource): SupportContact => ({
  ...profile?.support,
  ...biller.contact,
  ...invoice.billingContact,
});

/** Scheme of a register's number (ISO 6523) where country and form leave no doubt. */
export const legalScheme = (registration: string | undefined, country: string): string | undefined => {
  if (country === 'NL' && /^\d{8}$/.test(registration ?? '')) return '0106';
  if (country === 'FR' && /^\d{9}$/.test(registration ?? '')) return '0002';
  return undefined;
};
