import type { DocumentSource } from '../../domain/documents.js';
import type { Address } from '../../domain/entities.js';
import { countryCode, countryOfVatNumber } from './country-codes.js';
import { isAddress, type ElectronicAddress } from './electronic-address.js';
import { filled } from './ubl-node.js';

/**
 * The source with what rules can only take in one form: countries as codes (BR-CL-14), numbers that are there at all, and electronic
 * addresses of a known scheme, without spaces around them.
 */
export const usableSource = (source: DocumentSource): DocumentSource => {
  const { biller, buyer, invoice } = source;
  const { vatId, registrationId, electronicAddress, ...seller } = biller;
  const { vatId: buyerVatId, electronicAddress: buyerAddress, ...party } = buyer;
  return {
    ...source,
    biller: {
      ...seller,
      address: located(biller.address, vatId, invoice.country),
      ...present('vatId', filled(vatId)?.trim()),
      ...present('registrationId', filled(registrationId)?.trim()),
      ...present('electronicAddress', usable(electronicAddress)),
    },
    buyer: {
      ...located(party, buyerVatId, invoice.country),
      ...present('vatId', filled(buyerVatId)?.trim()),
      ...present('electronicAddress', usable(buyerAddress)),
    },
  };
};

const present = <K extends string, T>(name: K, value: T | undefined): Partial<Record<K, T>> =>
  value === undefined ? {} : ({ [name]: value } as Record<K, T>);

const usable = (address: ElectronicAddress | undefined): ElectronicAddress | undefined => {
  if (address === undefined) return undefined;
  const trimmed = { scheme: address.scheme.trim(), id: filled(address.id)?.trim() ?? '' };
  return isAddress(trimmed) ? trimmed : undefined;
};

/** A country that is no code stays as a line; the code is then that of the VAT number, else that of the account. */
const located = <T extends Address>(party: T, vatId: string | undefined, country: string): T => {
  const code = countryCode(party.country);
  if (code !== undefined) return { ...party, country: code };
  const lines = filled(party.country) === undefined ? party.lines : [...party.lines, party.country];
  return { ...party, lines, country: countryOfVatNumber(vatId) ?? countryCode(country) ?? '' };
};
