import type { BalanceColumn } from './amount-column.js';
import type { EachRow } from './row-sums.js';

/** Which rows are selected: a byte each, and running sums of what of them can be paid. */
export class SelectedRows {
  readonly #bytes: Uint8Array;
  readonly #balances: () => BalanceColumn;
  #count = 0;
  #payable = 0;
  #counts: number[] = [];
  #sums: number[] = [];

  constructor(total: number, balances: () => BalanceColumn) {
    this.#bytes = new Uint8Array(total);
    this.#balances = balances;
  }

  get count(): number {
    return this.#count;
  }
  get payableCount(): number {
    return this.#payable;
  }
  has(row: number): boolean {
    return this.#bytes[row] === 1;
  }
  /** Payable ones of a currency, by its place in `currencies` of the balances. */
  countOf(code: number): number {
    return this.#counts[code] ?? 0;
  }
  sumOf(code: number): number {
    return this.#sums[code] ?? 0;
  }

  set(each: EachRow, on: boolean): void {
    const balances = this.#balances();
    const value = Number(on);
    each((row) => {
      if (this.#bytes[row] === value) return;
      this.#bytes[row] = value;
      this.#add(balances, row, on ? 1 : -1);
    });
  }

  setAll(): void {
    const { payableCounts, payableSums } = this.#balances();
    this.#bytes.fill(1);
    this.#count = this.#bytes.length;
    this.#counts = [...payableCounts];
    this.#sums = [...payableSums];
    this.#payable = payableCounts.reduce((all, count) => all + count, 0);
  }

  clear(): void {
    this.#bytes.fill(0);
    this.#count = this.#payable = 0;
    this.#counts = [];
    this.#sums = [];
  }

  #add({ minors, codes, payable }: BalanceColumn, row: number, sign: number): void {
    this.#count += sign;
    if (payable[row] !== 1) return;
    const code = codes[row] as number;
    this.#payable += sign;
    this.#counts[code] = this.countOf(code) + sign;
    this.#sums[code] = this.sumOf(code) + sign * (minors[row] as number);
  }
}
