import type { Area, Words } from '../catalog/area.js';
import { extraLanguages } from './page-locale.js';

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = [...'áƀćďéƒǧĥíĵķĺɱńóƥɋŕśťúṽŵẋýžÁƁĆĎÉƑǦĤÍĴĶĹṀŃÓƤɊŔŚŤÚṼŴẊÝŽ'];

/** Text around the placeholders, which stay as they are. */
const outsidePlaceholders = (text: string, change: (part: string) => string): string =>
  text.replace(/(\{\w+\})|([^{]+)/g, (part, placeholder?: string) => (placeholder ? part : change(part)));

/** English with accents, forty percent longer, in brackets: shows what is not translated, what is cut off and what is put together. */
export const accentuate = (text: string): string => {
  const longer = outsidePlaceholders(text, (part) => [...part].map((letter) => accented[letters.indexOf(letter)] ?? letter).join(''));
  return `[${longer}${'~'.repeat(Math.ceil(text.length * 0.4))}]`;
};

/** English between marks of a script that runs from right to left: it stays readable while everything around it is mirrored. */
export const mirror = (text: string): string => `\u200f${text}\u200f`;

const wordsWith =
  (change: (text: string) => string) =>
  (area: Area): Promise<Words> =>
    Promise.resolve(Object.fromEntries(Object.entries(area.en).map(([id, text]) => [id, change(text)])));

/** Makes `en-XA` and `ar-XB` (right to left) known to the page. For stories and tests; no product file imports this. */
export const enablePseudoLocales = (): void => {
  extraLanguages.set('en-XA', wordsWith(accentuate));
  extraLanguages.set('ar-XB', wordsWith(mirror));
};
