import type { Id, InvoiceLine, Money } from './entities.js';
import { searchKey } from './invoice-search.js';
import { addMoney, zero } from './money.js';

/** Charges of one category, and of one account where the invoice covers several (a plan's, say). */
export interface ChargeGroup {
  readonly key: string;
  readonly category: string;
  /** Absent where every line is of the same account. */
  readonly accountId?: Id;
  readonly lines: readonly InvoiceLine[];
  readonly net: Money;
  /** Of the lines that have one. */
  readonly tax: Money;
  readonly adjustments: Money;
}

const accountsOf = (lines: readonly InvoiceLine[]): number => new Set(lines.map(({ accountId }) => accountId ?? '')).size;

/** Adds what is of the currency; a line in another one is a fault of the backend's and must not take the invoice down. */
const plus = (sum: Money, amount: Money | undefined): Money => (amount?.currency === sum.currency ? addMoney(sum, amount) : sum);

/** The charges by category and account with their subtotals, in the order in which they first appear; lines stay in theirs. */
export const groupCharges = (lines: readonly InvoiceLine[], currency: string): readonly ChargeGroup[] => {
  const several = accountsOf(lines) > 1;
  const byKey = new Map<string, InvoiceLine[]>();
  for (const line of lines) {
    const key = JSON.stringify([several ? (line.accountId ?? '') : '', line.category]);
    const group = byKey.get(key);
    if (group) group.push(line);
    else byKey.set(key, [line]);
  }
  return [...byKey].map(([key, group]) => {
    const [{ category = '', accountId = undefined } = {}] = group;
    const sums = { net: zero(currency), tax: zero(currency), adjustments: zero(currency) };
    for (const line of group) {
      sums.net = plus(sums.net, line.net);
      sums.tax = plus(sums.tax, line.tax);
      sums.adjustments = plus(sums.adjustments, line.adjustments);
    }
    return { key, category, ...(several && accountId !== undefined && { accountId }), lines: group, ...sums };
  });
};

/** Lines that have the text in what is printed of them: two characters find beginnings, more find any place, fewer narrow nothing (LST-01). */
export const searchCharges = (lines: readonly InvoiceLine[], typed: string): readonly InvoiceLine[] => {
  const wanted = searchKey(typed).replace(/\s+/gu, ' ').trim();
  const length = [...wanted].length;
  if (length < 2) return lines;
  const finds = (part: string | undefined): boolean =>
    part !== undefined && (length === 2 ? searchKey(part).startsWith(wanted) : searchKey(part).includes(wanted));
  return lines.filter(({ description, reference, trackingNumber, chargeCode, category }) =>
    [description, reference, trackingNumber, chargeCode, category].some(finds),
  );
};
