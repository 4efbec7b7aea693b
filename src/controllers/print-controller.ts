import type { LitElement, ReactiveController } from 'lit';

type PrintAlone = (element: Element) => void;

/**
 * An element on paper: while it is printed, by its own button or by the browser, `printing` says so, for what is folded on the screen to be
 * drawn in full. The button prints one part alone, whatever page it stands on.
 */
export class PrintController implements ReactiveController {
  readonly #host: LitElement;
  readonly #load: () => Promise<PrintAlone>;
  #printing = false;

  /** @param load brings `printAlone` of ui/print-alone.ts when it is first wanted */
  constructor(host: LitElement, load: () => Promise<PrintAlone>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  get printing(): boolean {
    return this.#printing;
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#before);
    window.addEventListener('afterprint', this.#after);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#before);
    window.removeEventListener('afterprint', this.#after);
    this.#printing = false;
  }

  /** Prints the part of the element that the selector finds. Nothing happens where the code for it cannot be had; the browser's own printing still works. */
  async print(selector: string): Promise<void> {
    const printAlone = await this.#load().catch(() => undefined);
    if (!printAlone) return;
    this.#before();
    await this.#host.updateComplete;
    const part = this.#host.renderRoot.querySelector(selector);
    if (part) printAlone(part);
  }

  // What this asks to be drawn is drawn in a microtask, and microtasks run before the browser takes its picture of the page.
  readonly #before = (): void => this.#set(true);
  readonly #after = (): void => this.#set(false);

  #set(printing: boolean): void {
    if (printing === this.#printing) return;
    this.#printing = printing;
    this.#host.requestUpdate();
  }
}
