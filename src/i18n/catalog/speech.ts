import type { LocalDate, Instant, Money } from '../../domain/entities.js';
import type { PluralId, WordId } from './word-id.js';

/** Values for the `{placeholders}` of a word. Numbers are written as the locale writes them; identifiers must therefore be strings. */
export type Params = Readonly<Record<string, string | number>>;

export type DateStyle = 'short' | 'long';

/** Words of one language. An unknown id comes back as it is, so that a page built of two versions still shows something. */
export interface Translator {
  /** BCP 47 tag of the words and formats. */
  readonly locale: string;
  t(id: WordId, params?: Params): string;
  /** Chooses among `id.one`, `id.other` by the language's plural rules; `{n}` is the count. */
  plural(id: PluralId, count: number, params?: Params): string;
}

/** Everything a template needs to speak: words, money, dates. Implemented by `Language` in pages and by `createSpeech` anywhere else. */
export interface Speech extends Translator {
  /** Direction of the words' script. */
  readonly direction: 'ltr' | 'rtl';
  /** With the currency's sign, e.g. "$1,250.00". */
  money(amount: Money): string;
  /** With the ISO code, for the moment of consent, e.g. "USD 1,250.00". */
  moneyWithCode(amount: Money): string;
  date(date: LocalDate, style?: DateStyle): string;
  /** Date and time in the reader's zone. */
  instant(instant: Instant): string;
  number(value: number): string;
  list(items: readonly string[]): string;
  /** Name of a country by its ISO 3166-1 alpha-2 code. */
  country(code: string): string;
}
