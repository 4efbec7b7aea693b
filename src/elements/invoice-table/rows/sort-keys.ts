/**
 * What rows are put in order by: whole numbers from zero, so that no comparison is made. Rows without a value, or with a broken one, have
 * the highest number: they come last, whichever the direction.
 */
export interface SortKeys {
  readonly values: Uint32Array;
  /** The upper half of numbers beyond 32 bits. */
  readonly upper?: Uint32Array | undefined;
  /** Number of bits in use in `values` and in `upper`. */
  readonly bits: number;
  readonly upperBits: number;
  /** What stands in `values`, and in `upper`, for a row without a value: no other row has both. */
  readonly missing: readonly [number, number];
  /** Rows that have a value. */
  readonly present: number;
  /** Rows with equal numbers have equal values. Otherwise the values themselves must be compared. */
  readonly exact: boolean;
}

const bitsOf = (highest: number): number => (highest <= 0 ? 0 : Math.floor(Math.log2(highest)) + 1);
const wide = 2 ** 32;

/** Keys from whole numbers; NaN where there is no value. */
export function numberKeys(numbers: Float64Array): SortKeys {
  let lowest = Infinity;
  let highest = -Infinity;
  for (let row = 0; row < numbers.length; row += 1) {
    const value = numbers[row] as number;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  return keysBetween(numbers.length, lowest, highest, (row) => numbers[row] as number);
}

/** Keys from whole numbers of which the lowest and the highest are known. */
export function keysBetween(count: number, lowest: number, highest: number, read: (row: number) => number): SortKeys {
  const span = highest < lowest ? -1 : highest - lowest;
  const isWide = span + 1 >= wide;
  const values = new Uint32Array(count);
  const upper = isWide ? new Uint32Array(count) : undefined;
  const last = isWide ? Math.floor(span / wide) + 1 : 0;
  const missing = isWide ? 0 : span + 1;
  let present = count;
  for (let row = 0; row < count; row += 1) {
    const key = read(row) - lowest;
    if (key !== key) {
      present -= 1;
      values[row] = missing;
      if (upper) upper[row] = last;
    } else if (upper) {
      values[row] = key % wide;
      upper[row] = Math.floor(key / wide);
    } else values[row] = key;
  }
  // beyond 2^53 neighbours may have become one number
  const exact = !isWide || (Number.isSafeInteger(highest) && Number.isSafeInteger(lowest) && Number.isSafeInteger(span));
  return { values, upper, missing: [missing, last], bits: isWide ? 32 : bitsOf(missing), upperBits: bitsOf(last), present, exact };
}

/** Keys from ranks; -1 where there is no value. Makes them in place. */
export function rankKeys(ranks: Int32Array, count: number): SortKeys {
  const values = new Uint32Array(ranks.buffer);
  let present = 0;
  for (let row = 0; row < values.length; row += 1) {
    if ((ranks[row] as number) < 0) values[row] = count;
    else present += 1;
  }
  return { values, missing: [count, 0], bits: bitsOf(count), upperBits: 0, present, exact: true };
}

const charBits = 7;
const upperChars = 3;
const lowerChars = 4;
const noText = 2 ** (upperChars * charBits);
/** Codes from here on are told apart by comparing. */
const stop = 127;

/**
 * Keys that put texts in the order of their code units, as far as seven characters after a common beginning tell; ids and numbers of
 * documents seldom need more. `undefined` stands for no text.
 */
export function textKeys(texts: readonly (string | undefined)[]): SortKeys {
  const from = commonLength(texts);
  const values = new Uint32Array(texts.length);
  const upper = new Uint32Array(texts.length);
  let present = 0;
  let exact = true;
  for (let row = 0; row < texts.length; row += 1) {
    const text = texts[row];
    if (text === undefined) {
      upper[row] = noText;
      continue;
    }
    present += 1;
    let packing = true;
    let [high, low] = [0, 0];
    for (let place = from; place < from + upperChars + lowerChars; place += 1) {
      let code = packing && place < text.length ? text.charCodeAt(place) : 0;
      // NUL looks like the end of a text, and what follows a code beyond ASCII cannot be told
      if (code >= stop) {
        code = stop;
        packing = false;
      } else if (code === 0 && place < text.length) exact = false;
      if (place < from + upperChars) high = (high << charBits) | code;
      else low = (low << charBits) | code;
    }
    upper[row] = high;
    values[row] = low;
    if (text.length > from + upperChars + lowerChars) exact = false;
  }
  const bits = { bits: lowerChars * charBits, upperBits: upperChars * charBits + 1 };
  return { values, upper, missing: [0, noText], ...bits, present, exact };
}

/** How many characters all texts begin with. */
function commonLength(texts: readonly (string | undefined)[]): number {
  const first = texts.find((text) => text !== undefined) ?? '';
  let length = first.length;
  for (let row = 0; row < texts.length && length > 0; row += 1) {
    const text = texts[row];
    if (text === undefined) continue;
    let same = 0;
    while (same < length && text.charCodeAt(same) === first.charCodeAt(same)) same += 1;
    length = same;
  }
  return length;
}
