import type { Rule } from './en16931-rules.fixture.js';
import { exact, find, textAt, type Read } from './ubl-reader.fixture.js';

const seller = 'AccountingSupplierParty/Party';
const buyer = 'AccountingCustomerParty/Party';
const country = (root: Read, role: string): string | undefined => textAt(root, `${role}/PostalAddress/Country/IdentificationCode`);
const has = (root: Read, path: string): boolean => find(root, path).length > 0;
const isWhole = (root: Read, role: string): boolean =>
  ['StreetName', 'CityName', 'PostalZone'].every((name) => has(root, `${role}/PostalAddress/${name}`));
const vatPrefixes = (root: Read): readonly string[] =>
  find(root, `${seller}/PartyTaxScheme`)
    .filter((scheme) => textAt(scheme, 'TaxScheme/ID') === 'VAT')
    .map((scheme) => (textAt(scheme, 'CompanyID') ?? '').slice(0, 2).toUpperCase());

const whereSeller = (code: string, name: string, keeps: (root: Read) => boolean): Rule => [
  name,
  (root) => country(root, seller) !== code || keeps(root),
];
const whereGerman = (name: string, keeps: (root: Read) => boolean): Rule => [
  name,
  (root) => country(root, seller) !== 'DE' || country(root, buyer) !== 'DE' || keeps(root),
];
const whereCode = (root: Read, codes: string, keeps: (means: Read) => boolean): boolean =>
  find(root, 'PaymentMeans')
    .filter((means) => codes.split(' ').includes(textAt(means, 'PaymentMeansCode') ?? ''))
    .every(keeps);

const dutch: readonly Rule[] = [
  whereSeller('NL', 'NL-R-001', (root) => root.name === 'Invoice' || has(root, 'BillingReference/InvoiceDocumentReference/ID')),
  whereSeller('NL', 'NL-R-002', (root) => isWhole(root, seller)),
  whereSeller('NL', 'NL-R-003', (root) =>
    find(root, `${seller}/PartyLegalEntity/CompanyID`).every(({ attributes }) => ['0106', '0190'].includes(attributes.schemeID ?? '')),
  ),
  whereSeller('NL', 'NL-R-004', (root) => country(root, buyer) !== 'NL' || isWhole(root, buyer)),
  whereSeller('NL', 'NL-R-007', (root) => {
    const payable = exact(textAt(root, 'LegalMonetaryTotal/PayableAmount'));
    return (root.name === 'CreditNote' ? payable >= 0n : payable <= 0n) || has(root, 'PaymentMeans');
  }),
  whereSeller('NL', 'NL-R-008', (root) => whereCode(root, '1 20', () => false)),
];

const german: readonly Rule[] = [
  whereGerman('DE-R-001', (root) => has(root, 'PaymentMeans')),
  whereGerman('DE-R-002 to DE-R-009, DE-R-015', (root) =>
    [
      ...['Contact/Name', 'Contact/Telephone', 'Contact/ElectronicMail', 'PostalAddress/CityName', 'PostalAddress/PostalZone'].map(
        (path) => `${seller}/${path}`,
      ),
      `${buyer}/PostalAddress/CityName`,
      `${buyer}/PostalAddress/PostalZone`,
      'BuyerReference',
    ].every((path) => has(root, path)),
  ),
  whereGerman('DE-R-010, DE-R-011', (root) => !has(root, 'Delivery/DeliveryLocation/Address')),
  whereGerman('DE-R-014', (root) => find(root, 'TaxTotal/TaxSubtotal').every((group) => has(group, 'TaxCategory/Percent'))),
  whereGerman('DE-R-016', (root) => has(root, `${seller}/PartyTaxScheme/CompanyID`)),
  whereGerman('DE-R-018', (root) => !/^\s*#/m.test(textAt(root, 'PaymentTerms/Note') ?? '')),
  whereGerman('DE-R-023', (root) =>
    whereCode(root, '30 58', (means) => has(means, 'PayeeFinancialAccount') && !has(means, 'PaymentMandate')),
  ),
  whereGerman('DE-R-024', (root) => whereCode(root, '48', (means) => has(means, 'CardAccount') && !has(means, 'PayeeFinancialAccount'))),
  whereGerman('DE-R-025, DE-R-031', (root) =>
    whereCode(root, '49 59', (means) => has(means, 'PaymentMandate/PayerFinancialAccount/ID') && !has(means, 'CardAccount')),
  ),
  whereGerman(
    'DE-R-030',
    (root) =>
      !has(root, 'PaymentMeans/PaymentMandate') ||
      find(root, `${seller}/PartyIdentification/ID`).some(({ attributes }) => attributes.schemeID === 'SEPA'),
  ),
];

/** What Peppol asks of sellers of some countries; those whose invoices here never keep it must not claim Peppol at all. */
export const nationalRules: readonly Rule[] = [
  ...dutch,
  ...german,
  ...['DK', 'GR', 'IS', 'IT', 'NO', 'SE'].map((code) => whereSeller(code, `${code}-R`, () => false)),
  ['GR-R, IT-R, NO-R by the VAT number', (root) => !vatPrefixes(root).some((prefix) => ['EL', 'GR', 'IT', 'NO'].includes(prefix))],
];
