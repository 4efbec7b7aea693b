import type { CSSResult, LitElement } from 'lit';
import { LazyController } from './lazy-controller.js';
import type { Area } from '../i18n/catalog/area.js';
import type { Language } from '../i18n/locale/language.js';

/** A chunk of the element that brings its own words and styles. */
export interface Part {
  readonly areas: readonly Area[];
  readonly styles: readonly CSSResult[];
}
export interface PartHost extends LitElement {
  readonly speech: Language;
}

/** Loads a part when it is needed; it is there once its words are in the page's language and its styles are taken in. */
export function lazyPart<P extends Part, T = P>(
  host: PartHost,
  load: () => Promise<P>,
  make: (part: P) => T = (part) => part as unknown as T,
): LazyController<T> {
  return new LazyController(host, async () => {
    const part = await load();
    await host.speech.join(...part.areas);
    const sheets = (host.renderRoot as ShadowRoot).adoptedStyleSheets;
    // two parts may bring the same one
    for (const { styleSheet } of part.styles) if (styleSheet && !sheets.includes(styleSheet)) sheets.push(styleSheet);
    return make(part);
  });
}
