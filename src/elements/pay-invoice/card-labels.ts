import type { Speech } from '../../i18n/catalog/speech.js';
import type { CardFault, CardField, CardLabels } from '../../payment-fields/adapter.js';

const fields: readonly CardField[] = ['number', 'expiry', 'cvc'];
const faults: readonly CardFault[] = ['required', 'invalid', 'incomplete', 'expired', 'brandNotAccepted'];

/** What is wrong with a field of the card, in words; the field's own sentence where there is one. */
export function cardFaultText(field: CardField, fault: CardFault, speech: Speech): string {
  switch (fault) {
    case 'required':
    case 'invalid':
    case 'incomplete':
      return speech.t(`cardFault.${field}.${fault}`);
    case 'expired':
    case 'brandNotAccepted':
      return speech.t(`cardFault.${fault}`);
  }
}

/** The words of the card frame in the page's language: the frame has none of its own. */
export function cardLabels(speech: Speech): CardLabels {
  const general = Object.fromEntries(faults.map((fault) => [fault, speech.t(`cardFault.${fault}`)])) as Record<CardFault, string>;
  const own = fields.flatMap((field) => faults.map((fault) => [`${field}.${fault}`, cardFaultText(field, fault, speech)]));
  return {
    group: speech.t('card.group'),
    number: speech.t('card.number'),
    expiry: speech.t('card.expiry'),
    expiryHint: speech.t('card.expiryHint'),
    cvc: speech.t('card.cvc'),
    cvcHint: speech.t('card.cvcHint'),
    faults: { ...general, ...(Object.fromEntries(own) as Partial<CardLabels['faults']>) },
  };
}
