import type { BillingError } from '../domain/errors.js';
import { AuthRequiredEvent, BillingErrorEvent } from '../events/fault-events.js';
import { sessionOf } from './session-controller.js';

/**
 * Tells the page that something could not be read or written, and once a session that nobody is signed in any more. Aborted calls are no
 * news: the element itself went on.
 */
export function tellFault(host: HTMLElement, error: BillingError): void {
  if (error.code === 'aborted') return;
  host.dispatchEvent(new BillingErrorEvent(error.code, error.details.correlationId));
  if (error.code !== 'unauthenticated') return;
  const session = sessionOf(host);
  if (session) session.ended();
  else host.dispatchEvent(new AuthRequiredEvent());
}
