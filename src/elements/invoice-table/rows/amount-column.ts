import { soundMoney } from '../../../domain/invoice-filter.js';
import type { InvoiceListItem } from '../../../domain/invoice-query.js';
import { isPayable } from '../../../domain/payability.js';
import { numberKeys, type SortKeys } from './sort-keys.js';

/** Amounts of all rows. */
export interface AmountColumn {
  /** In minor units; NaN where there is none. */
  readonly minors: Float64Array;
  /** Place in `currencies`. */
  readonly codes: Uint16Array;
  /** In the order in which they first appear. */
  readonly currencies: readonly string[];
  /** Of a balance: 1 where it can be paid now. */
  readonly payable: Uint8Array;
}

export function amountColumn(rows: readonly InvoiceListItem[], field: 'total' | 'balance'): AmountColumn {
  const count = rows.length;
  const minors = new Float64Array(count);
  const codes = new Uint16Array(count);
  const payable = new Uint8Array(count);
  const currencies: string[] = [];
  let currency: string | undefined;
  let code = 0;
  for (let row = 0; row < count; row += 1) {
    const item = rows[row] as InvoiceListItem;
    const amount = soundMoney(item[field]);
    if (!amount) {
      minors[row] = NaN;
      continue;
    }
    if (amount.currency !== currency) {
      currency = amount.currency;
      code = currencies.indexOf(currency);
      if (code < 0) code = currencies.push(currency) - 1;
    }
    minors[row] = amount.minor;
    codes[row] = code;
    if (field === 'balance' && isPayable(item as InvoiceListItem & { readonly balance: typeof amount })) payable[row] = 1;
  }
  return { minors, codes, currencies, payable };
}

/** Amounts sort within their currency: two currencies are not compared by number. */
export function amountKeys({ minors, codes, currencies }: AmountColumn): SortKeys {
  const { lowest, highest } = spans(minors, codes, currencies.length);
  const start = new Float64Array(currencies.length);
  let next = 0;
  for (const currency of [...currencies].sort()) {
    const code = currencies.indexOf(currency);
    start[code] = next - (lowest[code] as number);
    next += (highest[code] as number) - (lowest[code] as number) + 1;
  }
  const numbers = new Float64Array(minors.length);
  for (let row = 0; row < numbers.length; row += 1) numbers[row] = (minors[row] as number) + (start[codes[row] as number] as number);
  return numberKeys(numbers);
}

function spans(minors: Float64Array, codes: Uint16Array, currencies: number): { lowest: Float64Array; highest: Float64Array } {
  const lowest = new Float64Array(currencies).fill(Infinity);
  const highest = new Float64Array(currencies).fill(-Infinity);
  for (let row = 0; row < minors.length; row += 1) {
    const minor = minors[row] as number;
    const code = codes[row] as number;
    if (minor < (lowest[code] as number)) lowest[code] = minor;
    if (minor > (highest[code] as number)) highest[code] = minor;
  }
  return { lowest, highest };
}
