import { sql, type RawBuilder } from 'kysely';
import type { Money } from '../../../domain/entities.js';
import { searchKey, type InvoiceSearch } from '../../../domain/invoice-search.js';
import { toPlainDecimal } from '../../../domain/money.js';

/** Control characters are in no search, so they can say where a text or an amount begins, and stand for the digits of an amount. */
const [textMark, amountMark] = ['\u0001', '\u0002'];
const amountSigns = new Map(Array.from('0123456789.', (sign, index) => [sign, String.fromCharCode(0x10 + index)]));

/** All that a row is searched by, in one text. */
export const searchableText = (texts: readonly (string | undefined)[], amounts: readonly Money[]): string =>
  [
    ...texts.flatMap((text) => (text === undefined ? [] : textMark + searchKey(text))),
    ...amounts.flatMap((amount) => (amount.minor < 0 ? [] : amountNeedle(toPlainDecimal(amount)))),
  ].join('');

/** One form for one amount: "007.50" and "7.5" are the same. */
const amountNeedle = (amount: string): string => {
  const [whole = '', fraction = ''] = amount.split('.');
  const rest = fraction.replace(/0+$/, '');
  const plain = whole.replace(/^0+(?=\d)/, '') + (rest === '' ? '' : `.${rest}`);
  return amountMark + Array.from(plain, (sign) => amountSigns.get(sign) ?? '').join('') + amountMark;
};

/** LST-01 over the column `haystack`. The index finds what has the same parts; the text itself decides. */
export const finds = ({ text, prefix, amounts }: InvoiceSearch): RawBuilder<unknown> => {
  const needles = [prefix ? textMark + text : text, ...amounts.map(amountNeedle)].map(
    (needle) => sql`(parts_of_text(haystack) @> parts_of_text(${needle}) and strpos(haystack, ${needle}) > 0)`,
  );
  return sql`(${sql.join(needles, sql` or `)})`;
};
