import { amountReadings } from './amount-readings.js';
import { minorDigits } from './currencies.js';
import type { Invoice, Money } from './entities.js';

/** What of an invoice is searched (LST-01); what a row lacks, or has broken, is not found by it. */
export type SearchedFacts = Partial<
  Pick<Invoice, 'number' | 'accountNumber' | 'reference' | 'poNumber' | 'lastPayment' | 'total' | 'balance'>
> & {
  readonly accountName?: string | undefined;
};

/** A search as it is carried out, on the server and in a table of local rows alike. */
export interface InvoiceSearch {
  /** As `searchKey` makes it. */
  readonly text: string;
  /** Two characters find beginnings, more find any place. */
  readonly prefix: boolean;
  /** Plain decimals without a sign that the text may mean, at most two: they find the exact total or balance. */
  readonly amounts: readonly string[];
}

/** Letters without case and width. Control characters never come out of it, so that one can stand between two texts. */
export const searchKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cc}/gu, '')
    .toLowerCase();

/** Digits with signs and separators, and at most the code of a currency: "Q0" is the beginning of a name and no amount. */
const amountShape = /^(?:[a-z]{3}\s*)?[^\p{L}]+(?:\s*[a-z]{3})?$/u;

/** Reads what was typed; `undefined` for less than two characters, which is no search (LST-01). */
export const readSearch = (typed: string | undefined): InvoiceSearch | undefined => {
  const text = searchKey((typed ?? '').replace(/\s+/gu, ' ')).trim();
  const length = Array.from(text).length;
  if (length < 2) return undefined;
  return {
    text,
    prefix: length === 2,
    amounts: amountShape.test(text) ? amountReadings(text).map((amount) => amount.replace('-', '')) : [],
  };
};

/** The minor units of a plain decimal without a sign in a currency; `undefined` where it has more digits than the currency. */
export const minorOf = (amount: string, currency: string): number | undefined => {
  const [whole = '', fraction = ''] = amount.split('.');
  const digits = minorDigits(currency);
  if (/[1-9]/.test(fraction.slice(digits))) return undefined;
  return Number(whole + fraction.slice(0, digits).padEnd(digits, '0'));
};

/** The texts of an invoice in which is searched. */
export const searchedTexts = (facts: SearchedFacts): (string | undefined)[] => [
  facts.number,
  facts.reference,
  facts.poNumber,
  facts.lastPayment?.reference,
  facts.accountNumber,
  facts.accountName,
];

/** Whether a search finds an invoice. A credit is found by its amount with and without the sign. */
export const isFound = (facts: SearchedFacts, search: InvoiceSearch): boolean => {
  const { text, prefix, amounts } = search;
  const matches = (value: unknown): boolean => {
    if (typeof value !== 'string') return false;
    const key = searchKey(value);
    return prefix ? key.startsWith(text) : key.includes(text);
  };
  const equals = (money: Money | undefined, amount: string): boolean =>
    typeof money?.minor === 'number' && Math.abs(money.minor) === minorOf(amount, money.currency);
  return searchedTexts(facts).some(matches) || amounts.some((amount) => equals(facts.total, amount) || equals(facts.balance, amount));
};
