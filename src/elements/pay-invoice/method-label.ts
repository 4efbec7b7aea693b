import type { TokenizedMethod } from '../../domain/entities.js';
import type { Speech } from '../../i18n/catalog/speech.js';

const brandNames: Readonly<Record<string, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  discover: 'Discover',
  jcb: 'JCB',
  unionpay: 'UnionPay',
  diners: 'Diners Club',
};

/** Name of a card brand as the brand writes it; an unknown one as the provider calls it. */
export const brandName = (brand: string): string => brandNames[brand] ?? brand;

/** "Visa •••• 4242": brand and last four digits, no more of a card is ever known here. */
export function methodLabel(method: TokenizedMethod | undefined, speech: Speech): string {
  if (!method) return speech.t('method.other');
  const name = method.brand ? brandName(method.brand) : speech.t(method.type === 'bankDebit' ? 'method.bankDebit' : 'method.card');
  return method.last4 ? `${name} •••• ${method.last4}` : name;
}
