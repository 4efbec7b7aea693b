// The words that a customer reads, from the same catalog as the elements; amounts and dates from the browser's own Intl.
import { readdirSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';

const source = (path) => tsImport(`../../src/i18n/catalog/${path}`, import.meta.url);
const areas = readdirSync(new URL('../../src/i18n/catalog/', import.meta.url)).filter((name) => /^area-.*\.ts$/.test(name));
const known = new Map();

async function load(locale) {
  const { catalog } = await source('catalog.ts');
  const modules = await Promise.all(areas.map((name) => source(name)));
  return catalog(
    locale,
    modules.flatMap((module) => Object.values(module)),
  );
}

/** `t(id, params)` and `plural(id, n)` of one language. */
export function words(locale) {
  if (!known.has(locale)) known.set(locale, load(locale));
  return known.get(locale);
}

/** Intl separates with several kinds of space, which differ between engines and versions. */
export const plain = (text) =>
  String(text ?? '')
    .replace(/[\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const isoDigits = { USD: 2, EUR: 2, KRW: 0 };

/** How the page's own browser writes an amount: digits of ISO 4217, `display` `symbol` or `code`. */
export async function money(page, decimal, currency, locale, display = 'symbol') {
  const digits = isoDigits[currency];
  const options = { style: 'currency', currency, currencyDisplay: display, minimumFractionDigits: digits, maximumFractionDigits: digits };
  return plain(await page.evaluate(([value, tag, given]) => new Intl.NumberFormat(tag, given).format(value), [decimal, locale, options]));
}

/** How the page's own browser writes a business date. */
export async function longDate(page, date, locale) {
  const write = ([text, tag]) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${text}T00:00Z`));
  return plain(await page.evaluate(write, [date, locale]));
}
