import type { LitElement, ReactiveController } from 'lit';
import type { Instant, LocalDate, Money } from '../../domain/entities.js';
import type { Area } from '../catalog/area.js';
import { fill } from '../catalog/fill.js';
import type { DateStyle, Params, Speech } from '../catalog/speech.js';
import type { PluralId, WordId } from '../catalog/word-id.js';
import { localeDirection } from '../format/direction.js';
import { formatCountry, formatDate, formatInstant, formatList, formatMoney, formatMoneyWithCode, formatNumber } from '../format/format.js';
import { pluralForm } from '../format/plural.js';
import { activeLocale, areSettled, followWords, isSwitching, joinAreas, wordOf } from './page-locale.js';
import { decideLocale } from './request-locale.js';

/**
 * The page's language for one element: words of the areas it names, money and dates, re-rendering the host whenever they change.
 *
 * Make it in a field initialiser: the controller is then there before the element first connects, also for markup that stood in the page
 * before the element was defined. English is there at once; another language when `ready`.
 */
export class Language implements ReactiveController, Speech {
  readonly #host: LitElement;
  readonly #areas: Set<Area>;
  #unfollow?: () => void;
  /** The locale that the element last spoke. */
  #shown?: string;

  constructor(host: LitElement, areas: readonly Area[]) {
    this.#host = host;
    this.#areas = new Set(areas);
    host.addController(this);
  }

  hostConnected(): void {
    this.#unfollow = followWords(() => this.#host.requestUpdate());
    // In this order: the areas must be known when the language is decided.
    void this.join(...this.#areas);
    decideLocale();
    // The language may have changed while the element was out of the page.
    if (this.#shown !== this.locale) this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (this.ready) this.#shown = this.locale;
  }

  hostDisconnected(): void {
    this.#unfollow?.();
  }

  /** Adds the words of a later step; resolves when they are there in the page's language, or stay English because they cannot be had. */
  async join(...areas: readonly Area[]): Promise<void> {
    const waiting = !this.ready;
    await joinAreas(areas);
    areas.forEach((area) => this.#areas.add(area));
    if (waiting) this.#host.requestUpdate();
  }

  /**
   * False while the first words of the element are under way. Once it has spoken it stays ready: in a later change of language the old words
   * stand until the new ones are there, so that nothing on the screen is taken down.
   */
  get ready(): boolean {
    return areSettled(this.#areas) && (this.#shown !== undefined || !isSwitching());
  }

  /** BCP 47 tag of the words and formats on the screen now, for `lang` attributes and for calls to the backend. */
  get locale(): string {
    return activeLocale();
  }

  get direction(): 'ltr' | 'rtl' {
    return localeDirection(this.locale);
  }

  t(id: WordId, params?: Params): string {
    return this.#say(id, params);
  }

  plural(id: PluralId, count: number, params?: Params): string {
    return this.#say(`${id}.${pluralForm(count, this.locale)}`, { n: count, ...params });
  }

  money(amount: Money): string {
    return formatMoney(amount, this.locale);
  }

  moneyWithCode(amount: Money): string {
    return formatMoneyWithCode(amount, this.locale);
  }

  date(date: LocalDate, style?: DateStyle): string {
    return formatDate(date, this.locale, style);
  }

  instant(instant: Instant): string {
    return formatInstant(instant, this.locale);
  }

  number(value: number): string {
    return formatNumber(value, this.locale);
  }

  list(items: readonly string[]): string {
    return formatList(items, this.locale);
  }

  country(code: string): string {
    return formatCountry(code, this.locale);
  }

  #say(id: string, params?: Params): string {
    return fill(wordOf(id), params, (value) => this.number(value));
  }
}
