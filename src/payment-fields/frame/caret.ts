/** A field that is written anew at every key, without the caret jumping. */
export interface Edit {
  /** What the control holds after the key, and where its caret is. */
  readonly text: string;
  readonly caret: number;
  /** Digits that it held before. */
  readonly before: string;
  readonly deletion?: 'backward' | 'forward';
}
export interface Rewritten {
  readonly text: string;
  readonly caret: number;
  readonly digits: string;
}

/** How the digits of a field are read from what was typed, and how they are written. */
export interface DigitFormat {
  read(text: string): string;
  write(digits: string): string;
}

/** Position in `text` right after so many of its digits. */
function positionAfter(text: string, count: number): number {
  if (count <= 0) return 0;
  let seen = 0;
  for (let index = 0; index < text.length; index++) {
    if (/\d/.test(text[index] ?? '') && ++seen === count) return index + 1;
  }
  return text.length;
}

/**
 * Writes the digits as the format wants them and keeps the caret beside the digit it was beside. A deletion that hit only a separator takes
 * the digit next to it, or the separator would come back for ever.
 */
export function rewrite({ text, caret, before, deletion }: Edit, format: DigitFormat): Rewritten {
  const atEnd = caret >= text.length;
  let digits = format.read(text);
  let left = Math.min(format.read(text.slice(0, caret)).length, digits.length);
  if (deletion && digits === before && digits !== '') {
    const victim = deletion === 'backward' ? left - 1 : left;
    if (victim >= 0 && victim < digits.length) {
      digits = format.read(digits.slice(0, victim) + digits.slice(victim + 1));
      left = Math.min(left, victim);
    }
  }
  const written = format.write(digits);
  return { text: written, caret: atEnd && !deletion ? written.length : positionAfter(written, left), digits };
}
