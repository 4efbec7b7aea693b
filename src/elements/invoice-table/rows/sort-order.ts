import type { SortKeys } from './sort-keys.js';

const widest = 16;
const narrow = 12;

/** Positions of rows by rising keys; rows with equal keys stay as they stood. Counts instead of comparing. */
export function orderOf({ values, upper, bits, upperBits }: SortKeys): Uint32Array {
  const lower = sortBy(values, bits, undefined);
  return (upper ? sortBy(upper, upperBits, lower) : lower) ?? values.map((_value, row) => row);
}

/** An order that is `undefined` is the one in which the rows stand. */
type Order = Uint32Array | undefined;

function sortBy(keys: Uint32Array, bits: number, start: Order): Order {
  const passes = bits <= widest ? Math.sign(bits) : Math.ceil(bits / narrow);
  const width = Math.ceil(bits / passes);
  let order = start;
  let spare: Order;
  for (let pass = 0; pass < passes; pass += 1) {
    const next = spare ?? new Uint32Array(keys.length);
    countingPass(keys, order, next, pass * width, 2 ** width);
    [order, spare] = [next, order];
  }
  return order;
}

function countingPass(keys: Uint32Array, order: Order, next: Uint32Array, shift: number, buckets: number): void {
  const mask = buckets - 1;
  const starts = new Uint32Array(buckets + 1);
  const count = keys.length;
  for (let row = 0; row < count; row += 1) {
    const bucket = (((keys[row] as number) >>> shift) & mask) + 1;
    starts[bucket] = (starts[bucket] as number) + 1;
  }
  for (let bucket = 1; bucket <= buckets; bucket += 1) starts[bucket] = (starts[bucket] as number) + (starts[bucket - 1] as number);
  for (let place = 0; place < count; place += 1) {
    const row = order ? (order[place] as number) : place;
    const bucket = ((keys[row] as number) >>> shift) & mask;
    const target = starts[bucket] as number;
    next[target] = row;
    starts[bucket] = target + 1;
  }
}
