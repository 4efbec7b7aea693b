import { formatNumber } from '../format/format.js';
import { pluralForm } from '../format/plural.js';
import type { Area, Words } from './area.js';
import { fill } from './fill.js';
import { canonicalTag, languageOf } from './languages.js';
import type { Translator } from './speech.js';

const wordsOf = async (area: Area, language: string): Promise<Words> =>
  language === 'en' ? area.en : { ...area.en, ...(await area.load[language as keyof Area['load']]()) };

/**
 * A translator over the words of some areas, for servers, mails and documents (in a page, `Language` follows the page's locale).
 * @param locale BCP 47; `nl-BE` reads Dutch words, a language that the kit does not speak reads English.
 */
export const catalog = async (locale: string, areas: readonly Area[]): Promise<Translator> => {
  const language = languageOf(locale);
  const tag = language ? (canonicalTag(locale) ?? language) : 'en';
  const loaded = await Promise.all(areas.map((area) => wordsOf(area, language ?? 'en')));
  const words = new Map(loaded.flatMap((some) => Object.entries(some)));
  const say = (id: string, params?: Parameters<typeof fill>[1]): string =>
    fill(words.get(id) ?? id, params, (value) => formatNumber(value, tag));
  return {
    locale: tag,
    t: say,
    plural: (id, count, params) => say(`${id}.${pluralForm(count, tag)}`, { n: count, ...params }),
  };
};
