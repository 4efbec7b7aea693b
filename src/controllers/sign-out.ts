import type { SessionController } from './session-controller.js';

/**
 * Signs out in every tab, as the provider does it or with the client of the element itself.
 * @throws BillingError `unsupported` where the client cannot, or what the call was refused with
 */
export async function signOutOf(session: SessionController): Promise<void> {
  const { provided, clients } = session;
  if (provided?.signOut) return provided.signOut();
  const { signOut } = await import('./session-commands.js');
  await signOut(await clients.obtain(), session.session);
  session.ended();
}
