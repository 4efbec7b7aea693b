import { allAreas } from '../src/i18n/catalog/all-areas.js';
import { fill } from '../src/i18n/catalog/fill.js';
import type { Speech, Translator } from '../src/i18n/catalog/speech.js';
import { formatNumber } from '../src/i18n/format/format.js';
import { pluralForm } from '../src/i18n/format/plural.js';
import { createSpeech } from '../src/i18n/format/speech.js';
import { accentuate, mirror } from '../src/i18n/locale/pseudo-locale.js';
import { speechOf } from '../src/views/speech.fixture.js';

const pseudo: Readonly<Record<string, (text: string) => string>> = { 'en-XA': accentuate, 'ar-XB': mirror };

/** The words that an element says in a language of the toolbar, pseudo-locales included, to drive it by and to read it. */
export async function wordsOf(locale: string): Promise<Speech> {
  const change = pseudo[locale];
  if (!change) return speechOf(locale);
  const english = Object.assign({}, ...allAreas.map((area) => area.en)) as Readonly<Record<string, string>>;
  const say = (id: string, params?: Parameters<Translator['t']>[1]): string =>
    fill(change(english[id] ?? id), params, (value) => formatNumber(value, locale));
  const plural: Translator['plural'] = (id, count, params) => say(`${id}.${pluralForm(count, locale)}`, { n: count, ...params });
  return createSpeech({ locale, t: say, plural }, 'UTC');
}
