import { minorOf, searchedTexts, searchKey, type InvoiceSearch } from '../../../domain/invoice-search.js';
import type { InvoiceListItem } from '../../../domain/invoice-query.js';

const blockLength = 2048;
/** Stands before every text: a beginning is found by searching for it together with what follows. */
const border = '\x7f';
const foreign = /[^ -\x7f]/;

/** What is searched in, joined: rows of a block one after the other. */
interface Haystack {
  readonly blocks: readonly string[];
  /** Where each row starts in its block. */
  readonly starts: Uint32Array;
}

/** Searches rows by LST-01, as `isFound` does one by one. */
export class RowSearch {
  readonly #rows: readonly InvoiceListItem[];
  // It is as large as all the texts of the rows, and quick to make: the engine may have the memory back when it needs it.
  #kept: WeakRef<Haystack> | undefined;

  constructor(rows: readonly InvoiceListItem[]) {
    this.#rows = rows;
  }

  /** 1 for each row that is found. */
  find(search: InvoiceSearch): Uint8Array {
    const found = new Uint8Array(this.#rows.length);
    const { blocks, starts } = this.#haystack();
    const needle = search.prefix ? border + search.text : search.text;
    blocks.forEach((block, index) => {
      const first = index * blockLength;
      const last = Math.min(first + blockLength, this.#rows.length) - 1;
      findIn(block, needle, starts, first, last, found);
    });
    for (const amount of search.amounts) this.#findAmount(amount, found);
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

  #haystack(): Haystack {
    const kept = this.#kept?.deref();
    if (kept) return kept;
    const made = makeHaystack(this.#rows);
    this.#kept = new WeakRef(made);
    return made;
  }
}

function findIn(block: string, needle: string, starts: Uint32Array, first: number, last: number, found: Uint8Array): void {
  let row = first;
  let at = block.indexOf(needle);
  while (at >= 0) {
    while (row < last && (starts[row + 1] as number) <= at) row += 1;
    found[row] = 1;
    if (row === last) return;
    at = block.indexOf(needle, starts[row + 1]);
  }
}

function makeHaystack(rows: readonly InvoiceListItem[]): Haystack {
  const starts = new Uint32Array(rows.length);
  const blocks: string[] = [];
  for (let first = 0; first < rows.length; first += blockLength) {
    const last = Math.min(first + blockLength, rows.length);
    const joined = joinRows(rows, first, last, starts);
    // Letters beyond ASCII may change their number when case and width go: then each text is made plain on its own.
    blocks.push(foreign.test(joined) ? joinKeys(rows, first, last, starts) : joined.toLowerCase());
  }
  return { blocks, starts };
}

function joinRows(rows: readonly InvoiceListItem[], first: number, last: number, starts: Uint32Array): string {
  let length = 0;
  const texts: string[] = [''];
  const add = (text: unknown): void => {
    if (typeof text !== 'string') return;
    texts.push(text);
    length += text.length + 1;
  };
  for (let row = first; row < last; row += 1) {
    const { number, reference, poNumber, lastPayment, accountNumber, accountName } = rows[row] as InvoiceListItem;
    starts[row] = length;
    add(number);
    add(reference);
    add(poNumber);
    if (lastPayment) add(lastPayment.reference);
    add(accountNumber);
    add(accountName);
  }
  return texts.join(border);
}

function joinKeys(rows: readonly InvoiceListItem[], first: number, last: number, starts: Uint32Array): string {
  let length = 0;
  let joined = '';
  for (let row = first; row < last; row += 1) {
    starts[row] = length;
    for (const text of searchedTexts(rows[row] as InvoiceListItem)) {
      if (typeof text !== 'string') continue;
      const key = border + searchKey(text);
      joined += key;
      length += key.length;
    }
  }
  return joined;
}
