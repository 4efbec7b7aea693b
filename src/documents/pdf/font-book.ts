import type { Steps } from './in-slices.js';
import type { PdfFonts } from './pdf-fonts.js';
import type { Weight } from './said.js';
import { unwrapWoff } from './unwrap-woff.js';

/** What is read of pdfkit's own font, which its types do not name. */
interface OpenedFont {
  readonly font: { hasGlyphForCodePoint(code: number): boolean };
  widthOfString(text: string, size: number): number;
  /** Once; later calls do nothing. */
  finalize(): void;
}
interface Face {
  readonly name: string;
  readonly opened: OpenedFont;
}
/** Text in one font. */
export interface Run {
  readonly face: Face;
  readonly text: string;
}

/** A file that was read once is taken as it is by the next document; gone with the file's bytes. */
const read = new WeakMap<Uint8Array, OpenedFont['font']>();

const replacement = '\ufffd';
/** Written out in Latin where a font lacks the sign, before it is replaced. */
const standIns: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u2212': '-',
  '\u2010': '-',
  '\u2044': '/',
  '\u2026': '...',
  '\u20a9': 'W',
};
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** The fonts of one document: which has which character, and how wide a text is in them. */
export class FontBook {
  readonly #document: PDFKit.PDFDocument;
  readonly #fonts: PdfFonts;
  readonly #faces: Readonly<Record<Weight, Face[]>> = { regular: [], bold: [] };
  readonly #asked: Readonly<Record<Weight, Set<string>>> = { regular: new Set(), bold: new Set() };
  readonly #known = new Map<string, Face | undefined>();
  readonly #names = new Map<Uint8Array, string>();
  readonly #widths = new Map<string, number>();

  constructor(document: PDFKit.PDFDocument, fonts: PdfFonts) {
    this.#document = document;
    this.#fonts = fonts;
  }

  /** Asks the host for what these characters need and nobody asked for before. */
  async load(wanted: Readonly<Record<Weight, ReadonlySet<string>>>): Promise<void> {
    for (const weight of ['regular', 'bold'] as const) {
      const fresh = [replacement, ...wanted[weight]].filter((character) => !this.#asked[weight].has(character));
      if (fresh.length === 0) continue;
      for (const character of fresh) this.#asked[weight].add(character);
      for (const bytes of await this.#fonts({ characters: fresh.sort().join(''), weight })) await this.#open(bytes, weight);
    }
    this.#known.clear();
  }

  async #open(bytes: Uint8Array, weight: Weight): Promise<void> {
    const name = this.#names.get(bytes) ?? `face${this.#names.size}`;
    if (this.#faces[weight].some((face) => face.name === name)) return;
    if (!this.#names.has(bytes)) this.#document.registerFont(name, (read.get(bytes) ?? (await unwrapWoff(bytes))) as Uint8Array);
    this.#names.set(bytes, name);
    this.#document.font(name);
    const opened = (this.#document as unknown as { readonly _font: OpenedFont })._font;
    read.set(bytes, opened.font);
    this.#faces[weight].push({ name, opened });
  }

  /** Whether a letter is shown as itself, and where it belongs: words of a right-to-left script are not in any line with others. */
  canSet(letter: string, weight: Weight): boolean {
    return !rightToLeft.test(letter) && this.#faceOf(letter, weight) !== undefined;
  }

  /** Writes each font, cut down to what was drawn with it. */
  *close(): Steps {
    for (const { opened } of [...this.#faces.regular, ...this.#faces.bold]) {
      opened.finalize();
      yield;
    }
  }

  /** The text cut where the font changes; never empty where the text is not. */
  runs(text: string, weight: Weight): readonly Run[] {
    const runs: { face: Face; text: string }[] = [];
    for (const { segment } of graphemes.segment(text)) {
      const last = runs.at(-1);
      const { face, shown } = this.#shown(segment, weight, last?.face);
      if (!face) continue;
      if (last?.face === face) last.text += shown;
      else runs.push({ face, text: shown });
    }
    return runs;
  }

  width(text: string, weight: Weight, size: number): number {
    const key = `${weight} ${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      width = this.runs(text, weight).reduce((sum, run) => sum + run.face.opened.widthOfString(run.text, 1000), 0);
      // Bounded, because a document may have thousands of different lines.
      if (this.#widths.size > 5_000) this.#widths.clear();
      this.#widths.set(key, width);
    }
    return (width * size) / 1000;
  }

  /** What is drawn for a character: itself, what stands in for it, or the sign of a character that cannot be shown. */
  #shown(character: string, weight: Weight, current: Face | undefined): { readonly face: Face | undefined; readonly shown: string } {
    for (const shown of [character, standIns[character], replacement, '?']) {
      if (shown === undefined) continue;
      const face = current && this.#has(current, shown) ? current : this.#faceOf(shown, weight);
      if (face) return { face, shown };
    }
    return { face: undefined, shown: '' };
  }

  #faceOf(text: string, weight: Weight): Face | undefined {
    const key = `${weight} ${text}`;
    if (!this.#known.has(key)) {
      this.#known.set(
        key,
        [...this.#faces[weight], ...this.#faces.regular].find((face) => this.#has(face, text)),
      );
    }
    return this.#known.get(key);
  }

  #has({ opened }: Face, text: string): boolean {
    return [...text].every((character) => opened.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
  }
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Words of a line in the order in which they are drawn. pdfkit sets words from left to right: words of a right-to-left script that follow
 * each other are turned round, the letters of each are turned by the font. Numbers and Latin between them begin anew.
 */
export const drawnOrder = (words: readonly string[]): readonly string[] => {
  const ordered: string[] = [];
  let turned: string[] = [];
  for (const word of words) {
    if (rightToLeft.test(word)) turned.unshift(word);
    else {
      ordered.push(...turned, word);
      turned = [];
    }
  }
  return [...ordered, ...turned];
};
