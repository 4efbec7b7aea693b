import { cached } from './intl-cache.js';

const rules = cached((locale) => new Intl.PluralRules(locale));

/** Which of the two forms of a sentence fits a count: French says 0 in the singular, Korean has no singular. */
export const pluralForm = (count: number, locale: string): 'one' | 'other' => (rules(locale).select(count) === 'one' ? 'one' : 'other');
