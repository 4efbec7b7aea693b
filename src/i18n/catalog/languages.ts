import { targetLanguages, type TargetLanguage } from './area.js';

export type KitLanguage = 'en' | TargetLanguage;

/** A tag as Intl takes it: `nl_BE` and `NL-be` become `nl-BE`; junk becomes undefined. */
export const canonicalTag = (tag: string): string | undefined => {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
};

/** The language whose words serve a BCP 47 tag: `nl-BE` reads Dutch words; undefined where the kit does not speak it. */
export const languageOf = (tag: string): KitLanguage | undefined => {
  const language = canonicalTag(tag)?.split('-')[0];
  return (['en', ...targetLanguages] as readonly (string | undefined)[]).includes(language) ? (language as KitLanguage) : undefined;
};
