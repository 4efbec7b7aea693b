import type { Money } from './entities.js';
import { compactIban, isBic, isIban } from './iban.js';
import { toPlainDecimal } from './money.js';
import { isCreditorReference } from './remittance-reference.js';

export interface EpcTransfer {
  readonly beneficiary: string;
  readonly iban: string;
  readonly bic?: string;
  readonly amount: Money;
  /** What to quote: a creditor reference (ISO 11649) goes where banks match it by machine, anything else into the text. */
  readonly reference: string;
}

/** No line of the payload may break, and no character may be one that is not seen. */
const oneLine = (text: string): string => text.replace(/[\p{Z}\s]+/gu, ' ').trim();
const isPlain = (text: string, longest: number): boolean =>
  text !== '' && [...text].length <= longest && !/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u.test(text);

const longestPayload = 331;

const europeanEconomicArea = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK';
const restOfSepa = 'AD AL CH GB GI MC MD ME MK RS SM VA';

/** Whether SEPA reaches the account: outside the EEA only with a BIC. */
const isReached = (iban: string, bic: string): boolean => {
  const country = compactIban(iban).slice(0, 2);
  return europeanEconomicArea.includes(country) || (restOfSepa.includes(country) && bic !== '');
};

/**
 * What a banking app reads off the QR code of a SEPA credit transfer (EPC069-12, version 002, UTF-8): beneficiary, account, amount and
 * reference in twelve lines, at most 331 bytes, to be encoded with error correction M. `undefined` where one of them does not fit: a code
 * that says less than the screen, or something else, is worse than none. Only euro, 0.01 to 999,999,999.99.
 */
export const epcQrPayload = ({ beneficiary, iban, bic, amount, reference }: EpcTransfer): string | undefined => {
  const name = oneLine(beneficiary);
  const quoted = oneLine(reference);
  const structured = isCreditorReference(quoted);
  const bank = bic && isBic(bic) ? bic : '';
  if (amount.currency !== 'EUR' || amount.minor < 1 || amount.minor > 99_999_999_999) return undefined;
  if (!isIban(iban) || !isReached(iban, bank) || !isPlain(name, 70) || !isPlain(quoted, 140)) return undefined;
  const lines = [
    'BCD',
    '002',
    '1',
    'SCT',
    // Version 002 does without a BIC inside the EEA, so one that is not well formed is better left out.
    bank,
    name,
    compactIban(iban),
    `EUR${toPlainDecimal(amount)}`,
    '',
    structured ? compactIban(quoted) : '',
    // Nothing follows the last line that says something.
    ...(structured ? [] : [quoted]),
  ];
  const payload = lines.join('\n');
  return new TextEncoder().encode(payload).length <= longestPayload ? payload : undefined;
};
