import type { Match } from './faulty-fetch.js';
import type { InPageBackend } from './in-page-backend.js';

/** Requests that never arrive. */
export const withoutConnection =
  (match: Match) =>
  ({ controls }: InPageBackend): void =>
    void controls.fault(match, { kind: 'dropBefore' }, Number.POSITIVE_INFINITY);

/** The browser says that it has no connection until something was seen; what is on the screen stays until it says that it is back. */
export async function whileOffline(seen: () => Promise<void>): Promise<void> {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  window.dispatchEvent(new Event('offline'));
  await seen();
  Reflect.deleteProperty(navigator, 'onLine');
}
