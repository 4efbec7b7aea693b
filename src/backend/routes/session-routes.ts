import type { Hono } from 'hono';
import { sessionMs, type Services } from '../config.js';
import { refuseBody } from '../http/body.js';
import { callerOf, cookieName, principalOf, sessionCookieOf, type BackendEnv } from '../http/context.js';
import { endSession, extendSession, sessionView } from '../services/user-session.js';

/** `Set-Cookie` for a session, or for its end (`maxAge` 0). */
export const sessionCookie = (services: Services, value: string, maxAge: number): string =>
  [
    `${cookieName(services)}=${value}`,
    'Path=/',
    `Max-Age=${maxAge}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(services.config.secureCookies ? ['Secure'] : []),
  ].join('; ');

/** Who is asking, and what they may do. */
export const sessionRoutes = (app: Hono<BackendEnv>, services: Services): void => {
  app.get('/session', async (call) => {
    const principal = await principalOf(call, services);
    if (!principal || principal.expiresAt <= services.clock.now()) return call.body(null, 204);
    return call.json(sessionView(services, principal));
  });
  app.post('/session/extend', async (call) => {
    refuseBody(call);
    const session = await extendSession(services, await callerOf(call, services));
    const cookie = sessionCookieOf(call, services);
    // The browser would drop it when it was to end at first.
    if (cookie !== undefined) call.header('Set-Cookie', sessionCookie(services, cookie, sessionMs / 1_000));
    return call.json(session);
  });
  app.delete('/session', async (call) => {
    await endSession(services, await principalOf(call, services));
    call.header('Set-Cookie', sessionCookie(services, '', 0));
    return call.body(null, 204);
  });
};
