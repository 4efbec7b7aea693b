import type { InvoiceListItem } from '../../../domain/invoice-query.js';
import { searchedTexts, searchKey, type InvoiceSearch } from '../../../domain/invoice-search.js';

const blockLength = 2048;
/** Stands before every text: a beginning is found by searching for it together with what follows. */
const border = '\x7f';
const foreign = /[^ -\x7f]/;

/** What is searched in, joined, rows of a block one after the other: slow to make, and as quick to search as memory is to read. */
export class Haystack {
  readonly #blocks: readonly string[];
  /** Where each row starts in its block. */
  readonly #starts: Uint32Array;

  constructor(rows: readonly InvoiceListItem[]) {
    const starts = new Uint32Array(rows.length);
    const blocks: string[] = [];
    for (let first = 0; first < rows.length; first += blockLength) {
      const last = Math.min(first + blockLength, rows.length);
      const joined = joinRows(rows, first, last, starts);
      // Letters beyond ASCII may change their number when case and width go: then each text is made plain on its own.
      blocks.push(foreign.test(joined) ? joinKeys(rows, first, last, starts) : joined.toLowerCase());
    }
    this.#blocks = blocks;
    this.#starts = starts;
  }

  /** 1 for each row that is found. */
  find({ text, prefix }: InvoiceSearch): Uint8Array {
    const starts = this.#starts;
    const found = new Uint8Array(starts.length);
    const needle = prefix ? border + text : text;
    this.#blocks.forEach((block, index) => {
      const first = index * blockLength;
      findIn(block, needle, starts, first, Math.min(first + blockLength, starts.length) - 1, found);
    });
    return found;
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
