import type { Session } from '../../domain/entities.js';
import { sessionMs, warnSeconds, type Services } from '../config.js';
import { Problem } from '../problem.js';
import { digest, secret } from '../random.js';
import { guestPermissions } from './guest-session.js';
import type { Principal } from './principal.js';

/** What the contract says of whoever is asking: permissions, never a role; the guest's token is not repeated. */
export const sessionView = (services: Services, principal: Principal): Session => {
  const expiresAt = new Date(principal.expiresAt).toISOString();
  const asOf = new Date(services.clock.now()).toISOString();
  if (principal.kind === 'guest')
    return { kind: 'guest', permissions: guestPermissions(services), expiresAt, asOf, guestInvoiceId: principal.invoiceId };
  const { id, email, displayName, locale } = principal.user;
  const { permissions, companyName } = principal;
  return { kind: 'user', permissions, expiresAt, asOf, subject: { userId: id, email, displayName, companyName }, locale, warnSeconds };
};

/** Opens a session for a known user; undefined for an unknown one. Checking who they are is the host's own sign-in. */
export const openUserSession = async (
  services: Services,
  email: string,
): Promise<{ readonly token: string; readonly expiresAt: number } | undefined> => {
  const token = secret();
  const id = await digest(token);
  const expiresAt = services.clock.now() + sessionMs;
  return services.store.transaction(async (tx) => {
    const user = await tx.users.byEmail(email);
    if (!user) return undefined;
    await tx.sessions.put({ id, userId: user.id, expiresAt });
    return { token, expiresAt };
  });
};

/** A session of this backend goes on from now; a token of the biller's own sign-in lasts as long as it says, and whoever has a newer one sends it. */
export const extendSession = (services: Services, principal: Principal): Promise<Session> =>
  services.store.transaction(async (tx) => {
    if (principal.kind === 'guest') throw new Problem('forbidden');
    if (principal.sessionId === undefined) return sessionView(services, principal);
    // Signed out meanwhile, in another tab: what has ended does not begin again.
    const row = await tx.sessions.get(principal.sessionId);
    if (!row) throw new Problem('unauthenticated');
    const expiresAt = services.clock.now() + sessionMs;
    await tx.sessions.put({ ...row, expiresAt });
    return sessionView(services, { ...principal, expiresAt });
  });

/** Ends it now. A guest's token stays known, so that it still answers for its own idempotency keys. */
export const endSession = (services: Services, principal: Principal | undefined): Promise<void> =>
  services.store.transaction(async (tx) => {
    if (principal?.kind === 'user') return principal.sessionId === undefined ? undefined : tx.sessions.delete(principal.sessionId);
    const token = principal && (await tx.guestTokens.get(principal.tokenId));
    if (token) await tx.guestTokens.put({ ...token, expiresAt: Math.min(token.expiresAt, services.clock.now()) });
  });
