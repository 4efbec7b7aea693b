import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Below this, in em of the page, rows are cards and show what they show. */
const cardsBelow = 40;

/** How wide the element is, in em of its table; infinite until it is measured, and where rows are cards. */
export class RoomController implements ReactiveController {
  room = Infinity;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #of: () => unknown;
  readonly #observer = new ResizeObserver(([entry]) => entry && this.#measure(entry.contentRect.width));

  /** @param of what depends on the room: the host is drawn again where that is another */
  constructor(host: ReactiveControllerHost & HTMLElement, of: () => unknown) {
    this.#host = host;
    this.#of = of;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #measure(width: number): void {
    const size = parseFloat(getComputedStyle(this.#host).fontSize);
    // the table is written in small letters and has the padding of the sheet around it
    const room = width < cardsBelow * size ? Infinity : Math.floor((width - 2 * size) / Math.max(14, 0.875 * size));
    if (room === this.room) return;
    const before = this.#of();
    this.room = room;
    if (this.#of() !== before) this.#host.requestUpdate();
  }
}
