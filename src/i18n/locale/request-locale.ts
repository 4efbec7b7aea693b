import type { LitElement, ReactiveController } from 'lit';
import { canonicalTag } from '../catalog/languages.js';
import { joinAreas, servedLanguage, servedTag, wantedLocale, wantLocale } from './page-locale.js';

/** A provider speaks for the page; a lone element only where neither a provider nor `<html lang>` does. */
export type LocaleOwner = 'provider' | 'lone';

interface LocaleRequest extends ReactiveController {
  readonly element: LitElement;
  readonly owner: LocaleOwner;
  locale?: string | null;
}

/** In the order in which they connected, which is document order: the outermost provider comes first. */
const connected = new Set<LocaleRequest>();
const requests = new WeakMap<LitElement, LocaleRequest>();
const warned = new Set<string>();
let observer: MutationObserver | undefined;

const firstOf = (owner: LocaleOwner): string | undefined =>
  servedTag([...connected].find((request) => request.owner === owner && servedTag(request.locale))?.locale);

const warnDiffering = (): void => {
  const page = wantedLocale();
  for (const { element, locale } of connected) {
    if (!locale || warned.has(locale) || servedLanguage(canonicalTag(locale)) === servedLanguage(page)) continue;
    warned.add(locale);
    console.warn(`billing-elements: <${element.localName}> asks for "${locale}"; the page's language of the kit is "${page}".`);
  }
};

/**
 * Looks again at everything that may decide the page's language: the outermost provider's, else that of `<html lang>`, else the first lone
 * element's, else English.
 */
export const decideLocale = (): void => {
  const root = document.documentElement;
  if (!observer) {
    observer = new MutationObserver(decideLocale);
    observer.observe(root, { attributeFilter: ['lang'] });
    // Words that could not be had without a connection.
    addEventListener('online', () => {
      decideLocale();
      void joinAreas([]);
    });
  }
  wantLocale(firstOf('provider') ?? servedTag(root.lang) ?? firstOf('lone') ?? 'en');
  // Elements of one page connect one after another: who differs is known when all of them have.
  queueMicrotask(warnDiffering);
};

/**
 * Says which language an element asks for; call it in `willUpdate`, with undefined to withdraw. The request counts while the element is in
 * the page. An element that asks for another language than the page's follows the page and is warned about once.
 */
export const requestLocale = (element: LitElement, locale: string | null | undefined, owner: LocaleOwner): void => {
  const known = requests.get(element);
  if (known) {
    if (known.locale === locale) return;
    known.locale = locale;
    return decideLocale();
  }
  if (!locale) return;
  const request: LocaleRequest = {
    element,
    owner,
    locale,
    hostConnected: () => {
      connected.add(request);
      decideLocale();
    },
    hostDisconnected: () => {
      connected.delete(request);
      decideLocale();
    },
  };
  requests.set(element, request);
  element.addController(request);
};
