import type { PaymentMethod } from '../../../domain/wallet.js';
import type { Speech } from '../../../i18n/catalog/speech.js';
import { brandName } from '../method-label.js';

/** "Visa •••• 4242" or "Harbour Bank •••• 0199"; the customer's own name for it wins. */
export function storedLabel({ nickname, type, brand, bankName, last4 }: PaymentMethod, speech: Speech): string {
  const kind = type === 'card' ? 'method.card' : type === 'bankDebit' ? 'method.bankDebit' : 'method.other';
  const name = nickname ?? (brand ? brandName(brand) : (bankName ?? speech.t(kind)));
  return last4 ? `${name} •••• ${last4}` : name;
}
