import type { CardLabels, FrameTheme, MountedFields, MountOptions } from '../../adapter.js';
import { createCardFrame } from '../../card-frame.js';
import { mountChallenge, type ChallengeOptions, type MountedChallenge } from '../../challenge-frame.js';
import type { Timer } from '../../frame-connection.js';
import type { DriverLook, DriverOrder } from './driver.js';

export const labels: CardLabels = {
  number: 'Card number',
  expiry: 'Expiry date',
  expiryHint: 'Month and year',
  cvc: 'Security code',
  cvcHint: 'On the back of the card',
  group: 'Card details',
  faults: {
    required: 'Fill this in.',
    invalid: 'Check this.',
    incomplete: 'Something is missing.',
    expired: 'This card has expired.',
    brandNotAccepted: 'This card is not taken.',
    'number.invalid': 'Check the card number.',
  },
};
export const theme: FrameTheme = { scheme: 'light', direction: 'ltr', properties: {} };
export const setup = { provider: 'test', version: '1' } as const;

/** The test server answers on both names of this machine, and they are two origins, even two sites. */
export const frameOrigin = location.origin.replace('localhost', '127.0.0.1');
export function testPage(name: 'card' | 'challenge', config: object = {}): string {
  const url = new URL(new URL(`./${name}.html`, import.meta.url).pathname, frameOrigin);
  url.searchParams.set('config', JSON.stringify(config));
  return url.href;
}

/** Time that passes when the test says so. */
export class HandTimer {
  readonly #due = new Set<() => void>();
  readonly set: Timer = (_milliseconds, callback) => {
    this.#due.add(callback);
    return () => this.#due.delete(callback);
  };
  get waiting(): number {
    return this.#due.size;
  }
  pass(): void {
    for (const callback of this.#due) callback();
    this.#due.clear();
  }
}

/** Everything that reached the host's realm: over ports and as window messages. */
export class Ears {
  readonly heard: unknown[] = [];
  readonly #native = window.MessageChannel;
  readonly #waiting = new Set<() => void>();

  constructor() {
    const hear = (data: unknown): void => this.#hear(data);
    const Native = this.#native;
    window.MessageChannel = class extends Native {
      constructor() {
        super();
        this.port1.addEventListener('message', (event) => hear(event.data));
      }
    };
    window.addEventListener('message', this.#onMessage);
  }

  /** Resolves as soon as it holds, looked at after each message. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!holds()) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
      look();
    });
  }

  close(): void {
    window.MessageChannel = this.#native;
    window.removeEventListener('message', this.#onMessage);
  }

  readonly #onMessage = (event: MessageEvent): void => this.#hear(event.data);
  #hear(data: unknown): void {
    this.heard.push(data);
    // After the code under test has had the same message.
    setTimeout(() => this.#waiting.forEach((look) => look()));
  }
}

export interface Driven<T> {
  readonly container: HTMLElement;
  readonly frame: HTMLIFrameElement;
  readonly mounted: T;
  readonly timer: HandTimer;
  drive(order: DriverOrder): Promise<unknown>;
  look(): Promise<DriverLook>;
  type(field: string, text: string): Promise<unknown>;
}

let lastOrder = 0;
/** Asks the test page to act; the answer comes as a window message, which only test pages send. */
export function driveFrame(frame: HTMLIFrameElement, order: DriverOrder): Promise<unknown> {
  const driver = ++lastOrder;
  return new Promise((resolve) => {
    const onMessage = (event: MessageEvent<{ driver?: number; answer?: unknown }>): void => {
      if (event.data.driver !== driver || event.source !== frame.contentWindow) return;
      window.removeEventListener('message', onMessage);
      resolve(event.data.answer);
    };
    window.addEventListener('message', onMessage);
    frame.contentWindow?.postMessage({ driver, order }, frameOrigin);
  });
}

function driven<T>(container: HTMLElement, mounted: T, timer: HandTimer): Driven<T> {
  const frame = container.querySelector('iframe') as HTMLIFrameElement;
  return {
    container,
    frame,
    mounted,
    timer,
    drive: (order) => driveFrame(frame, order),
    look: () => driveFrame(frame, { do: 'look' }) as Promise<DriverLook>,
    type: (field, text) => driveFrame(frame, { do: 'type', field, text }),
  };
}

function newContainer(width: number): HTMLElement {
  const container = document.createElement('div');
  container.style.inlineSize = `${width}px`;
  document.body.append(container);
  return container;
}

export type DrivenOptions = Partial<MountOptions> & { readonly config?: object; readonly width?: number };
export function mountDriven({ config, width = 480, ...options }: DrivenOptions = {}): Driven<MountedFields> {
  const timer = new HandTimer();
  const container = newContainer(width);
  const usual = { setup: { ...setup, frameUrl: testPage('card', config) }, locale: 'en', title: 'Card details', labels, theme };
  return driven(container, createCardFrame(timer.set).mount(container, { ...usual, ...options }), timer);
}

export function challengeDriven(options: Partial<ChallengeOptions> & { readonly config?: object } = {}): Driven<MountedChallenge> {
  const { config, ...rest } = options;
  const timer = new HandTimer();
  const container = newContainer(480);
  const usual = { url: testPage('challenge', config), title: 'Your bank', locale: 'en', theme, timer: timer.set };
  return driven(container, mountChallenge(container, { ...usual, ...rest }), timer);
}
