import { allAreas } from '../i18n/catalog/all-areas.js';
import { catalog } from '../i18n/catalog/catalog.js';
import type { Speech } from '../i18n/catalog/speech.js';
import { createSpeech } from '../i18n/format/speech.js';
import { accentuate } from '../i18n/locale/pseudo-locale.js';

/** The kit's real words of a language, for tests and stories; `en-XA` is English with accents and longer words. */
export const speechOf = async (locale: string): Promise<Speech> => {
  const translator = await catalog(locale === 'en-XA' ? 'en' : locale, allAreas);
  if (locale !== 'en-XA') return createSpeech(translator, 'UTC');
  const { t, plural } = translator;
  return createSpeech(
    { ...translator, t: (id, params) => accentuate(t(id, params)), plural: (id, n, params) => accentuate(plural(id, n, params)) },
    'UTC',
  );
};

/** White space between digits differs between engines (no-break, narrow no-break): tests compare with plain spaces. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
