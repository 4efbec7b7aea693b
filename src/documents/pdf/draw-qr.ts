import { encode } from 'uqr';
import { ink } from './paper.js';
import type { PdfFile, Structure } from './pdf-file.js';

/** Smaller versions, from 7 on, have an alignment pattern in their middle, where the cross would hide it from scanners. */
const smallestSwiss = 14;

interface QrPlace {
  readonly x: number;
  readonly y: number;
  /** Side of the code, without the white around it. */
  readonly side: number;
  readonly spoken: string;
  readonly swiss?: boolean;
}

/** A QR code with error correction M, each run of dark modules a rectangle: sharp at any size. The caller leaves white around it. */
export function drawQr(file: PdfFile, section: Structure, payload: string, { x, y, side, spoken, swiss }: QrPlace): void {
  const { data, size } = encode(payload, { ecc: 'M', border: 0, ...(swiss && { minVersion: smallestSwiss }) });
  const { document } = file;
  const module = side / size;
  file.tagged(
    section,
    'Figure',
    () => {
      for (const [row, modules] of data.entries()) {
        for (let from = 0; from < size; from++) {
          if (!modules[from]) continue;
          let to = from;
          while (modules[to + 1]) to++;
          document.rect(x + from * module, y + row * module, (to - from + 1) * module, module);
          from = to;
        }
      }
      document.fill(ink.black);
      if (swiss) swissCross(document, { x, y, side });
    },
    { alt: spoken },
  );
}

/** The Swiss cross in a black square with a white border, in the proportions of the standard: 7 of the 46 millimetres of the code. */
function swissCross(document: PDFKit.PDFDocument, { x, y, side }: Pick<QrPlace, 'x' | 'y' | 'side'>): void {
  const scale = (side * 7) / 46 / 19.8;
  const at = (offset: number): number => (side - 19.8 * scale) / 2 + offset * scale;
  const square = (left: number, top: number, width: number, height: number): PDFKit.PDFDocument =>
    document.rect(x + at(left), y + at(top), width * scale, height * scale);
  square(0, 0, 19.8, 19.8).fill(ink.white);
  square(0.7, 0.7, 18.4, 18.4).fill(ink.black);
  square(8.3, 4, 3.3, 11).fill(ink.white);
  square(4.4, 7.9, 11, 3.3).fill(ink.white);
}
