import { linesOf, taxFits, type Rule } from './en16931-rules.fixture.js';
import { exact, find, sum, textAt, type Read } from './ubl-reader.fixture.js';

const groups = (root: Read, code: string): readonly Read[] =>
  find(root, 'TaxTotal/TaxSubtotal').filter((group) => textAt(group, 'TaxCategory/ID') === code);
const levels = (root: Read, code: string): readonly Read[] =>
  find(root, 'AllowanceCharge').filter((node) => textAt(node, 'TaxCategory/ID') === code);
const lines = (root: Read, code: string): readonly Read[] =>
  linesOf(root).filter((line) => textAt(line, 'Item/ClassifiedTaxCategory/ID') === code);
const used = (root: Read, code: string): boolean => lines(root, code).length + levels(root, code).length > 0;
const taxNumbers = (root: Read, role: string, scheme?: string): boolean =>
  find(root, `${role}/Party/PartyTaxScheme`).some(
    (of) => (textAt(of, 'CompanyID') ?? '').trim() !== '' && (scheme === undefined || textAt(of, 'TaxScheme/ID') === scheme),
  );
const seller = 'AccountingSupplierParty';
const buyer = 'AccountingCustomerParty';

/** Whether anything stands under a rate: a group of its own alone is none. */
const isUsedAt = (root: Read, code: string, rate: string): boolean =>
  [
    ...lines(root, code).map((line) => textAt(line, 'Item/ClassifiedTaxCategory/Percent')),
    ...levels(root, code).map((node) => textAt(node, 'TaxCategory/Percent')),
  ].some((percent) => exact(percent) === exact(rate));

/** Lines, charges and allowances of a category and rate: what the base of its group has to be. */
const base = (root: Read, code: string, rate: string | undefined): bigint => {
  const ofRate = (path: string) => (node: Read) => rate === undefined || exact(textAt(node, `${path}/Percent`) ?? '0') === exact(rate);
  return (
    sum(
      lines(root, code)
        .filter(ofRate('Item/ClassifiedTaxCategory'))
        .map((line) => exact(textAt(line, 'LineExtensionAmount'))),
    ) +
    sum(
      levels(root, code)
        .filter(ofRate('TaxCategory'))
        .map((node) => (textAt(node, 'ChargeIndicator') === 'true' ? 1n : -1n) * exact(textAt(node, 'Amount'))),
    )
  );
};

const percents = (root: Read, code: string): readonly (string | undefined)[] => [
  ...lines(root, code).map((line) => textAt(line, 'Item/ClassifiedTaxCategory/Percent')),
  ...levels(root, code).map((node) => textAt(node, 'TaxCategory/Percent')),
  ...groups(root, code).map((group) => textAt(group, 'TaxCategory/Percent')),
];
const hasReason = (group: Read): boolean =>
  find(group, 'TaxCategory/TaxExemptionReason').length + find(group, 'TaxCategory/TaxExemptionReasonCode').length > 0;

/** Rated categories: a group for each rate, and no reason for not charging. */
const rated = (prefix: string, code: string, isRate: (rate: bigint) => boolean): readonly Rule[] => [
  [`${prefix}-01`, (root) => used(root, code) === groups(root, code).length > 0],
  [`${prefix}-02 to 04`, (root) => !used(root, code) || taxNumbers(root, seller)],
  [`${prefix}-05 to 07`, (root) => percents(root, code).every((rate) => isRate(exact(rate)))],
  [
    `${prefix}-08`,
    (root) =>
      groups(root, code).every((group) => {
        const rate = textAt(group, 'TaxCategory/Percent') ?? '';
        return isUsedAt(root, code, rate) && exact(textAt(group, 'TaxableAmount')) === base(root, code, rate);
      }),
  ],
  [`${prefix}-09`, (root) => groups(root, code).every(taxFits)],
  [`${prefix}-10`, (root) => !groups(root, code).some(hasReason)],
];

/** Categories without tax: one group, nothing charged, and a reason unless the rate is zero. */
const unrated = (prefix: string, code: string): readonly Rule[] => [
  [`${prefix}-01`, (root) => groups(root, code).length === (used(root, code) ? 1 : 0)],
  [`${prefix}-05 to 07`, (root) => percents(root, code).every((rate) => (code === 'O' ? rate === undefined : exact(rate) === 0n))],
  [`${prefix}-08`, (root) => groups(root, code).every((group) => exact(textAt(group, 'TaxableAmount')) === base(root, code, undefined))],
  [`${prefix}-09`, (root) => groups(root, code).every((group) => exact(textAt(group, 'TaxAmount')) === 0n)],
  [`${prefix}-10`, (root) => groups(root, code).every((group) => hasReason(group) === (code !== 'Z'))],
];

export const vatRules: readonly Rule[] = [
  ...rated('BR-S', 'S', (rate) => rate > 0n),
  ...rated('BR-IG', 'L', (rate) => rate >= 0n),
  ...rated('BR-IP', 'M', (rate) => rate >= 0n),
  ...unrated('BR-Z', 'Z'),
  ...unrated('BR-E', 'E'),
  ...unrated('BR-AE', 'AE'),
  ...unrated('BR-IC', 'K'),
  ...unrated('BR-G', 'G'),
  ...unrated('BR-O', 'O'),
  ['BR-Z-02, BR-E-02', (root) => !(used(root, 'Z') || used(root, 'E')) || taxNumbers(root, seller)],
  [
    'BR-AE-02',
    (root) =>
      !used(root, 'AE') ||
      (taxNumbers(root, seller) && (taxNumbers(root, buyer, 'VAT') || find(root, `${buyer}/Party/PartyLegalEntity/CompanyID`).length > 0)),
  ],
  ['BR-IC-02', (root) => !used(root, 'K') || (taxNumbers(root, seller, 'VAT') && taxNumbers(root, buyer, 'VAT'))],
  ['BR-IC-11', (root) => !used(root, 'K') || find(root, 'InvoicePeriod').length + find(root, 'Delivery/ActualDeliveryDate').length > 0],
  ['BR-IC-12', (root) => !used(root, 'K') || find(root, 'Delivery/DeliveryLocation/Address/Country/IdentificationCode').length > 0],
  ['BR-G-02', (root) => !used(root, 'G') || taxNumbers(root, seller, 'VAT')],
  ['BR-O-02', (root) => !used(root, 'O') || !(taxNumbers(root, seller, 'VAT') || taxNumbers(root, buyer, 'VAT'))],
  ['BR-O-11 to 14', (root) => groups(root, 'O').length === 0 || find(root, 'TaxTotal/TaxSubtotal').length === 1],
];
