const pattern = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}$/;

/** A language as an address or a cookie names it; English where it names none. */
export const languageFrom = (text: string | null | undefined): string => (text && pattern.test(text) ? text : 'en');

/** Scripts from right to left mirror the page. */
export const directionOf = (lang: string): 'rtl' | undefined => (/^(ar|he|fa|ur)\b/.test(lang) ? 'rtl' : undefined);

/** The languages of the demo pages' own words, each by its own name. */
export const pageLanguages: readonly (readonly [string, string])[] = [
  ['en', 'English'],
  ['nl', 'Nederlands'],
  ['fr', 'Français'],
  ['ko', '한국어'],
];

/** Words of a language; one that is not spoken reads English. */
export const wordsFor = <Words>(byLanguage: Readonly<Record<string, Words>> & { readonly en: Words }, lang: string): Words =>
  byLanguage[lang.split('-')[0]?.toLowerCase() ?? 'en'] ?? byLanguage.en;
