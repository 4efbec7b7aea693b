import type { InvoiceListItem } from '../../../domain/invoice-query.js';
import { minorOf, searchKey, type InvoiceSearch } from '../../../domain/invoice-search.js';
import { Haystack } from './haystack.js';

const foreign = /[^ -\x7f]/;
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Searches rows by LST-01, as `isFound` does one by one. */
export class RowSearch {
  readonly #rows: readonly InvoiceListItem[];
  // It is as large as all the texts of the rows: the engine may have the memory back when it needs it.
  #haystack: WeakRef<Haystack> | undefined;
  #last: { readonly search: InvoiceSearch; readonly found: Uint8Array } | undefined;

  constructor(rows: readonly InvoiceListItem[]) {
    this.#rows = rows;
  }

  /** 1 for each row that is found. */
  find(search: InvoiceSearch): Uint8Array {
    const byText = this.#findText(search);
    this.#last = { search, found: byText };
    if (search.amounts.length === 0) return byText;
    const found = byText.slice();
    for (const amount of search.amounts) this.#findAmount(amount, found);
    return found;
  }

  /** The first time row by row, later in what was joined of them; of a longer text only among what the shorter one found. */
  #findText(search: InvoiceSearch): Uint8Array {
    const last = this.#last;
    const ready = this.#haystack?.deref();
    if (ready) return ready.find(search);
    if (!last) return this.#scan(search);
    if (!last.search.prefix && search.text.includes(last.search.text)) return this.#scan(search, last.found);
    const made = new Haystack(this.#rows);
    this.#haystack = new WeakRef(made);
    return made.find(search);
  }

  #scan(search: InvoiceSearch, among?: Uint8Array): Uint8Array {
    const found = new Uint8Array(this.#rows.length);
    const has = textTest(search);
    for (let row = 0; row < found.length; row += 1) {
      if (among?.[row] === 0) continue;
      const { number, accountName, accountNumber, poNumber, reference, lastPayment } = this.#rows[row] as InvoiceListItem;
      if (
        has(number) ||
        has(accountName) ||
        has(accountNumber) ||
        (poNumber && has(poNumber)) ||
        (reference && has(reference)) ||
        (lastPayment && has(lastPayment.reference))
      ) {
        found[row] = 1;
      }
    }
    return found;
  }

  #findAmount(amount: string, found: Uint8Array): void {
    const minors = new Map<string, number | undefined>();
    const minorIn = (currency: string): number | undefined => {
      if (!minors.has(currency)) minors.set(currency, minorOf(amount, currency));
      return minors.get(currency);
    };
    this.#rows.forEach(({ total, balance }, row) => {
      if (typeof total?.minor === 'number' && Math.abs(total.minor) === minorIn(total.currency)) found[row] = 1;
      if (typeof balance?.minor === 'number' && Math.abs(balance.minor) === minorIn(balance.currency)) found[row] = 1;
    });
  }
}

/**
 * Tests a text by one expression, which is quicker than to write it in small letters first. It takes all texts that go beyond ASCII too:
 * what makes letters equal among those is worked out once for each.
 */
function textTest({ text, prefix }: InvoiceSearch): (value: unknown) => boolean {
  const start = prefix ? '^' : '';
  const pattern = new RegExp(`${start}${escaped(text)}|[^ -\\x7f]`, 'i');
  const known = new Map<string, boolean>();
  const isFound = (value: string): boolean => {
    const kept = known.get(value);
    if (kept !== undefined) return kept;
    const key = searchKey(value);
    const answer = prefix ? key.startsWith(text) : key.includes(text);
    known.set(value, answer);
    return answer;
  };
  return (value) => typeof value === 'string' && pattern.test(value) && (!foreign.test(value) || isFound(value));
}
