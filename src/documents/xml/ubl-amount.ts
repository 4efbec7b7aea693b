import { minorDigits } from '../../domain/currencies.js';
import { money, toPlainDecimal } from '../../domain/money.js';

/** Decimals that EN 16931 has for an amount, whatever the currency (BR-DEC-01 to BR-DEC-28). */
const mostDecimals = 2;

/** An amount as the file has it: all digits of the currency, without zeros beyond the second: "13000", "1.50", "1.50" for BHD 1.500. */
export const amountText = (minor: number, currency: string): string => {
  const text = toPlainDecimal(money(minor, currency));
  const beyond = minorDigits(currency) - mostDecimals;
  return beyond > 0 && text.endsWith('0'.repeat(beyond)) ? text.slice(0, -beyond) : text;
};

/** Minor units of the finest amount that EN 16931 can say: a hundredth, or one where the currency has no finer. */
export const grainOf = (currency: string): number => 10 ** Math.max(0, minorDigits(currency) - mostDecimals);

/** Whether an amount has more decimals than EN 16931 can say: BHD 1.505. */
export const isTooFine = (minor: number, currency: string): boolean => minor % grainOf(currency) !== 0;

/** Minor units of one whole unit: the tolerance of a tax amount (BR-CO-17). */
export const minorOfOne = (currency: string): number => 10 ** minorDigits(currency);

const plainNumber = /^[+-]?\d{1,15}(\.\d{1,9})?$/;

/** A quantity or a rate as a program writes it, or undefined where the text is no plain number. */
export const decimalText = (text: string | undefined): string | undefined => {
  const trimmed = text?.trim() ?? '';
  return plainNumber.test(trimmed) ? trimmed.replace(/^\+/, '') : undefined;
};
