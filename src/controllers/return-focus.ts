import type { ReactiveControllerHost } from 'lit';

/** What has the focus, through open shadow roots. */
function focusedElement(): HTMLElement | undefined {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement && at !== document.body ? at : undefined;
}

/** An element that takes the place of a list for a while gives the focus back to where it was in the list. */
export class ReturnFocus {
  readonly #host: ReactiveControllerHost;
  #from: HTMLElement | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Call before the element takes the focus. */
  remember(): void {
    this.#from = focusedElement();
  }

  /** Call once the element is told to go: the page shows the list again after the next drawing. */
  giveBack(): void {
    const from = this.#from;
    this.#from = undefined;
    if (from) void this.#host.updateComplete.then(() => from.focus());
  }
}
