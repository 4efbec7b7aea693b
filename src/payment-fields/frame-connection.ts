import { asBillingError } from '../domain/as-billing-error.js';
import { BillingError, type ErrorCode } from '../domain/errors.js';
import { frameAddress, newNonce } from './frame-origin.js';
import { readFromFrame } from './protocol/from-frame.js';
import { protocolVersion, type FramePurpose, type Hello } from './protocol/messages.js';

/** Calls back after so many milliseconds, unless the returned function is called before. */
export type Timer = (milliseconds: number, callback: () => void) => () => void;
export const browserTimer: Timer = (milliseconds, callback) => {
  const id = setTimeout(callback, milliseconds);
  return () => clearTimeout(id);
};

export interface ConnectionOptions {
  readonly url: string;
  /** Version of the frame as the backend tells it, where it does: no page is loaded that cannot be spoken to. */
  readonly version?: string | undefined;
  readonly title: string;
  readonly purpose: FramePurpose;
  readonly pageOrigin?: string | undefined;
  readonly timeoutMs?: number | undefined;
  readonly timer: Timer;
  /** What is no business of the connection; not checked yet. */
  onMessage(data: unknown): void;
  /** The connection is over: refused, unanswered, or the frame's page was replaced by another one. Called at most once, never by `close()`. */
  onLost(error: BillingError): void;
}

const tallest = 2000;
// Room for focus rings, which the border of a frame would cut off; the page inside has the same as padding.
const bleed = 4;

/**
 * One frame of another origin and the one port to it. After its page has loaded, the frame gets a single window message with the port,
 * addressed to exactly its origin; the host itself never listens to window messages, so there is none to forge.
 */
export class FrameConnection {
  readonly ready: Promise<void>;
  readonly frame = document.createElement('iframe');
  readonly #options: ConnectionOptions;
  readonly #channel = new MessageChannel();
  readonly #nonce = newNonce();
  #origin = '';
  #state: 'loading' | 'greeted' | 'ready' | 'closed' = 'loading';
  #settle!: { resolve(): void; reject(error: BillingError): void };
  #cancelTimer = (): void => {};

  constructor(container: HTMLElement, options: ConnectionOptions) {
    this.#options = options;
    this.ready = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
    // Whoever does not wait for it must not find an unhandled rejection in the console.
    this.ready.catch(() => {});
    this.#channel.port1.onmessage = (event) => this.#onMessage(event.data);
    try {
      this.#open(container);
    } catch (error) {
      queueMicrotask(() => this.#lose(asBillingError(error)));
    }
  }

  /** Messages sent before the frame is there are kept by the port. */
  post(message: unknown): void {
    this.#channel.port1.postMessage(message);
  }

  /** Ends it on behalf of the owner; `ready` rejects with `aborted` where it is still open. */
  close(error: BillingError = new BillingError('aborted')): void {
    this.#state = 'closed';
    this.#cancelTimer();
    this.#channel.port1.close();
    this.frame.remove();
    this.#settle.reject(error);
  }

  #open(container: HTMLElement): void {
    const { url: text, version = protocolVersion, title, pageOrigin = location.origin, timeoutMs = 10_000, timer } = this.#options;
    if (version !== protocolVersion) throw new BillingError('fields_version');
    const url = frameAddress(text, pageOrigin);
    this.#origin = url.origin;
    url.searchParams.set('o', pageOrigin);
    url.searchParams.set('n', this.#nonce);
    const { frame } = this;
    frame.title = title;
    frame.referrerPolicy = 'origin';
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms');
    // Through CSSOM, which a strict `style-src` allows; hidden until drawn, so that no empty page flashes in
    // another colour scheme, and of some height, since engines do not draw a frame that has none.
    const look = {
      border: '0',
      display: 'block',
      width: `calc(100% + ${2 * bleed}px)`,
      margin: `-${bleed}px`,
      height: '1px',
      visibility: 'hidden',
    };
    Object.assign(frame.style, look);
    frame.addEventListener('load', () => this.#onLoad());
    this.#cancelTimer = timer(timeoutMs, () => this.#fail('fields_unavailable'));
    frame.src = url.href;
    container.append(frame);
  }

  #onLoad(): void {
    if (this.#state === 'closed') return;
    // A second page in the same frame (the container was moved, the page reloaded itself) is a stranger: it never gets a port.
    if (this.#state !== 'loading') return this.#fail('fields_unavailable');
    this.#state = 'greeted';
    const hello: Hello = { type: 'billing-frame', purpose: this.#options.purpose, version: protocolVersion, nonce: this.#nonce };
    this.frame.contentWindow?.postMessage(hello, this.#origin, [this.#channel.port2]);
  }

  #onMessage(data: unknown): void {
    const message = readFromFrame(data);
    if (!message) return this.#state === 'ready' ? this.#options.onMessage(data) : undefined;
    switch (message.type) {
      case 'refused':
        return this.#fail('fields_version');
      case 'ready':
        return message.version === protocolVersion ? this.#onReady() : this.#fail('fields_version');
      case 'height':
        this.frame.style.height = `${Math.min(Math.ceil(message.height), tallest)}px`;
    }
  }

  #onReady(): void {
    if (this.#state !== 'greeted') return;
    this.#state = 'ready';
    this.#cancelTimer();
    this.frame.style.visibility = '';
    this.#settle.resolve();
  }

  #fail(code: ErrorCode): void {
    this.#lose(new BillingError(code));
  }

  #lose(error: BillingError): void {
    if (this.#state === 'closed') return;
    this.close(error);
    this.#options.onLost(error);
  }
}
