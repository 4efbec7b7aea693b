import { linesOf, type Rule } from './en16931-rules.fixture.js';
import { nationalRules } from './national-rules.fixture.js';
import { everything, exact, find, one, size, sum, textAt, type Read } from './ubl-reader.fixture.js';

/** Whether the document claims to follow Peppol BIS Billing 3.0. */
export const isPeppol = (root: Read): boolean => (textAt(root, 'CustomizationID') ?? '').includes('poacc:billing:3.0');

const country = (root: Read, role: string): string | undefined => textAt(root, `${role}/Party/PostalAddress/Country/IdentificationCode`);
const typeCode = (root: Read): string | undefined => textAt(root, 'InvoiceTypeCode') ?? textAt(root, 'CreditNoteTypeCode');
const within = (root: Read, end: 'StartDate' | 'EndDate', keeps: (line: string, document: string) => boolean): boolean => {
  const bound = textAt(root, `InvoicePeriod/${end}`);
  return bound === undefined || linesOf(root).every((line) => find(line, `InvoicePeriod/${end}`).every(({ text }) => keeps(text, bound)));
};

/** Quantity times price, by the base quantity, with charges and without allowances, to two hundredths. */
const priceFits = (line: Read): boolean => {
  const quantity = exact(textAt(line, 'InvoicedQuantity') ?? textAt(line, 'CreditedQuantity'));
  const per = exact(textAt(line, 'Price/BaseQuantity') ?? '1');
  const adjusted = sum(
    find(line, 'AllowanceCharge').map((node) => (textAt(node, 'ChargeIndicator') === 'true' ? 1n : -1n) * exact(textAt(node, 'Amount'))),
  );
  const amount = (quantity * exact(textAt(line, 'Price/PriceAmount'))) / per + adjusted;
  return per > 0n && size(exact(textAt(line, 'LineExtensionAmount')) - amount) <= one / 50n;
};

const endpoints = (root: Read): readonly Read[] => everything(root).filter(({ name }) => name === 'EndpointID');
/** Numbers of registers by their form; what checks them is tested by itself. */
const forms: Readonly<Record<string, RegExp>> = {
  '0007': /^\d{10}$/,
  '0088': /^\d+$/,
  '0151': /^\d{11}$/,
  '0184': /^DK\d{8}$/,
  '0192': /^(?!0+$)\d{9}$/,
  '0208': /^\d{10}$/,
};
const hasForm = ({ attributes, text }: Read): boolean => forms[attributes.schemeID ?? '']?.test(text) ?? true;

export const peppolRules: readonly Rule[] = [
  ['R001, R007', (root) => textAt(root, 'ProfileID') === 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0'],
  ['R002', (root) => find(root, 'Note').length <= 1],
  ['R003', (root) => find(root, 'BuyerReference').length + find(root, 'OrderReference/ID').length > 0],
  ['R004', (root) => textAt(root, 'CustomizationID') === 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0'],
  ['R008', (root) => everything(root).every(({ children, text }) => children.length > 0 || text.trim() !== '')],
  ['R010', (root) => find(root, 'AccountingCustomerParty/Party/EndpointID').length === 1],
  ['R020', (root) => find(root, 'AccountingSupplierParty/Party/EndpointID').length === 1],
  [
    'R051',
    (root) =>
      everything(root).every(
        ({ name, attributes }) => !name.endsWith('Amount') || attributes.currencyID === textAt(root, 'DocumentCurrencyCode'),
      ),
  ],
  [
    'F001',
    (root) =>
      everything(root).every(
        ({ name, text }) => !name.endsWith('Date') || (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))),
      ),
  ],
  [
    'CL008',
    (root) =>
      endpoints(root).every(
        ({ attributes }) => !/^(?:[A-Z]|0(?:147|154|158|170|177|194|203|205|217|219|220|225|235|240))/.test(attributes.schemeID ?? 'A'),
      ),
  ],
  ['COMMON-R040 to R050', (root) => endpoints(root).every(hasForm)],
  ['R053, R054', (root) => find(root, 'TaxTotal').length === 1],
  [
    'R061',
    (root) =>
      find(root, 'PaymentMeans').every(
        (means) => !/^(49|59)$/.test(textAt(means, 'PaymentMeansCode') ?? '') || find(means, 'PaymentMandate/ID').length > 0,
      ),
  ],
  ['R110', (root) => within(root, 'StartDate', (line, bound) => line >= bound)],
  ['R111', (root) => within(root, 'EndDate', (line, bound) => line <= bound)],
  ['R120, R121', (root) => linesOf(root).every(priceFits)],
  [
    'R130',
    (root) =>
      linesOf(root).every((line) =>
        find(line, 'Price/BaseQuantity').every(
          ({ attributes }) =>
            attributes.unitCode === (find(line, 'InvoicedQuantity')[0] ?? find(line, 'CreditedQuantity')[0])?.attributes.unitCode,
        ),
      ),
  ],
  [
    'R101',
    (root) =>
      linesOf(root).every(
        (line) =>
          find(line, 'DocumentReference').length <= 1 &&
          find(line, 'DocumentReference/DocumentTypeCode').every(({ text }) => text === '130'),
      ),
  ],
  [
    'P0100, P0101, P0112',
    (root) =>
      ['380', '381', '383'].includes(typeCode(root) ?? '') ||
      (country(root, 'AccountingSupplierParty') === 'DE' && country(root, 'AccountingCustomerParty') === 'DE'),
  ],
  ...nationalRules,
];
