import type { DocumentSource } from '../../domain/documents.js';
import { isPeppolAddress } from './electronic-address.js';
import { isTooFineFor, type Figures } from './figures.js';
import { meansCode, meansCodes } from './payment-means.js';
import { buyerReference, corrected } from './references.js';
import { legalScheme, sellerContact } from './seller.js';
import { filled } from './ubl-node.js';

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
const withNationalDuties: ReadonlySet<string> = new Set(['DK', 'EL', 'GR', 'IS', 'IT', 'NO', 'SE']);

/** Peppol where both parties can be reached there and its rules can be kept; EN 16931 where its decimals suffice. */
export const profileOf = (source: DocumentSource, figures: Figures): Profile => {
  if (isTooFineFor(figures)) return ubl;
  const reached = isPeppolAddress(source.biller.electronicAddress) && isPeppolAddress(source.buyer.electronicAddress);
  return reached && isReferred(source) && keepsNationalRules(source, figures) ? peppol : en16931;
};

/** PEPPOL-EN16931-R003. */
const isReferred = (source: DocumentSource): boolean =>
  filled(buyerReference(source)) !== undefined || filled(source.invoice.poNumber) !== undefined;

/** Between parties in Germany rules of their own hold. */
export const isGerman = ({ biller, buyer }: DocumentSource): boolean => biller.address.country === 'DE' && buyer.country === 'DE';

const keepsNationalRules = (source: DocumentSource, figures: Figures): boolean => {
  const { country } = source.biller.address;
  if (withNationalDuties.has(country) || withNationalDuties.has(source.biller.vatId?.slice(0, 2) ?? '')) return false;
  if (isGerman(source)) return keepsGermanRules(source, figures);
  return country !== 'NL' || keepsDutchRules(source, figures);
};

/** DE-R-002 to DE-R-009, DE-R-014, DE-R-015: whom to ask, full towns, a rate for all VAT, and the buyer's reference. */
const keepsGermanRules = (source: DocumentSource, { groups }: Figures): boolean => {
  const { biller, buyer, invoice } = source;
  const { name, phone, email } = sellerContact(source);
  const facts = [name, phone, email, biller.address.city, biller.address.postalCode, buyer.city, buyer.postalCode, buyerReference(source)];
  // DE-R-010: where it went to is a whole address. DE-R-018: what begins with # is a discount in a form of its own.
  const isPlain = groups.every(({ code }) => code !== 'O' && code !== 'K') && !/^\s*#/m.test(invoice.paymentTerms ?? '');
  return isPlain && facts.every((fact) => filled(fact) !== undefined) && keepsGermanDebits(source);
};

/** DE-R-030, DE-R-031: who collects, and from which account. */
const keepsGermanDebits = (source: DocumentSource): boolean => {
  const code = meansCode(source);
  const isDebit = code === meansCodes.directDebit || code === meansCodes.sepaDebit;
  return !isDebit || (filled(source.paidBy?.mandate?.creditorId) !== undefined && /\d/.test(source.paidBy?.last4 ?? ''));
};

/** NL-R-001 to NL-R-008: a number of the chamber of commerce, full addresses, how it is paid, and what a credit note is about. */
const keepsDutchRules = (source: DocumentSource, { payable }: Figures): boolean => {
  const { biller, buyer, invoice } = source;
  const registered = !biller.registrationId || legalScheme(biller.registrationId, 'NL') !== undefined;
  const isCredit = invoice.kind === 'creditNote';
  const code = meansCode(source);
  const paid = isCredit ? payable >= 0 : code === undefined ? payable <= 0 : code !== meansCodes.cheque;
  const located = isWhole(biller.address) && (buyer.country !== 'NL' || isWhole(buyer));
  return registered && located && paid && (!isCredit || corrected(invoice) !== undefined);
};

const isWhole = ({ lines, city, postalCode }: DocumentSource['biller']['address']): boolean =>
  lines.some((line) => filled(line) !== undefined) && filled(city) !== undefined && filled(postalCode) !== undefined;
