import type { Ink } from './paper.js';
import type { PdfFile } from './pdf-file.js';

/** The pages of one invoice: how far down they are written. */
export class Sheet {
  readonly file: PdfFile;
  y: number;
  #page = 1;
  readonly #footless = new Set<number>();

  constructor(file: PdfFile) {
    this.file = file;
    this.y = file.paper.margin.top;
  }

  get left(): number {
    return this.file.paper.margin.side;
  }

  get width(): number {
    return this.file.paper.width - 2 * this.left;
  }

  /** Below it stands the foot of the page. */
  get bottom(): number {
    return this.file.paper.height - this.file.paper.margin.bottom;
  }

  next(): void {
    this.file.addPage();
    this.#page++;
    this.y = this.file.paper.margin.top;
  }

  /** A new page where so much does not fit any more; true if there is one. */
  need(height: number): boolean {
    if (this.y + height <= this.bottom) return false;
    this.next();
    return true;
  }

  /** This page is used down to its edge. */
  withoutFoot(): void {
    this.#footless.add(this.#page);
  }

  hasFoot(page: number): boolean {
    return !this.#footless.has(page);
  }

  /** A hairline from a place to the right margin. */
  rule(color: Ink, from = this.left, to = this.left + this.width): void {
    const { file, y } = this;
    file.artifact(() => file.document.moveTo(from, y).lineTo(to, y).lineWidth(0.6).stroke(color));
  }
}
