import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { NextAction } from '../../domain/entities.js';
import { safeUrl } from '../../domain/safe-url.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { mountChallenge, type MountedChallenge } from '../../payment-fields/challenge-frame.js';
import { readTheme } from '../../payment-fields/read-theme.js';

export interface ChallengeNeeds {
  readonly speech: Speech;
  readonly merchant: string;
  readonly amount: string;
  /** The bank's answer; undefined when its page could not be asked, then the payment is asked for by its key. */
  readonly onResult: (result: string) => void;
}

/** The page of the customer's bank, in light DOM through the slot `payment-challenge`. */
export class Challenge implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #container: HTMLElement | undefined;
  #mounted: MountedChallenge | undefined;
  #url: string | undefined;
  ready = false;
  failed = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Shows the page unless it is shown already; a redirect leaves for the bank's own site and comes back to a payment being checked. */
  open(action: NextAction, needs: ChallengeNeeds): void {
    if (this.#url === action.url) return;
    this.close();
    this.#url = action.url;
    if (action.kind === 'frame') void this.#mount(action.url, needs);
    else this.#leave(action.url);
  }

  close(): void {
    this.#url = undefined;
    this.#mounted?.destroy();
    this.#container?.remove();
    this.#mounted = undefined;
    this.#container = undefined;
    this.ready = false;
    this.failed = false;
  }

  hostDisconnected(): void {
    this.close();
  }

  /** An address that is no web page is not followed, whoever sent it. */
  #leave(address: string): void {
    const url = safeUrl(address);
    if (url?.startsWith('https:')) location.assign(url);
    else this.failed = true;
    this.#host.requestUpdate();
  }

  async #mount(url: string, needs: ChallengeNeeds): Promise<void> {
    const container = document.createElement('div');
    container.slot = 'payment-challenge';
    this.#container = container;
    this.#host.append(container);
    const { speech, merchant, amount } = needs;
    const options = { url, title: speech.t('challenge.frameTitle'), locale: speech.locale, theme: readTheme(this.#host), merchant, amount };
    try {
      const mounted = mountChallenge(container, options);
      this.#mounted = mounted;
      await mounted.ready;
      this.ready = true;
      this.#host.requestUpdate();
      needs.onResult(await mounted.result);
    } catch {
      if (this.#container === container) this.failed = true;
      this.#host.requestUpdate();
    }
  }
}
