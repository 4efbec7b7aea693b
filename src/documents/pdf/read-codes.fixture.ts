import jsqr from 'jsqr';
import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Matrix = readonly [number, number, number, number, number, number];
interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Dots of the picture to a point of the paper: a module of a Swiss bill is about two points wide. */
const sharpness = 3;
const upright: Matrix = [1, 0, 0, 1, 0, 0];

const within = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

const placed = ({ x, y, width, height }: Rectangle, [a, , , d, e, f]: Matrix): Rectangle => ({
  x: Math.min(a * x, a * (x + width)) + e,
  y: Math.min(d * y, d * (y + height)) + f,
  width: Math.abs(a * width),
  height: Math.abs(d * height),
});

/** The rectangles of a path; undefined where it has anything else in it. */
function rectanglesOf([operators, numbers]: readonly [readonly number[], readonly number[]]): readonly Rectangle[] | undefined {
  if (operators.some((operator) => operator !== OPS.rectangle)) return undefined;
  return operators.map((_operator, index) => {
    const [x = 0, y = 0, width = 0, height = 0] = numbers.slice(index * 4, index * 4 + 4);
    return { x, y, width, height };
  });
}

/** A page of rectangles alone, as black and white dots: what a camera sees of the codes on it. */
class Picture {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8ClampedArray;

  constructor(width: number, height: number) {
    this.width = Math.ceil(width * sharpness);
    this.height = Math.ceil(height * sharpness);
    this.dots = new Uint8ClampedArray(this.width * this.height * 4).fill(255);
  }

  fill({ x, y, width, height }: Rectangle, shade: number): void {
    const [left, right, top, bottom] = [x, x + width, y, y + height].map((edge) => Math.round(edge * sharpness)) as [
      number,
      number,
      number,
      number,
    ];
    for (let row = top; row < bottom; row++) {
      for (let column = left; column < right; column++)
        this.dots.fill(shade, (row * this.width + column) * 4, (row * this.width + column) * 4 + 3);
    }
  }
}

async function pictureOf(page: PDFPageProxy): Promise<Picture> {
  const [, , width = 0, height = 0] = page.view;
  const picture = new Picture(width, height);
  const { fnArray, argsArray } = (await page.getOperatorList()) as { fnArray: readonly number[]; argsArray: readonly unknown[] };
  // from the foot of the paper upwards; a picture is read from its head downwards
  let matrix: Matrix = [1, 0, 0, -1, 0, height];
  let shade = 0;
  let path: readonly Rectangle[] = [];
  const kept: Matrix[] = [];
  for (const [index, operator] of fnArray.entries()) {
    const given = argsArray[index];
    if (operator === OPS.save) kept.push(matrix);
    else if (operator === OPS.restore) matrix = kept.pop() ?? upright;
    else if (operator === OPS.transform) matrix = within(matrix, given as Matrix);
    else if (operator === OPS.setFillRGBColor) shade = Math.max(...Object.values(given as Readonly<Record<string, number>>));
    else if (operator === OPS.constructPath) {
      const rectangles = rectanglesOf(given as [readonly number[], readonly number[]]) ?? [];
      path = rectangles.map((rectangle) => placed(rectangle, matrix));
    } else if (operator === OPS.fill) for (const rectangle of path) picture.fill(rectangle, shade);
  }
  return picture;
}

/** What a phone reads off the QR codes of a PDF, one at most on each page. */
export async function codesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const file = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  const codes: string[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const { dots, width, height } = await pictureOf(await file.getPage(number));
    const code = jsqr(dots, width, height, { inversionAttempts: 'dontInvert' });
    if (code) codes.push(new TextDecoder().decode(new Uint8Array(code.binaryData)));
  }
  await file.destroy();
  return codes;
}
