/** Browsers cut boxes off: Chromium and Safari at 33.5 million pixels, Firefox at 17.8 million. */
export const tallestBox = 16_000_000;

/**
 * Maps the place of a scroll bar to a place among rows that would be taller than a browser lets a box be. Below that height both are the
 * same. Above it a short way (a wheel, an arrow key, a page) is the same way among the rows, and a far jump is a jump in proportion; once
 * scrolling rests, `settled` says where the bar belongs.
 */
export class ScrollScale {
  #rows = 0;
  #viewport = 0;
  #bar = 0;
  #top = 0;

  /** How tall the box that scrolls is. */
  get height(): number {
    return Math.min(this.#rows, tallestBox);
  }

  /** Pixels above the first row that can be seen, among all rows. */
  get top(): number {
    return this.#top;
  }

  /** How much further down a row stands among the rows than in the box. */
  get shift(): number {
    return this.#top - this.#bar;
  }

  /** @param rows height of all rows together @param viewport height of what is seen of them */
  resize(rows: number, viewport: number): void {
    this.#rows = rows;
    this.#viewport = viewport;
    this.#top = Math.min(this.#top, this.#farthest);
    this.#bar = this.#ratio === 1 ? this.#top : Math.min(this.#bar, this.#farthestBar);
  }

  /** The scroll bar stands elsewhere. */
  moved(bar: number): void {
    const way = bar - this.#bar;
    const isShort = Math.abs(way) <= this.#viewport * 2;
    this.#bar = bar;
    if (this.#ratio === 1) this.#top = bar;
    else this.#top = isShort ? this.#top + way : bar * this.#ratio;
    this.#top = Math.max(0, Math.min(this.#top, this.#farthest));
  }

  /** Places the rows; `settled` says where the bar belongs. */
  jump(top: number): void {
    this.#top = Math.max(0, Math.min(top, this.#farthest));
  }

  /** Where the bar belongs, `undefined` when it is there. From then on it counts as being there. */
  settled(): number | undefined {
    const belongs = Math.round(this.#top / this.#ratio);
    if (Math.abs(belongs - this.#bar) < 1) return undefined;
    this.#bar = belongs;
    return belongs;
  }

  /** At an end of the bar while rows lie beyond: it must be moved at once. */
  get isStuck(): boolean {
    return (this.#bar <= 0 && this.#top > 0) || (this.#bar >= this.#farthestBar && this.#top < this.#farthest);
  }

  get #farthest(): number {
    return Math.max(0, this.#rows - this.#viewport);
  }

  get #farthestBar(): number {
    return Math.max(0, this.height - this.#viewport);
  }

  get #ratio(): number {
    return this.#rows <= tallestBox ? 1 : this.#farthest / this.#farthestBar;
  }
}
