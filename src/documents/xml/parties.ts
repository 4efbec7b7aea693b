import type { DocumentSource } from '../../domain/documents.js';
import type { Address } from '../../domain/entities.js';
import { isVatNumber } from './country-codes.js';
import type { ElectronicAddress } from './electronic-address.js';
import type { Figures } from './figures.js';
import { legalScheme, sellerContact } from './seller.js';
import { filled, type UblNode } from './ubl-node.js';

/** Where the seller's VAT number may not stand (BR-O-02), it identifies the seller all the same. */
const isOutsideVat = ({ groups }: Figures): boolean => groups.some(({ code }) => code === 'O');

/** Seller (BG-4), buyer (BG-7) and, where another is to be paid, payee (BG-10). */
export const writeParties = (node: UblNode, source: DocumentSource, figures: Figures): void => {
  node.group('AccountingSupplierParty', (role) => role.group('Party', (party) => writeSeller(party, source, figures)));
  node.group('AccountingCustomerParty', (role) => role.group('Party', (party) => writeBuyer(party, source, figures)));
  const { remitTo } = source.invoice;
  if (filled(remitTo.name)?.trim() !== registeredName(source.biller).trim())
    node.group('PayeeParty', (payee) => payee.group('PartyName', (name) => name.text('Name', remitTo.name)));
};

const registeredName = ({ name, slug }: DocumentSource['biller']): string => filled(name) ?? slug;

const writeSeller = (party: UblNode, source: DocumentSource, figures: Figures): void => {
  const { biller, paidBy } = source;
  const { vatId, registrationId, slug, address } = biller;
  const outside = isOutsideVat(figures);
  const vatNumber = !outside && isVatNumber(vatId) ? vatId : undefined;
  writeEndpoint(party, biller.electronicAddress);
  const identifier = outside ? vatId : undefined;
  // Something has to tell one seller from the next (BR-CO-26).
  writeIdentifier(party, identifier ?? (vatNumber === undefined && registrationId === undefined ? slug : undefined));
  writeIdentifier(party, paidBy?.mandate?.creditorId, { schemeID: 'SEPA' });
  party.group('PartyName', (name) => name.text('Name', biller.name));
  writeAddress(party, address);
  if (vatNumber !== undefined) writeTaxNumber(party, vatNumber, 'VAT');
  // Whoever charges VAT is registered for it somewhere (BR-S-02, BR-Z-02, BR-E-02 …).
  else if (!outside) writeTaxNumber(party, vatId ?? registrationId ?? slug, 'TAX');
  const scheme = legalScheme(registrationId, address.country);
  party.group('PartyLegalEntity', (entity) =>
    entity
      .text('RegistrationName', registeredName(biller))
      .text('CompanyID', registrationId, scheme === undefined ? {} : { schemeID: scheme }),
  );
  const contact = sellerContact(source);
  party.group('Contact', (group) =>
    group.text('Name', contact.name).text('Telephone', contact.phone).text('ElectronicMail', contact.email),
  );
};

const writeBuyer = (party: UblNode, { buyer, invoice }: DocumentSource, figures: Figures): void => {
  const { vatId } = buyer;
  writeEndpoint(party, buyer.electronicAddress);
  writeIdentifier(party, invoice.accountNumber);
  party.group('PartyName', (name) => name.text('Name', buyer.name));
  writeAddress(party, buyer);
  if (!isOutsideVat(figures) && isVatNumber(vatId)) writeTaxNumber(party, vatId, 'VAT');
  party.group('PartyLegalEntity', (entity) =>
    entity.text('RegistrationName', filled(buyer.name) ?? filled(invoice.accountNumber) ?? invoice.accountId),
  );
};

const writeEndpoint = (party: UblNode, address: ElectronicAddress | undefined): void => {
  if (address) party.text('EndpointID', address.id, { schemeID: address.scheme });
};

const writeIdentifier = (party: UblNode, id: string | undefined, attributes: Record<string, string> = {}): void => {
  party.group('PartyIdentification', (identification) => identification.text('ID', id, attributes));
};

const writeTaxNumber = (party: UblNode, number: string, scheme: 'VAT' | 'TAX'): void => {
  party.group('PartyTaxScheme', (tax) => tax.text('CompanyID', number).group('TaxScheme', (of) => of.text('ID', scheme)));
};

/** Three lines have a place of their own; further ones follow in the last. */
const writeAddress = (party: UblNode, { lines, city, postalCode, region, country }: Address): void => {
  const [street, additional, ...rest] = lines.flatMap((line) => filled(line) ?? []);
  party.group('PostalAddress', (address) => {
    address.text('StreetName', street).text('AdditionalStreetName', additional).text('CityName', city).text('PostalZone', postalCode);
    address.text('CountrySubentity', region);
    address.group('AddressLine', (line) => line.text('Line', rest.join(', ')));
    address.group('Country', (of) => of.text('IdentificationCode', country));
  });
};
