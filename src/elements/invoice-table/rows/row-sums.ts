import { soundMoney } from '../../../domain/invoice-filter.js';
import type { Money } from '../../../domain/entities.js';
import type { CurrencyTotals, InvoiceListItem } from '../../../domain/invoice-query.js';
import type { AmountColumn } from './amount-column.js';

/** Goes through some rows, in any order. */
export type EachRow = (take: (row: number) => void) => void;

/**
 * The currency first: an object of the same make as the amounts of the rows, but with a number beyond 31 bits, would have the engine make
 * over each of those when it is next read, and keep its number apart.
 */
const sum = (minor: number, currency: string): Money => ({ currency, minor });

/**
 * Sums of one currency. What is seldom looked at, the totals and what is overdue, is added up when it is asked for.
 */
export class LazyTotals implements CurrencyTotals {
  readonly balance: Money;
  readonly #read: () => { readonly total: number; readonly overdue: number };
  #others: { readonly total: number; readonly overdue: number } | undefined;

  constructor(
    readonly currency: string,
    readonly count: number,
    balance: number,
    read: () => { readonly total: number; readonly overdue: number },
  ) {
    this.balance = sum(balance, currency);
    this.#read = read;
  }

  get total(): Money {
    return sum(this.#seldom.total, this.currency);
  }

  get overdue(): Money {
    return sum(this.#seldom.overdue, this.currency);
  }

  get #seldom(): { readonly total: number; readonly overdue: number } {
    return (this.#others ??= this.#read());
  }
}

/** The total and what is overdue, of rows whose balance is in a currency. */
export function seldomSums(
  rows: readonly InvoiceListItem[],
  { minors, codes }: AmountColumn,
  groups: Uint8Array,
  code: number,
  each: EachRow,
): { readonly total: number; readonly overdue: number } {
  let [total, overdue] = [0, 0];
  each((row) => {
    const minor = minors[row] as number;
    if (codes[row] !== code || minor !== minor) return;
    const whole = soundMoney(rows[row]?.total);
    if (whole?.currency === soundMoney(rows[row]?.balance)?.currency) total += whole?.minor ?? 0;
    if (groups[row] === 0) overdue += minor;
  });
  return { total, overdue };
}
