import type { Payment, SupportContact } from '../../domain/entities.js';
import type { Translator } from '../../i18n/catalog/speech.js';
import type { WordId } from '../../i18n/catalog/word-id.js';
import type { MailRow } from '../store/records.js';

/** What a mail about a payment is made of. */
export interface PaymentFacts {
  readonly mail: MailRow & { readonly to: string };
  readonly payment: Payment;
  /** Whom to ask: the contact of the invoice, else of its country. */
  readonly contact: SupportContact;
}

export type TextRow = readonly [WordId, string];

/** A line break in a value must not start a line, or a header, of its own. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

export const rowsAsText = (words: Translator, rows: readonly TextRow[]): string => {
  // French sets a no-break space before a colon.
  const colon = words.locale.startsWith('fr') ? '\u00a0: ' : ': ';
  return rows.map(([id, value]) => `${words.t(id)}${colon}${oneLine(value)}`).join('\n');
};

export const supportText = (words: Translator, contact: SupportContact): string =>
  [words.t('receipt.support'), ...reachable(contact)].join('\n');

const reachable = ({ name, phone, email, hours }: SupportContact): string[] => {
  const parts = [name, phone, email, hours].filter((part) => part !== undefined).map(oneLine);
  return parts.length > 0 ? [parts.join(' · ')] : [];
};

export const paragraphs = (parts: readonly string[]): string => `${parts.join('\n\n')}\n`;
