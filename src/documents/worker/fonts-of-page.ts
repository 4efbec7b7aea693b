import type { BillingError } from '../../domain/errors.js';
import type { PdfFonts, WantedFonts } from '../pdf/pdf-fonts.js';
import type { FromWorker, Line, SentFont } from './messages.js';

interface Answer {
  readonly resolve: (files: readonly Uint8Array[]) => void;
  readonly reject: (reason: BillingError) => void;
}

/** The worker's end of the fonts that the page gives: keeps each, so that it is the same one every time and goes over once. */
export class FontsOfPage {
  readonly #line: Line<FromWorker>;
  readonly #answers = new Map<number, Answer>();
  readonly #known = new Map<number, Uint8Array>();
  #requests = 0;

  constructor(line: Line<FromWorker>) {
    this.#line = line;
  }

  readonly get: PdfFonts = (wanted) =>
    new Promise((resolve, reject) => {
      this.#requests += 1;
      this.#answers.set(this.#requests, { resolve, reject });
      this.#line.postMessage({ kind: 'fonts', request: this.#requests, wanted });
    });

  give(request: number, files: readonly SentFont[]): void {
    for (const { font, bytes } of files) if (bytes) this.#known.set(font, bytes);
    this.#take(request)?.resolve(files.map(({ font }) => this.#known.get(font)).filter((bytes) => bytes !== undefined));
  }

  fail(request: number, error: BillingError): void {
    this.#take(request)?.reject(error);
  }

  #take(request: number): Answer | undefined {
    const answer = this.#answers.get(request);
    this.#answers.delete(request);
    return answer;
  }
}

/** The page's end: files by their number. */
export class FontsForWorker {
  readonly #fonts: PdfFonts;
  readonly #numbers = new Map<Uint8Array, number>();

  constructor(fonts: PdfFonts) {
    this.#fonts = fonts;
  }

  async send(wanted: WantedFonts): Promise<readonly SentFont[]> {
    return (await this.#fonts(wanted)).map((bytes) => {
      const known = this.#numbers.get(bytes);
      if (known !== undefined) return { font: known };
      const font = this.#numbers.size;
      this.#numbers.set(bytes, font);
      return { font, bytes };
    });
  }
}
