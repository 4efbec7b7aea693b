import type { Invoice, InvoiceLine } from '../../domain/entities.js';
import { minorDigits } from '../../domain/currencies.js';
import { toPlainDecimal } from '../../domain/money.js';
import type { LineFigures } from './figures.js';
import { amountText, decimalText } from './ubl-amount.js';
import type { UblNode } from './ubl-node.js';
import { filled } from './ubl-node.js';
import { unitCode } from './unit-codes.js';
import { writeAllowance, writeAmount, writeCategory } from './vat-nodes.js';

interface Written {
  readonly currency: string;
  readonly isCredit: boolean;
  readonly period: Invoice['period'];
}

/** A line of the invoice (BG-25). What has no place of its own there is an attribute of the item (BG-32), so that nothing is lost. */
export const writeLine = (node: UblNode, figures: LineFigures, { currency, isCredit, period }: Written): void => {
  const { line, net, adjustment, group } = figures;
  const priced = pricedOf(figures, currency);
  node.group(isCredit ? 'CreditNoteLine' : 'InvoiceLine', (item) => {
    item.text('ID', String(line.seq));
    item.text(isCredit ? 'CreditedQuantity' : 'InvoicedQuantity', priced.quantity, { unitCode: priced.unit });
    writeAmount(item, 'LineExtensionAmount', net, currency);
    if (isWithin(line.date, period)) item.group('InvoicePeriod', (days) => days.text('StartDate', line.date).text('EndDate', line.date));
    if (filled(line.trackingNumber))
      item.group('DocumentReference', (reference) => reference.text('ID', line.trackingNumber).text('DocumentTypeCode', '130'));
    if (adjustment !== 0) writeAllowance(item, { amount: adjustment, reason: 'Adjustment', currency });
    item.group('Item', (of) => {
      of.text('Name', filled(line.description) ?? filled(line.chargeCode) ?? filled(line.category) ?? String(line.seq));
      of.group('SellersItemIdentification', (id) => id.text('ID', line.chargeCode));
      writeCategory(of, 'ClassifiedTaxCategory', group);
      for (const [name, value] of attributesOf(line, { currency, isCredit, period }))
        if (filled(value)) of.group('AdditionalItemProperty', (property) => property.text('Name', name).text('Value', value));
    });
    item.group('Price', (price) => {
      price.text('PriceAmount', priced.price, { currencyID: currency });
      price.text('BaseQuantity', priced.per, { unitCode: priced.unit });
    });
  });
};

/** A line's day is its period (BG-26), which has to lie within the document's (PEPPOL-EN16931-R110, R111). */
const isWithin = (date: string | undefined, period: Invoice['period']): boolean =>
  date !== undefined && (!period || (date >= period.from && date <= period.to));

const attributesOf = (line: InvoiceLine, { currency, period }: Written): readonly (readonly [string, string | undefined])[] => {
  const quantity = decimalText(line.quantity);
  return [
    ['category', line.category],
    ['reference', line.reference],
    ['account', line.accountId],
    ['date', isWithin(line.date, period) ? undefined : line.date],
    ['tax', line.tax && `${toPlainDecimal(line.tax)} ${line.tax.currency}`],
    ['amount', line.net.currency === currency ? undefined : `${toPlainDecimal(line.net)} ${line.net.currency}`],
    ['quantity', quantity === undefined || Number(quantity) === 0 ? line.quantity : undefined],
    ['unit', unitCode(line.unit) === undefined ? line.unit : undefined],
  ];
};

interface Priced {
  readonly quantity: string;
  readonly unit: string;
  readonly price: string;
  readonly per?: string;
}

/** Decimals in which a price for one is written; where it has more, it is the price of the whole quantity (BT-149). */
const priceDecimals = 6n;

/** Quantity times price is the amount, exactly (PEPPOL-EN16931-R120). A price is never below 0 (BR-27): the quantity is. */
const pricedOf = ({ line, gross }: LineFigures, currency: string): Priced => {
  const unit = unitCode(line.unit) ?? 'C62';
  const printed = decimalText(line.quantity) ?? '1';
  const price = amountText(Math.abs(gross), currency);
  if (gross === 0) return { quantity: printed, unit, price };
  const sign = gross < 0 ? '-' : '';
  const size = printed.replace('-', '');
  if (Number(size) === 0) return { quantity: `${sign}1`, unit, price };
  const each = priceOfOne(Math.abs(gross), size, currency);
  return each === undefined ? { quantity: sign + size, unit, price, per: size } : { quantity: sign + size, unit, price: each };
};

const priceOfOne = (minor: number, quantity: string, currency: string): string | undefined => {
  const [whole = '0', fraction = ''] = quantity.split('.');
  const above = BigInt(minor) * 10n ** BigInt(fraction.length) * 10n ** priceDecimals;
  const below = BigInt(whole + fraction) * 10n ** BigInt(minorDigits(currency));
  if (above % below !== 0n) return undefined;
  const digits = String(above / below).padStart(Number(priceDecimals) + 1, '0');
  const cents = digits.slice(-Number(priceDecimals)).replace(/0+$/, '');
  const shown = cents.padEnd(Math.min(2, minorDigits(currency)), '0');
  return digits.slice(0, -Number(priceDecimals)) + (shown && `.${shown}`);
};
