import PDFDocument from 'pdfkit';
import type { DocumentContent } from './content.js';
import { drawnOrder, FontBook } from './font-book.js';
import type { Steps } from './in-slices.js';
import { paperOf, type Ink, type Paper } from './paper.js';
import type { PdfFonts } from './pdf-fonts.js';
import { charactersOf, textOf, textsIn, visible, weightOf, type Said } from './said.js';
import { wrapText } from './wrap-text.js';

/** The file's description in XML; pdfkit puts names into it as they are. */
class EscapedDocument extends PDFDocument {
  override endMetadata(): void {
    const { info } = this;
    for (const name of ['Title', 'Author'] as const) {
      const value = info[name];
      if (value !== undefined) info[name] = value.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    }
    super.endMetadata();
  }
}

export interface TextStyle {
  readonly size: number;
  readonly color: Ink;
  readonly align?: 'start' | 'end' | undefined;
  /** Where the text goes on in an ellipsis; one line if absent. */
  readonly lines?: number | undefined;
  readonly leading?: number;
}
/** Where a text is drawn; `x` and `y` are the upper left corner. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}
export type Structure = PDFKit.PDFStructureElement;

export interface PdfFileOptions {
  /** Of the first invoice, which gives the file its name and date. */
  readonly content: DocumentContent;
  readonly fonts: PdfFonts;
  readonly locale: string;
}

/** What is read of pdfkit, which its types do not name: pages that are not written yet, and how many are. */
interface PageBuffer {
  readonly _pageBuffer: { end(): void }[];
  _pageBufferStart: number;
}

/** One letter of so many may be lost: a name in a foreign script is no reason to keep an invoice back. */
const fewest = 20;
const lineHeight = 1.36;
/** Of the height of a line: where letters stand. */
const baseline = 0.8;

/** A PDF under way: pages, text in the fonts that it needs, and the structure that reading programs follow. */
export class PdfFile {
  readonly document: PDFKit.PDFDocument;
  readonly #book: FontBook;
  readonly #bytes: Promise<Uint8Array>;
  readonly #root: Structure;
  #paper: Paper;

  constructor({ content, fonts, locale }: PdfFileOptions) {
    const date = new Date(`${content.date}T00:00:00Z`);
    this.document = new EscapedDocument({
      autoFirstPage: false,
      bufferPages: true,
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: locale,
      // No standard font: their metrics are files of their own, and they have no letters beyond Western Europe.
      font: '',
      info: {
        Title: visible(content.name),
        Author: visible(textOf(content.biller.name)).slice(0, 200),
        Creator: 'Billing Elements',
        Producer: 'Billing Elements',
        // The invoice's date and not today's: the same invoice gives the same bytes.
        CreationDate: Number.isNaN(date.getTime()) ? new Date(0) : date,
      },
    });
    this.#bytes = collected(this.document);
    this.#book = new FontBook(this.document, fonts);
    this.#paper = paperOf(content.country);
    this.#root = this.document.struct('Document');
    this.document.addStructure(this.#root);
  }

  get paper(): Paper {
    return this.#paper;
  }

  /** What the file is called in its own description. */
  set title(title: string) {
    this.document.info.Title = visible(title);
  }

  /** Loads the fonts of what is drawn next. */
  async load(content: DocumentContent): Promise<void> {
    await this.#book.load(charactersOf([content, '0123456789…']));
  }

  /** Whether its text can be read as it is meant: all but a few letters have a font, and run from left to right. */
  isReadable(content: DocumentContent): boolean {
    let letters = 0;
    let lost = 0;
    for (const { text, weight } of textsIn(content)) {
      for (const letter of text.match(/\p{L}/gu) ?? []) {
        letters += 1;
        if (!this.#book.canSet(letter, weight)) lost += 1;
      }
    }
    return lost * fewest <= letters;
  }

  /** Begins an invoice on a page of its own, with a bookmark. */
  begin(content: DocumentContent): Structure {
    this.#paper = paperOf(content.country);
    this.addPage();
    const name = visible(content.name);
    this.document.outline.addItem(name);
    const section = this.document.struct('Sect', { title: name });
    this.#root.add(section);
    return section;
  }

  addPage(): void {
    this.document.addPage({ size: [this.#paper.width, this.#paper.height], margin: 0 });
  }

  /** Draws the foot of every page of the invoice and lets go of them. */
  *finish(foot: (page: number, pages: number) => void): Steps {
    const { start, count } = this.document.bufferedPageRange();
    for (let index = 0; index < count; index++) {
      this.document.switchToPage(start + index);
      foot(index + 1, count);
      yield;
    }
    yield* this.#flush();
  }

  /** Like pdfkit's own `flushPages`, which takes all of them in one go: squeezing hundreds of pages takes its time. */
  *#flush(): Steps {
    const buffer = this.document as unknown as PageBuffer;
    for (let page = buffer._pageBuffer.shift(); page; page = buffer._pageBuffer.shift()) {
      buffer._pageBufferStart += 1;
      page.end();
      yield;
    }
  }

  /** Writes the fonts, each cut down to what was drawn with it. Nothing is drawn after it. */
  *closeFonts(): Steps {
    yield* this.#book.close();
  }

  async end(): Promise<Uint8Array> {
    this.#root.end();
    this.document.end();
    return this.#bytes;
  }

  /** Something inside the structure that is said in one go: a paragraph, a cell. */
  tagged(
    parent: Structure,
    tag: string,
    draw: () => void,
    options: { readonly alt?: string; readonly scope?: 'Column' | 'Row' } = {},
  ): void {
    const element = this.document.struct(tag, options);
    parent.add(element);
    element.add(this.document.markStructureContent(tag));
    draw();
    this.document.endMarkedContent();
    element.end();
  }

  /** A part of the structure that has parts of its own. */
  grouped(parent: Structure, tag: string, fill: (group: Structure) => void): void {
    const group = this.group(parent, tag);
    fill(group);
    group.end();
  }

  /** The same where it takes many steps to fill; the caller ends it. */
  group(parent: Structure, tag: string): Structure {
    const group = this.document.struct(tag);
    parent.add(group);
    return group;
  }

  /** What is there for the eye alone. */
  artifact(draw: () => void): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    draw();
    this.document.endMarkedContent();
  }

  width(said: Said, size: number): number {
    return this.#book.width(visible(textOf(said)), weightOf(said), size);
  }

  wrapped(said: Said, { width }: Pick<Place, 'width'>, { size, lines = 1 }: Pick<TextStyle, 'size' | 'lines'>): readonly string[] {
    const weight = weightOf(said);
    const text = visible(textOf(said));
    return text === '' ? [] : wrapText(text, { width: width + 0.01, lines, measure: (part) => this.#book.width(part, weight, size) });
  }

  height(said: Said, place: Pick<Place, 'width'>, style: TextStyle): number {
    return this.wrapped(said, place, style).length * style.size * (style.leading ?? lineHeight);
  }

  /** Draws a text and gives its height. */
  text(said: Said, place: Place, style: TextStyle): number {
    const step = style.size * (style.leading ?? lineHeight);
    const lines = this.wrapped(said, place, style);
    for (const [index, line] of lines.entries()) {
      this.#line(line, said, { ...place, y: place.y + index * step + step * baseline }, style);
    }
    return lines.length * step;
  }

  #line(line: string, said: Said, { x, y, width }: Place, { size, color, align }: TextStyle): void {
    const weight = weightOf(said);
    const text = drawnOrder(line.split(' ')).join(' ');
    let at = align === 'end' ? x + width - this.#book.width(text, weight, size) : x;
    this.document.fontSize(size).fillColor(color);
    for (const run of this.#book.runs(text, weight)) {
      this.document.font(run.face.name).text(run.text, at, y, { lineBreak: false, baseline: 'alphabetic' });
      at += run.face.opened.widthOfString(run.text, size);
    }
  }
}

async function collected(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  await new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', resolve);
    document.on('error', reject);
  });
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    all.set(chunk, offset);
    offset += chunk.length;
  }
  return all;
}
