import { targetLanguages, type Area, type TargetLanguage, type Words } from '../catalog/area.js';
import { canonicalTag } from '../catalog/languages.js';

/** Languages beyond the kit's own, e.g. the pseudo-locales of stories and tests: who makes the words of an area. */
export const extraLanguages = new Map<string, (area: Area) => Promise<Words>>();
/** Names that `extraLanguages` may use: @lit/localize wants to know them all before the first word. */
export const pseudoLocales = ['en-XA', 'ar-XB'];

const english: Record<string, string> = {};
/** @lit/localize holds on to the map it was given, so an area that joins later only has to add its words. */
const translations: Record<string, Record<string, string>> = {};
const joined = new Set<Area>();
const loads = new Map<string, Promise<void>>();
/** By language and area: whether the words could be had. */
const results = new Map<string, boolean>();
const followers = new Set<() => void>();

let starting: Promise<(language: string) => Promise<void>> | undefined;
let translate = (text: string, _options: { id: string }): string => text;
let wantedTag = 'en';
let activeTag = 'en';
let switching: Promise<void> | undefined;

/** The language whose words serve a canonical tag; undefined where nobody speaks it. */
export const servedLanguage = (tag = ''): string | undefined =>
  [...extraLanguages.keys(), 'en', ...targetLanguages].find((language) => language === tag || language === tag.split('-')[0]);

/** The tag in canonical form if its language is served. */
export const servedTag = (tag: string | null | undefined): string | undefined => {
  const canonical = canonicalTag(tag ?? '');
  return servedLanguage(canonical) && canonical;
};

const tell = (): void => followers.forEach((follower) => follower());

const keyOf = (area: Area, language: string): string => language + area.name;

const warnMissing = (language: string): void => console.warn(`billing-elements: no words of "${language}", English stays.`);

const read = async (area: Area, language: string): Promise<void> => {
  const key = keyOf(area, language);
  try {
    const words = await (extraLanguages.get(language)?.(area) ?? area.load[language as TargetLanguage]());
    Object.assign((translations[language] ??= {}), words);
    const late = results.get(key) === false;
    results.set(key, true);
    if (late) tell();
  } catch {
    // The next element, the next change of language or a new connection tries again.
    loads.delete(key);
    results.set(key, false);
    warnMissing(language);
  }
};

/** Loads the words of areas, each once. Never rejects: @lit/localize would stay in the middle of a switch. */
const load = async (areas: Iterable<Area>, language: string): Promise<void> => {
  const loading = [...areas].map((area): Promise<void> => {
    const key = keyOf(area, language);
    const known = loads.get(key) ?? read(area, language);
    loads.set(key, known);
    return known;
  });
  await Promise.all(loading);
};

const loadLocale = async (language: string): Promise<{ templates: Record<string, string> }> => {
  await load(joined, language);
  return { templates: (translations[language] ??= {}) };
};

/** Once per copy of the kit, and not before another language is asked for: the host page may use @lit/localize for itself. */
const start = async (): Promise<(language: string) => Promise<void>> => {
  const localize = await import('./localize.js');
  const targetLocales = [...targetLanguages, ...pseudoLocales];
  const { setLocale } = localize.configureLocalization({ sourceLocale: 'en', targetLocales, loadLocale });
  // Through the namespace: `configureLocalization` puts another function in the place of `msg`.
  translate = (text, options) => localize.msg(text, options);
  return setLocale;
};

const activate = async (language: string): Promise<void> => {
  if (language === 'en' && !starting) return;
  starting ??= start();
  // The words come beside the library, not after it.
  if (language !== 'en') void load(joined, language);
  try {
    const setLocale = await starting;
    await setLocale(language);
  } catch {
    starting = undefined;
    warnMissing(language);
  }
};

const isComplete = (language: string): boolean =>
  language === 'en' || (!!starting && [...joined].every((area) => results.get(keyOf(area, language))));

const languageNow = (tag: string): string => servedLanguage(tag) ?? 'en';

/** Areas may join while a switch is under way: their words are waited for as well. What cannot be had is known after one try. */
const settle = async (language: string): Promise<void> => {
  const isOpen = (area: Area): boolean => !results.has(keyOf(area, language));
  while (language !== 'en' && [...joined].some(isOpen)) await load(joined, language);
};

/** A language that cannot be had completely is not mixed with English: the page then speaks English. */
const switchTo = async (tag: string): Promise<void> => {
  const language = languageNow(tag);
  await activate(language);
  await settle(language);
  if (wantedTag !== tag) return;
  if (!isComplete(language)) return wantLocale('en');
  activeTag = tag;
  switching = undefined;
  tell();
};

/** Makes `tag` the language of the page; words and formats change together once the words are there. */
export const wantLocale = (tag: string): void => {
  if (tag === wantedTag) return;
  wantedTag = tag;
  switching = switchTo(tag);
};

export const wantedLocale = (): string => wantedTag;
/** BCP 47 tag of the words and formats on the screen now. */
export const activeLocale = (): string => activeTag;
/** True while words of another language than the active one are under way. */
export const isSwitching = (): boolean => !!switching;

/** True when the words of these areas are there in the active language, or could not be had and stay English. */
export const areSettled = (areas: Iterable<Area>): boolean => {
  const language = languageNow(activeTag);
  return language === 'en' || [...areas].every((area) => results.has(keyOf(area, language)));
};

/** Adds areas to the page's words. English is there at once; resolves when the page's language is, or stays English. What was missing is asked for again. */
export const joinAreas = async (areas: readonly Area[]): Promise<void> => {
  for (const area of areas) Object.assign(english, joined.add(area) && area.en);
  const language = languageNow(wantedTag);
  if (language !== 'en') {
    void load(joined, language);
    await load(areas, language);
  }
  while (switching) await switching;
};

/** The text of a word in the page's language, else in English, else its id. */
export const wordOf = (id: string): string => translate(english[id] ?? id, { id });

/** Calls back after each change of words. Returns the unsubscriber. */
export const followWords = (follower: () => void): (() => boolean) => {
  followers.add(follower);
  return () => followers.delete(follower);
};
