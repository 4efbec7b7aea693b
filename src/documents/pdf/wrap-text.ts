export interface WrapOptions {
  readonly width: number;
  readonly lines: number;
  readonly measure: (text: string) => number;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const ellipsis = '…';

/** The most characters that are looked at: a name of thousands must not cost thousands of measurements. */
const most = 2_000;

/** How much of a word fits; at least one character, so that there is always progress. */
const fitting = (word: string, { width, measure }: WrapOptions): string => {
  const parts = [...graphemes.segment(word)].map(({ segment }) => segment);
  let low = 1;
  let high = parts.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(parts.slice(0, middle).join('')) <= width) low = middle;
    else high = middle - 1;
  }
  return parts.slice(0, low).join('');
};

const cut = (line: string, options: WrapOptions): string => {
  if (options.measure(line + ellipsis) <= options.width) return line + ellipsis;
  return fitting(line, { ...options, width: options.width - options.measure(ellipsis) }).trimEnd() + ellipsis;
};

/**
 * Text in lines of at most a width: broken at spaces, Korean words too stay whole, and inside a word only where it is wider than a line. What
 * is more than the given number of lines ends in an ellipsis.
 */
export const wrapText = (text: string, options: WrapOptions): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  const words = text.slice(0, most).split(' ');
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    const joined = line === '' ? word : `${line} ${word}`;
    if (options.measure(joined) <= options.width) {
      line = joined;
      continue;
    }
    if (line !== '') {
      lines.push(line);
      line = '';
      index--;
    } else {
      const part = fitting(word, options);
      lines.push(part);
      // What is left of the word is looked at as the next one.
      if (part.length < word.length) words[index--] = word.slice(part.length);
    }
    if (lines.length > options.lines) break;
  }
  if (line !== '') lines.push(line);
  const long = text.length > most || lines.length > options.lines;
  const kept = lines.slice(0, options.lines);
  return long ? kept.map((one, index) => (index === kept.length - 1 ? cut(one, options) : one)) : kept;
};
