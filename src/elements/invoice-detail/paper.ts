import type { LitElement, ReactiveController } from 'lit';

/**
 * The invoice on paper: while it is printed, by its own button or by the browser, every group of charges is open and every line there. The
 * button prints the invoice alone, whatever page it stands on.
 */
export class Paper implements ReactiveController {
  readonly #host: LitElement;
  #printing = false;

  constructor(host: LitElement) {
    this.#host = host;
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

  async print(): Promise<void> {
    const { printAlone } = await import('../../ui/print-alone.js');
    this.#before();
    await this.#host.updateComplete;
    const sheet = this.#host.renderRoot.querySelector('#paper');
    if (sheet) printAlone(sheet);
  }

  // Drawn before the browser takes its picture: what this asks for is a microtask, and microtasks run before it goes on.
  readonly #before = (): void => this.#set(true);
  readonly #after = (): void => this.#set(false);

  #set(printing: boolean): void {
    if (printing === this.#printing) return;
    this.#printing = printing;
    this.#host.requestUpdate();
  }
}
