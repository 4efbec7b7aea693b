import type { DocumentSource } from '../../domain/documents.js';
import { isTooFineFor, type Figures } from './figures.js';

/** What the file claims to follow (BT-24) and for which process (BT-23). */
export interface Profile {
  readonly name: 'peppol' | 'en16931' | 'ubl';
  readonly customization: string;
  readonly process?: string;
}

const en16931: Profile = { name: 'en16931', customization: 'urn:cen.eu:en16931:2017' };
const peppol: Profile = {
  name: 'peppol',
  customization: `${en16931.customization}#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0`,
  process: 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
};
const ubl: Profile = { name: 'ubl', customization: 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2' };

/** Sellers of these countries owe Peppol more than an invoice here knows: marks of an authority, registers of their own. */
const withNationalDuties: ReadonlySet<string> = new Set(['DK', 'GR', 'IS', 'IT', 'NO', 'SE']);
const isScheme = (scheme: string): boolean => /^(?:\d{4}|[A-Z]{2})$/.test(scheme);

/** Peppol where both parties can be reached there and its rules can be kept; EN 16931 where its decimals suffice. */
export const profileOf = (source: DocumentSource, figures: Figures): Profile => {
  if (isTooFineFor(figures)) return ubl;
  const { biller, buyer } = source;
  const reached = [biller.electronicAddress, buyer.electronicAddress].every(
    (address) => address && isScheme(address.scheme) && address.id.trim(),
  );
  return reached && keepsNationalRules(source) ? peppol : en16931;
};

const keepsNationalRules = ({ biller, buyer, invoice }: DocumentSource): boolean => {
  const { country } = biller.address;
  if (withNationalDuties.has(country)) return false;
  if (country === 'DE' && buyer.country === 'DE') {
    const contact = { ...biller.contact, ...invoice.billingContact };
    return [contact.name, contact.phone, contact.email, biller.address.city, biller.address.postalCode, buyer.city, buyer.postalCode].every(
      Boolean,
    );
  }
  if (country === 'NL') return legalScheme(biller.registrationId, country) !== undefined && isWhole(biller.address) && isWhole(buyer);
  return true;
};

const isWhole = ({ lines, city, postalCode }: DocumentSource['biller']['address']): boolean => !!lines[0] && !!city && !!postalCode;

/** Scheme of a register's number (ISO 6523) where country and form leave no doubt. */
export const legalScheme = (registration: string | undefined, country: string): string | undefined => {
  if (country === 'NL' && /^\d{8}$/.test(registration ?? '')) return '0106';
  if (country === 'FR' && /^\d{9}$/.test(registration ?? '')) return '0002';
  return undefined;
};
