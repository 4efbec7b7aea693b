import { everything, exact, find, one, rounded, size, sum, textAt, type Read } from './ubl-reader.fixture.js';

/** A rule of EN 16931 by its name; true where the document keeps it. */
export type Rule = readonly [name: string, keeps: (root: Read) => boolean];

const filledAt = (root: Read, path: string): boolean => (textAt(root, path) ?? '').trim() !== '';
const has = (root: Read, path: string): boolean => find(root, path).length > 0;
const all = (root: Read, path: string, keeps: (node: Read) => boolean): boolean => find(root, path).every(keeps);
const isCredit = (root: Read): boolean => root.name === 'CreditNote';
export const linesOf = (root: Read): readonly Read[] => find(root, isCredit(root) ? 'CreditNoteLine' : 'InvoiceLine');
const allLines = (root: Read, keeps: (line: Read) => boolean): boolean => linesOf(root).every(keeps);
const total = (root: Read, name: string): bigint => exact(textAt(root, `LegalMonetaryTotal/${name}`) ?? '0');
const decimals = (text: string): number => text.split('.')[1]?.length ?? 0;
const isCharge = (node: Read): boolean => textAt(node, 'ChargeIndicator') === 'true';
const levels = (root: Read, charge: boolean): readonly Read[] => find(root, 'AllowanceCharge').filter((node) => isCharge(node) === charge);
const amounts = (nodes: readonly Read[], path: string): bigint => sum(nodes.map((node) => exact(textAt(node, path))));
const groupsOf = (root: Read): readonly Read[] => find(root, 'TaxTotal/TaxSubtotal');
const hasReason = (node: Read): boolean => has(node, 'AllowanceChargeReason') || has(node, 'AllowanceChargeReasonCode');
const inOrder = (period: Read): boolean =>
  !(has(period, 'StartDate') && has(period, 'EndDate')) || (textAt(period, 'StartDate') ?? '') <= (textAt(period, 'EndDate') ?? '');

const document: readonly Rule[] = [
  ['BR-01', (root) => filledAt(root, 'CustomizationID')],
  ['BR-02', (root) => filledAt(root, 'ID')],
  ['BR-03', (root) => /^\d{4}-\d\d-\d\d$/.test(textAt(root, 'IssueDate') ?? '')],
  ['BR-04', (root) => filledAt(root, isCredit(root) ? 'CreditNoteTypeCode' : 'InvoiceTypeCode')],
  ['BR-05', (root) => filledAt(root, 'DocumentCurrencyCode')],
  ['BR-06', (root) => filledAt(root, 'AccountingSupplierParty/Party/PartyLegalEntity/RegistrationName')],
  ['BR-07', (root) => filledAt(root, 'AccountingCustomerParty/Party/PartyLegalEntity/RegistrationName')],
  ['BR-08', (root) => has(root, 'AccountingSupplierParty/Party/PostalAddress')],
  ['BR-09', (root) => filledAt(root, 'AccountingSupplierParty/Party/PostalAddress/Country/IdentificationCode')],
  ['BR-10', (root) => has(root, 'AccountingCustomerParty/Party/PostalAddress')],
  ['BR-11', (root) => filledAt(root, 'AccountingCustomerParty/Party/PostalAddress/Country/IdentificationCode')],
  ['BR-16', (root) => linesOf(root).length > 0],
  ...['LineExtensionAmount', 'TaxExclusiveAmount', 'TaxInclusiveAmount', 'PayableAmount'].map((name, index): Rule => [
    `BR-${12 + index}`,
    (root) => has(root, `LegalMonetaryTotal/${name}`),
  ]),
  [
    'BR-17',
    (root) =>
      all(
        root,
        'PayeeParty',
        (payee) =>
          filledAt(payee, 'PartyName/Name') &&
          textAt(payee, 'PartyName/Name') !== textAt(root, 'AccountingSupplierParty/Party/PartyName/Name'),
      ),
  ],
  ['BR-29', (root) => all(root, 'InvoicePeriod', inOrder)],
  ['BR-49', (root) => all(root, 'PaymentMeans', (means) => has(means, 'PaymentMeansCode'))],
  ['BR-51', (root) => all(root, 'PaymentMeans/CardAccount/PrimaryAccountNumberID', ({ text }) => text.length >= 4 && text.length <= 6)],
  ['BR-52', (root) => all(root, 'AdditionalDocumentReference', (reference) => filledAt(reference, 'ID'))],
  ['BR-55', (root) => all(root, 'BillingReference', (reference) => filledAt(reference, 'InvoiceDocumentReference/ID'))],
  ['BR-57', (root) => all(root, 'Delivery/DeliveryLocation/Address', (address) => filledAt(address, 'Country/IdentificationCode'))],
  [
    'BR-61',
    (root) =>
      all(
        root,
        'PaymentMeans',
        (means) => !/^(30|58)$/.test(textAt(means, 'PaymentMeansCode') ?? '') || filledAt(means, 'PayeeFinancialAccount/ID'),
      ),
  ],
  ['BR-62', (root) => all(root, 'AccountingSupplierParty/Party/EndpointID', ({ attributes }) => !!attributes.schemeID)],
  ['BR-63', (root) => all(root, 'AccountingCustomerParty/Party/EndpointID', ({ attributes }) => !!attributes.schemeID)],
  [
    'BR-CO-09',
    (root) =>
      everything(root)
        .filter(({ name }) => name === 'PartyTaxScheme')
        .every((scheme) => textAt(scheme, 'TaxScheme/ID') !== 'VAT' || /^[A-Z]{2}/.test(textAt(scheme, 'CompanyID') ?? '')),
  ],
  ['BR-CO-10', (root) => total(root, 'LineExtensionAmount') === amounts(linesOf(root), 'LineExtensionAmount')],
  [
    'BR-CO-11',
    (root) =>
      total(root, 'AllowanceTotalAmount') === amounts(levels(root, false), 'Amount') &&
      has(root, 'LegalMonetaryTotal/AllowanceTotalAmount') === levels(root, false).length > 0,
  ],
  [
    'BR-CO-12',
    (root) =>
      total(root, 'ChargeTotalAmount') === amounts(levels(root, true), 'Amount') &&
      has(root, 'LegalMonetaryTotal/ChargeTotalAmount') === levels(root, true).length > 0,
  ],
  [
    'BR-CO-13',
    (root) =>
      total(root, 'TaxExclusiveAmount') ===
      total(root, 'LineExtensionAmount') + total(root, 'ChargeTotalAmount') - total(root, 'AllowanceTotalAmount'),
  ],
  ['BR-CO-14', (root) => exact(textAt(root, 'TaxTotal/TaxAmount')) === amounts(groupsOf(root), 'TaxAmount')],
  [
    'BR-CO-15',
    (root) => total(root, 'TaxInclusiveAmount') === total(root, 'TaxExclusiveAmount') + exact(textAt(root, 'TaxTotal/TaxAmount')),
  ],
  [
    'BR-CO-16',
    (root) =>
      total(root, 'PayableAmount') ===
      total(root, 'TaxInclusiveAmount') - total(root, 'PrepaidAmount') + total(root, 'PayableRoundingAmount'),
  ],
  ['BR-CO-17', (root) => groupsOf(root).every(taxFits)],
  ['BR-CO-18', (root) => groupsOf(root).length > 0],
  ['BR-CO-19', (root) => all(root, 'InvoicePeriod', (period) => has(period, 'StartDate') || has(period, 'EndDate'))],
  ['BR-CO-25', (root) => total(root, 'PayableAmount') <= 0n || has(root, 'DueDate') || has(root, 'PaymentTerms/Note')],
  [
    'BR-CO-26',
    (root) =>
      ['PartyTaxScheme/CompanyID', 'PartyIdentification/ID', 'PartyLegalEntity/CompanyID'].some((path) =>
        has(root, `AccountingSupplierParty/Party/${path}`),
      ),
  ],
  [
    'UBL-DT-01',
    (root) => everything(root).every(({ name, text }) => !name.endsWith('Amount') || name.endsWith('PriceAmount') || decimals(text) <= 2),
  ],
  ['UBL-SR-44', (root) => new Set(find(root, 'PaymentMeans/PaymentID').map(({ text }) => text)).size <= 1],
  ['UBL-SR-47', (root) => new Set(find(root, 'PaymentMeans/PaymentMeansCode').map(({ text }) => text)).size <= 1],
  ['UBL-SR-16', (root) => find(root, 'AccountingCustomerParty/Party/PartyIdentification').length <= 1],
  ['BR-66, BR-67', (root) => ['CardAccount', 'PaymentMandate'].every((name) => find(root, `PaymentMeans/${name}`).length <= 1)],
  ['UBL-SR-04', (root) => find(root, 'AdditionalDocumentReference/DocumentTypeCode').length <= 1],
  [
    'UBL-SR-19',
    (root) =>
      all(
        root,
        'PayeeParty',
        (payee) => textAt(payee, 'PartyName/Name') !== textAt(root, 'AccountingSupplierParty/Party/PartyLegalEntity/RegistrationName'),
      ),
  ],
  ['UBL-SR-29', (root) => everything(root).filter(({ attributes }) => attributes.schemeID === 'SEPA').length <= 1],
  [
    'UBL-SR-53',
    (root) =>
      everything(root)
        .filter(({ name }) => name === 'PartyTaxScheme')
        .every((scheme) => filledAt(scheme, 'CompanyID') && filledAt(scheme, 'TaxScheme/ID')),
  ],
  ['UBL-SR-43', (root) => all(root, 'AdditionalDocumentReference/DocumentTypeCode', ({ text }) => text === '130')],
];

/** A rate brings its part of the base, to less than one; below half a percent it may not bring half of one either. */
export const taxFits = (group: Read): boolean => {
  const rate = exact(textAt(group, 'TaxCategory/Percent') ?? '0');
  const amount = size(exact(textAt(group, 'TaxAmount')));
  if (rate * 2n < one && amount * 2n >= one) return false;
  const expected = rounded((size(exact(textAt(group, 'TaxableAmount'))) * rate) / (one * 100n));
  return amount - one < expected && amount + one > expected;
};

const level: readonly Rule[] = [
  ['BR-31, BR-36', (root) => all(root, 'AllowanceCharge', (node) => exact(textAt(node, 'Amount')) >= 0n)],
  [
    'BR-32, BR-37',
    (root) =>
      all(root, 'AllowanceCharge', (node) => filledAt(node, 'TaxCategory/ID') && textAt(node, 'TaxCategory/TaxScheme/ID') === 'VAT'),
  ],
  ['BR-33, BR-38, BR-CO-21, BR-CO-22', (root) => all(root, 'AllowanceCharge', hasReason)],
];

const line: readonly Rule[] = [
  ['BR-21', (root) => allLines(root, (node) => filledAt(node, 'ID'))],
  ['BR-22', (root) => allLines(root, (node) => filledAt(node, isCredit(root) ? 'CreditedQuantity' : 'InvoicedQuantity'))],
  [
    'BR-23',
    (root) => allLines(root, (node) => !!find(node, isCredit(root) ? 'CreditedQuantity' : 'InvoicedQuantity')[0]?.attributes.unitCode),
  ],
  ['BR-24', (root) => allLines(root, (node) => has(node, 'LineExtensionAmount'))],
  ['BR-25', (root) => allLines(root, (node) => filledAt(node, 'Item/Name'))],
  ['BR-26', (root) => allLines(root, (node) => has(node, 'Price/PriceAmount'))],
  ['BR-27', (root) => allLines(root, (node) => exact(textAt(node, 'Price/PriceAmount')) >= 0n)],
  ['BR-30', (root) => allLines(root, (node) => all(node, 'InvoicePeriod', inOrder))],
  ['BR-41, BR-43', (root) => allLines(root, (node) => all(node, 'AllowanceCharge', (of) => exact(textAt(of, 'Amount')) >= 0n))],
  ['BR-42, BR-44, BR-CO-23, BR-CO-24', (root) => allLines(root, (node) => all(node, 'AllowanceCharge', hasReason))],
  [
    'BR-54',
    (root) => allLines(root, (node) => all(node, 'Item/AdditionalItemProperty', (of) => filledAt(of, 'Name') && filledAt(of, 'Value'))),
  ],
  [
    'BR-CO-04',
    (root) =>
      allLines(
        root,
        (node) =>
          find(node, 'Item/ClassifiedTaxCategory').length === 1 && textAt(node, 'Item/ClassifiedTaxCategory/TaxScheme/ID') === 'VAT',
      ),
  ],
  ['BR-CO-20', (root) => allLines(root, (node) => all(node, 'InvoicePeriod', (of) => has(of, 'StartDate') || has(of, 'EndDate')))],
];

/** What the standard asks of every document, its VAT categories apart. */
export const documentRules: readonly Rule[] = [...document, ...level, ...line];
