import type { TaxLine } from '../../domain/entities.js';

/**
 * Codes of EN 16931 for how VAT is charged: standard rate, zero rate, exempt, reverse charge, intra-Community supply, export, not subject
 * to VAT, and the two taxes of Spanish islands and cities (IGIC, IPSI).
 */
export type VatCode = 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M';
const codes: ReadonlySet<string> = new Set<VatCode>(['S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M']);
const isVatCode = (text: string): text is VatCode => codes.has(text);

/** Codes under which tax is charged; all others have an amount of 0. */
export const isRated = (code: VatCode): boolean => code === 'S' || code === 'L' || code === 'M';

/** What is said where the invoice gives no reason itself (BT-120). */
const reasons: Readonly<Partial<Record<VatCode, string>>> = {
  E: 'Exempt from VAT',
  AE: 'Reverse charge',
  K: 'Intra-Community supply',
  G: 'Export outside the EU',
  O: 'Not subject to VAT',
};
/** Reason as a code (BT-121), where the category is the reason. */
export const reasonCodes: Readonly<Partial<Record<VatCode, string>>> = {
  AE: 'VATEX-EU-AE',
  K: 'VATEX-EU-IC',
  G: 'VATEX-EU-G',
  O: 'VATEX-EU-O',
};
export const reasonOf = (code: VatCode, given: string | undefined): string | undefined =>
  reasons[code] === undefined ? undefined : given?.trim() || reasons[code];

/** Why nothing is charged, by what the invoice says itself: its reason, else the name that it has for the category. */
export const givenReason = ({ category, exemptionReason }: TaxLine): string | undefined => {
  const code = category.trim().toUpperCase();
  if (exemptionReason?.trim()) return exemptionReason;
  if (isVatCode(code)) return reasons[code];
  return /^(?:VAT|GST)$/.test(code) ? undefined : category;
};

/** How billers that do not know the codes name them. */
const words: readonly (readonly [VatCode, RegExp])[] = [
  ['AE', /reverse.?charge|verlegd|autoliquid|steuerschuldner/i],
  ['K', /intra.?comm|intra.?eu\b/i],
  ['G', /\bexport/i],
  ['O', /out of scope|outside the scope|not subject|not taxable|non.?taxable/i],
  ['E', /exempt|vrijgesteld|exon[ée]r|steuerfrei|면세/i],
  ['Z', /zero.?rate|nultarief|taux z[ée]ro|영세/i],
];
const named = (text: string): VatCode | undefined => words.find(([, word]) => word.test(text))?.[0];

/** Whether the numbers of both parties are known: without them three of the codes may not be used. */
export interface VatNumbers {
  readonly seller: boolean;
  readonly buyer: boolean;
}

/** Percent as printed: "21", "21 %", "5,5". 0 for what is no rate of any tax, which is then found by the amounts. */
export const rateOf = (text: string): number => {
  const plain = text.replace('%', '').trim().replace(',', '.');
  const rate = /^\d{1,3}(?:\.\d{1,8})?$/.test(plain) ? Number(plain) : 0;
  return rate <= 100 ? rate : 0;
};

/** The code of a line of taxes. Tax that was charged makes it a rated one, whatever its name. */
export const vatCodeOf = ({ category, rate, amount, exemptionReason }: TaxLine, numbers: VatNumbers): VatCode => {
  const given = category.trim().toUpperCase();
  if (given === 'L' || given === 'M') return given;
  if (amount.minor !== 0) return 'S';
  if (given !== 'S' && isVatCode(given)) return permitted(given, numbers);
  if (rateOf(rate) > 0) return permitted(named(category) ?? 'S', numbers);
  return permitted(named(category) ?? named(exemptionReason ?? '') ?? (exemptionReason?.trim() ? 'E' : 'Z'), numbers);
};

/** Exempt, with the reason in words, where a number is missing that the code asks for (BR-AE-02, BR-IC-02, BR-G-02). */
const permitted = (code: VatCode, { seller, buyer }: VatNumbers): VatCode => {
  switch (code) {
    case 'AE':
      return buyer ? code : 'E';
    case 'K':
      return seller && buyer ? code : 'E';
    case 'G':
      return seller ? code : 'E';
    default:
      return code;
  }
};
