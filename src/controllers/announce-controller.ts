import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { browserTimer, type StartTimer } from './patience-controller.js';

/** Answers that come one after another are said once, when they have come to rest. */
const rest = 300;

/** Says results and totals to a screen reader, politely; what the sighted see they see elsewhere. */
export class AnnounceController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #start: StartTimer;
  #stop: (() => void) | undefined;
  #said = '';

  constructor(host: ReactiveControllerHost, start: StartTimer = browserTimer) {
    this.#host = host;
    this.#start = start;
    host.addController(this);
  }

  /** What is said now. */
  get said(): string {
    return this.#said;
  }

  /** Says it once nothing else was given for a moment. */
  say(text: string): void {
    this.#stop?.();
    this.#stop = this.#start(rest, () => {
      // The same words again are read again only where they differ.
      this.#said = text && text === this.#said ? `${text}\u00a0` : text;
      this.#host.requestUpdate();
    });
  }

  /** The live region: in the template from the start, or the first words are not heard. Needs the reset sheet. */
  region(): TemplateResult {
    return html`<div class="visually-hidden" role="status">${this.#said}</div>`;
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
