import type { Money } from '../../../domain/entities.js';
import type { InvoiceListItem } from '../../../domain/invoice-query.js';
import { isPayable } from '../../../domain/payability.js';
import { keysBetween, type SortKeys } from './sort-keys.js';

/** Amounts of all rows. */
export interface AmountColumn {
  /** In minor units; NaN where there is none. */
  readonly minors: Float64Array;
  /** Place in `currencies`. */
  readonly codes: Uint16Array;
  /** In the order in which they first appear. */
  readonly currencies: readonly string[];
  /** The lowest and the highest of each currency. */
  readonly lowest: readonly number[];
  readonly highest: readonly number[];
}

/** Balances, and what of them can be paid. */
export interface BalanceColumn extends AmountColumn {
  /** 1 where it can be paid now. */
  readonly payable: Uint8Array;
  /** How many of a currency can be paid, and what they come to. */
  readonly payableCounts: readonly number[];
  readonly payableSums: readonly number[];
}

export function amountColumn(rows: readonly InvoiceListItem[], field: 'total' | 'balance'): AmountColumn {
  const count = rows.length;
  const minors = new Float64Array(count);
  const codes = new Uint16Array(count);
  const currencies: string[] = [];
  const [lowest, highest]: [number[], number[]] = [[], []];
  let currency: string | undefined;
  let code = 0;
  for (let row = 0; row < count; row += 1) {
    const amount = (rows[row] as InvoiceListItem)[field];
    const minor = amount?.minor ?? NaN;
    // what makes money sound, as `soundMoney` has it: a call for each of very many rows takes as long as to read them
    if (!Number.isSafeInteger(minor) || typeof amount?.currency !== 'string') {
      minors[row] = NaN;
      continue;
    }
    if (amount.currency !== currency) {
      currency = amount.currency;
      code = currencies.indexOf(currency);
      if (code < 0) code = currencies.push(currency) - 1;
    }
    minors[row] = minor;
    codes[row] = code;
    if (!(minor >= (lowest[code] ?? NaN))) lowest[code] = minor;
    if (!(minor <= (highest[code] ?? NaN))) highest[code] = minor;
  }
  return { minors, codes, currencies, lowest, highest };
}

/** 1 where a row can be paid now, as far as the row itself says; a balance that is no sound amount is sorted out by `balanceColumn`. */
export function payableRows(rows: readonly InvoiceListItem[]): Uint8Array {
  const payable = new Uint8Array(rows.length);
  for (let row = 0; row < rows.length; row += 1) {
    const item = rows[row] as InvoiceListItem;
    if (item.balance && isPayable(item as InvoiceListItem & { readonly balance: Money })) payable[row] = 1;
  }
  return payable;
}

/** @param marked by `payableRows` */
export function balanceColumn(balances: AmountColumn, marked: Uint8Array): BalanceColumn {
  const { minors, codes, currencies } = balances;
  const payable = new Uint8Array(marked.length);
  const payableCounts = currencies.map(() => 0);
  const payableSums = currencies.map(() => 0);
  for (let row = 0; row < marked.length; row += 1) {
    const minor = minors[row] as number;
    if (marked[row] !== 1 || !(minor > 0)) continue;
    const code = codes[row] as number;
    payable[row] = 1;
    payableCounts[code] = (payableCounts[code] as number) + 1;
    payableSums[code] = (payableSums[code] as number) + minor;
  }
  return { ...balances, payable, payableCounts, payableSums };
}

/** Amounts sort within their currency: two currencies are not compared by number. */
export function amountKeys({ minors, codes, currencies, lowest, highest }: AmountColumn): SortKeys {
  const start = new Float64Array(currencies.length);
  let next = 0;
  let last = -1;
  for (const currency of [...currencies].sort()) {
    const code = currencies.indexOf(currency);
    start[code] = next - (lowest[code] as number);
    last = (highest[code] as number) + start[code];
    next = last + 1;
  }
  return keysBetween(minors.length, 0, last, (row) => (minors[row] as number) + (start[codes[row] as number] as number));
}
