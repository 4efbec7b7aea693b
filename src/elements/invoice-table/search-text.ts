import type { ReactiveControllerHost } from 'lit';
import type { StartTimer } from '../../controllers/patience-controller.js';
import { searched } from './narrowing.js';

const pause = 300;

/** What stands in the search field, and when it is searched for: after a pause, from two characters on (LST-01). */
export class SearchText {
  #text = '';
  #asked = '';
  #stop: (() => void) | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #start: () => StartTimer;
  readonly #search: (text: string) => void;

  constructor(host: ReactiveControllerHost, start: () => StartTimer, search: (text: string) => void) {
    this.#host = host;
    this.#start = start;
    this.#search = search;
  }

  get text(): string {
    return this.#text;
  }

  type(text: string): void {
    this.#text = text;
    this.#stop?.();
    const wanted = searched(text);
    const search = (): void => {
      this.#asked = wanted;
      this.#search(wanted);
    };
    if (wanted !== this.#asked) {
      if (text) this.#stop = this.#start()(pause, search);
      else search();
    }
    this.#host.requestUpdate();
  }

  /** What is searched for was said elsewhere: by the host, a view, a chip that was taken away. */
  follow(asked: string): void {
    if (asked === this.#asked) return;
    this.#stop?.();
    this.#asked = this.#text = asked;
  }
}
