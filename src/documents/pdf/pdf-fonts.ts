import type { Weight } from './said.js';

export interface WantedFonts {
  /** Each character once. */
  readonly characters: string;
  readonly weight: Weight;
}

/**
 * Where fonts come from: the host gives the files (TrueType, OpenType or WOFF; not WOFF2, which cannot be cut down to what a document uses)
 * that between them have the wanted characters, the first file that has one wins. Characters that no file has are drawn as U+FFFD. Asked
 * once a document and weight with what is not known yet: the Latin letters of most invoices need one file. The same file should be the same
 * `Uint8Array` every time: it is then in the document once.
 */
export type PdfFonts = (wanted: WantedFonts) => Promise<readonly Uint8Array[]>;
