import type { Money } from '../../domain/entities.js';
import type { Speech } from '../../i18n/catalog/speech.js';

/** An amount that stands alone: a credit is said in words and not by a minus sign. */
export const amountText = (money: Money, speech: Speech, code = false): string => {
  const write = (value: Money): string => (code ? speech.moneyWithCode(value) : speech.money(value));
  return money.minor < 0 ? speech.t('amount.credit', { amount: write({ ...money, minor: -money.minor }) }) : write(money);
};
