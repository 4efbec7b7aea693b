import { html, type TemplateResult } from 'lit';
import type { Money } from '../domain/entities.js';
import type { Speech } from '../i18n/catalog/speech.js';

export interface AmountOptions {
  /** The largest thing on the screen. */
  readonly total?: boolean;
  /** With the ISO code instead of the sign, where the customer consents. */
  readonly code?: boolean;
}

/** An amount as the locale writes it; a credit is said in words and not by a minus sign. Part: `amount`. Styles: styles/amount.ts. */
export function amount(money: Money, language: Speech, { total, code }: AmountOptions = {}): TemplateResult {
  return html`<bdi class=${total ? 'amount total' : 'amount'} part="amount">${amountText(money, language, code)}</bdi>`;
}

/** The same as plain text, for a sentence, a label or the clipboard's neighbour. */
export function amountText(money: Money, language: Speech, code = false): string {
  const write = (value: Money): string => (code ? language.moneyWithCode(value) : language.money(value));
  return money.minor < 0 ? language.t('amount.credit', { amount: write({ ...money, minor: -money.minor }) }) : write(money);
}
