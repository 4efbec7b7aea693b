import { amountText } from './ubl-amount.js';
import type { Figures } from './figures.js';
import type { UblNode } from './ubl-node.js';
import { reasonCodes } from './vat-category.js';
import type { VatGroup } from './vat-breakdown.js';

/** An amount in the currency of the document (BT-5). */
export const writeAmount = (node: UblNode, name: string, minor: number, currency: string): void => {
  node.text(name, amountText(minor, currency), { currencyID: currency });
};

/** Category and rate, as a line, an allowance or a charge has them: without reasons, and without a rate where there is none (BR-O-05). */
export const writeCategory = (node: UblNode, name: 'ClassifiedTaxCategory' | 'TaxCategory', group: VatGroup): void => {
  node.group(name, (category) => {
    category.text('ID', group.code).text('Percent', percentOf(group));
    category.group('TaxScheme', (scheme) => scheme.text('ID', 'VAT'));
  });
};

const percentOf = ({ code, rate }: VatGroup): string | undefined => (code === 'O' ? undefined : plain(rate));
/** Without an exponent, however small. */
const plain = (rate: number): string => (Number.isInteger(rate) ? String(rate) : rate.toFixed(8).replace(/0+$/, ''));

/** VAT in the currency of the document, once (BG-23). */
export const writeTaxTotal = (node: UblNode, { groups, tax, currency }: Figures): void => {
  node.group('TaxTotal', (total) => {
    writeAmount(total, 'TaxAmount', tax, currency);
    for (const group of groups)
      total.group('TaxSubtotal', (subtotal) => {
        writeAmount(subtotal, 'TaxableAmount', group.base, currency);
        writeAmount(subtotal, 'TaxAmount', group.amount, currency);
        subtotal.group('TaxCategory', (category) => {
          category.text('ID', group.code).text('Percent', percentOf(group));
          category.text('TaxExemptionReasonCode', reasonCodes[group.code]).text('TaxExemptionReason', group.reason);
          category.group('TaxScheme', (scheme) => scheme.text('ID', 'VAT'));
        });
      });
  });
};

/** An allowance (below 0) or a charge; both are written as positive. */
export const writeAllowance = (
  node: UblNode,
  {
    amount,
    reason,
    currency,
    group,
  }: { readonly amount: number; readonly reason: string; readonly currency: string; readonly group?: VatGroup },
): void => {
  node.group('AllowanceCharge', (allowance) => {
    allowance.text('ChargeIndicator', String(amount > 0)).text('AllowanceChargeReason', reason);
    writeAmount(allowance, 'Amount', Math.abs(amount), currency);
    if (group) writeCategory(allowance, 'TaxCategory', group);
  });
};

/** BT-106 to BT-115; what is nothing is left out where it may be. */
export const writeTotals = (node: UblNode, figures: Figures): void => {
  const { currency, lineTotal, exclusive, inclusive, allowances, charges, settled, rounding, payable } = figures;
  node.group('LegalMonetaryTotal', (total) => {
    const amount = (name: string, minor: number): void => writeAmount(total, name, minor, currency);
    const unlessNothing = (name: string, minor: number): void => (minor === 0 ? undefined : amount(name, minor));
    amount('LineExtensionAmount', lineTotal);
    amount('TaxExclusiveAmount', exclusive);
    amount('TaxInclusiveAmount', inclusive);
    unlessNothing('AllowanceTotalAmount', allowances);
    unlessNothing('ChargeTotalAmount', charges);
    unlessNothing('PrepaidAmount', settled);
    unlessNothing('PayableRoundingAmount', rounding);
    amount('PayableAmount', payable);
  });
};
