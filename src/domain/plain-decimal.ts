import { minorDigits } from './currencies.js';
import type { Money } from './entities.js';

/** "1250.00", "13000", "-0.005": all digits of the currency, a point, no grouping. For wires, files and copy buttons, not for reading. */
export const toPlainDecimal = ({ minor, currency }: Money): string => {
  const digits = minorDigits(currency);
  const sign = minor < 0 ? '-' : '';
  const all = String(Math.abs(minor)).padStart(digits + 1, '0');
  return sign + (digits === 0 ? all : `${all.slice(0, -digits)}.${all.slice(-digits)}`);
};
