import type { BillingClient } from '../client/billing-client.js';
import type { Session } from '../domain/entities.js';
import { BillingError } from '../domain/errors.js';
import { forgetUser } from './remembered.js';

/** What tabs tell each other about a session: the id of a user and nothing else. */
export interface SessionNews {
  readonly type: 'began' | 'extended' | 'ended';
  readonly user: string | undefined;
}

/** The line between the tabs that talk to one backend; undefined where the browser has none. */
export function sessionChannel(scope = 'default'): BroadcastChannel | undefined {
  return typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`billing-elements:session|${scope}`);
}

export const isSessionNews = (value: unknown): value is SessionNews =>
  typeof value === 'object' && value !== null && ['began', 'extended', 'ended'].includes((value as { type?: string }).type ?? '');

/** Tells the other tabs. */
export function tellTabs(scope: string | undefined, news: SessionNews): void {
  const channel = sessionChannel(scope);
  channel?.postMessage(news);
  channel?.close();
}

/**
 * Keeps the session alive, in every tab.
 * @throws BillingError `unsupported` where the client cannot, or what the call was refused with
 */
export async function extendSession(client: BillingClient): Promise<Session> {
  if (!client.session?.extend) throw new BillingError('unsupported');
  const session = await client.session.extend();
  tellTabs(client.scope, { type: 'extended', user: session.subject?.userId });
  return session;
}

/**
 * Ends the session, in every tab, and forgets what elements remember for its user.
 * @throws BillingError `unsupported` where the client cannot, or what the call was refused with
 */
export async function signOut(client: BillingClient, session: Session | null | undefined): Promise<void> {
  if (!client.session?.end) throw new BillingError('unsupported');
  await client.session.end();
  const user = session?.subject?.userId;
  forgetUser(client.scope, user);
  tellTabs(client.scope, { type: 'ended', user });
}
