import { BillingError } from '../domain/errors.js';
import type { FrameTheme } from './adapter.js';
import { FrameConnection, browserTimer, type Timer } from './frame-connection.js';
import { readFromChallenge } from './protocol/from-frame.js';
import type { ChallengePresentation } from './protocol/messages.js';

export interface ChallengeOptions {
  /** `nextAction.url` of the payment; another origin than the page's, https unless on the same machine. */
  readonly url: string;
  /** Name of the frame for screen readers. */
  readonly title: string;
  readonly locale: string;
  readonly theme: FrameTheme;
  /** Shown by the test provider's page, as a bank would: who is paid, and the amount as the locale writes it. */
  readonly merchant?: string;
  readonly amount?: string;
  readonly pageOrigin?: string;
  /** Milliseconds until a page that does not answer counts as unavailable; default 10,000. The customer then has all the time the bank gives. */
  readonly timeoutMs?: number;
  readonly timer?: Timer;
}
export interface MountedChallenge {
  /** Resolves when the page is drawn. Rejects like `result`. */
  readonly ready: Promise<void>;
  /** The bank's opaque answer for `payments.confirm`; rejects with BillingError `fields_unavailable`, `fields_version`, or `aborted` by `destroy()`. */
  readonly result: Promise<string>;
  focus(): void;
  destroy(): void;
}

/** The bank's question (3-D Secure) in a frame of another origin, by the handshake of the card frame. */
export function mountChallenge(container: HTMLElement, options: ChallengeOptions): MountedChallenge {
  const { url, title, locale, theme, merchant, amount, pageOrigin, timeoutMs, timer = browserTimer } = options;
  let settle!: { resolve(result: string): void; reject(error: BillingError): void };
  const result = new Promise<string>((resolve, reject) => (settle = { resolve, reject }));
  result.catch(() => {});
  const connection = new FrameConnection(container, {
    url,
    title,
    purpose: 'challenge',
    pageOrigin,
    timeoutMs,
    timer,
    onMessage: (data) => {
      const message = readFromChallenge(data);
      if (message) settle.resolve(message.result);
    },
    onLost: (error) => settle.reject(error),
  });
  const shown = { ...(merchant ? { merchant } : {}), ...(amount ? { amount } : {}) };
  connection.post({ type: 'present', locale, title, theme, ...shown } satisfies ChallengePresentation);
  return {
    ready: connection.ready,
    result,
    focus: () => connection.frame.focus(),
    destroy: () => {
      connection.close();
      settle.reject(new BillingError('aborted'));
    },
  };
}
